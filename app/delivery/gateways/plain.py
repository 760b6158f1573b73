"""Our own small interface, for a gateway in front of a provider, and for development and tests.

POST {"to", "text", "reference"} as JSON; a name and a password in the address are sent as Basic
authentication. Any 2xx means accepted. A gateway sends what has the same `reference` once, so that
one which did not answer may be told again.
"""

from base64 import b64encode
from urllib.parse import SplitResult, unquote

from app.delivery.gateways.wire import post, refused
from app.delivery.refusals import ToldAgain, Unsure
from app.delivery.rendered import Rendered


class Plain:
    def __init__(self, url: SplitResult, sender: str) -> None:
        self._url = url

    def send(self, letter: Rendered) -> None:
        told = {"to": letter.to.address, "text": letter.text, "reference": letter.reference}
        try:
            answer = post(self._url, told, self._key())
        except Unsure as silence:
            raise ToldAgain(silence.reason) from None
        if not answer.is_fine:
            raise refused(answer, is_final=answer.is_about_what_was_asked)

    def _key(self) -> dict[str, str]:
        if not self._url.username:
            return {}
        secret = f"{unquote(self._url.username)}:{unquote(self._url.password or '')}"
        return {"Authorization": f"Basic {b64encode(secret.encode()).decode()}"}
