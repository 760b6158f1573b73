"""Letters by text message, over a small HTTP interface in front of the provider.

POST {"to", "text", "reference"} as JSON to the address in `SMS_GATEWAY_URL`; a name and a password
in it are sent as Basic authentication. Any 2xx means accepted. A gateway that is told the same
`reference` twice may send the text once.
"""

import json
from base64 import b64encode
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, unquote, urlsplit

from app.delivery.refusals import Final, NotAccepted, Passing, Unreachable
from app.delivery.rendered import Rendered

SECONDS = 10
OURS_TO_MEND = frozenset({401, 403, 404, 405, 408, 429})
"""These say something about the way in or the moment, not about this text: it waits."""


class TextMessages:
    def __init__(self, gateway_url: str) -> None:
        self._url = urlsplit(gateway_url)

    def send(self, letter: Rendered) -> None:
        """Raises a kind of NotAccepted."""
        if not self._url.hostname:
            raise Unreachable("no gateway for text messages")
        told = {"to": letter.to.address, "text": letter.text, "reference": letter.reference}
        try:
            status = _post(self._url, json.dumps(told).encode())
        except (HTTPException, OSError) as trouble:
            raise Unreachable(f"gateway: {type(trouble).__name__}") from None
        if not 200 <= status < 300:
            raise _answered(status)


def _post(url: SplitResult, body: bytes) -> int:
    """The status; redirects are not followed, for where they lead nothing may be posted."""
    kind = HTTPSConnection if url.scheme == "https" else HTTPConnection
    connection = kind(url.hostname or "", url.port, timeout=SECONDS)
    try:
        connection.request("POST", _target(url), body, _headers(url))
        return connection.getresponse().status
    finally:
        connection.close()


def _target(url: SplitResult) -> str:
    return f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"


def _headers(url: SplitResult) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if url.username:
        secret = f"{unquote(url.username)}:{unquote(url.password or '')}"
        headers["Authorization"] = f"Basic {b64encode(secret.encode()).decode()}"
    return headers


def _answered(status: int) -> NotAccepted:
    reason = f"gateway answered {status}"
    is_about_this_text = 400 <= status < 500 and status not in OURS_TO_MEND
    return Final(reason) if is_about_this_text else Passing(reason)
