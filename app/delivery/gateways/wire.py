"""Asking a provider something over HTTP, and what came of it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.parse import SplitResult

from app.delivery.refusals import Final, NotAccepted, Passing, Unreachable, Unsure

SECONDS = 10  # a gateway that is silent for longer is out
MOST_READ = 65_536  # bytes of an answer
LOST_BETWEEN = frozenset({502, 504})
"""Somebody in between had no answer from the gateway, which may have taken it."""
OURS_TO_MEND = frozenset({401, 402, 403, 404, 405, 408, 429})
"""These say something about the way in or the moment, not about this text: it waits."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """`told` is the JSON object it holds, or an empty one."""

    status: int
    told: Json

    @property
    def is_fine(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_about_what_was_asked(self) -> bool:
        return 400 <= self.status < 500 and self.status not in OURS_TO_MEND


def refused(answer: Answer, is_final: bool, code: int = 0) -> NotAccepted:
    """`code` is the provider's own."""
    reason = f"gateway answered {answer.status}{f' ({code})' if code else ''}"
    return Final(reason) if is_final else Passing(reason)


def post(url: SplitResult, told: Json, headers: dict[str, str]) -> Answer:
    """Raises Unreachable when nothing was handed over, Unsure when it was and nobody answered."""
    headers = {"Content-Type": "application/json", **headers}
    answer = _ask(url, "POST", headers, json.dumps(told).encode())
    if answer.status in LOST_BETWEEN:
        raise Unsure(f"gateway answered {answer.status}")
    return answer


def put(url: SplitResult, body: bytes, headers: dict[str, str]) -> Answer:
    """Posts what is no JSON. As `post`."""
    return _ask(url, "POST", headers, body)


def get(url: SplitResult, headers: dict[str, str]) -> Answer:
    """As `post`."""
    return _ask(url, "GET", headers)


def _ask(
    url: SplitResult, method: str, headers: dict[str, str], body: bytes | None = None
) -> Answer:
    """Redirects are not followed: where they lead, nothing may be told."""
    kind = HTTPSConnection if url.scheme == "https" else HTTPConnection
    headers = {"Accept": "application/json", **headers}
    connection = kind(url.hostname or "", url.port, timeout=SECONDS)
    try:
        with _trouble_is(Unreachable):
            connection.request(method, _target(url), body, headers)
        with _trouble_is(Unsure):
            return _read(connection.getresponse())
    finally:
        connection.close()


@contextmanager
def _trouble_is(refusal: type[NotAccepted]) -> Iterator[None]:
    try:
        yield
    except (HTTPException, OSError) as trouble:
        raise refusal(f"gateway: {type(trouble).__name__}") from None


def _read(response: HTTPResponse) -> Answer:
    try:
        told = json.loads(response.read(MOST_READ))
    except ValueError:
        told = None
    return Answer(response.status, told if isinstance(told, dict) else {})


def _target(url: SplitResult) -> str:
    return f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
