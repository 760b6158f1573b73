"""What a program hears when it cannot be done: RFC 9457, for everything under /api/v1.

`type` leads to the page where it is explained. A refusal says as well which one it is (`code`), and
in `detail` the sentence that a person would read.
"""

import json
from typing import Any

from flask import Response, request
from werkzeug.exceptions import HTTPException

from app.domain.refusals import NotFound, Refusal
from app.store.db import db

UNDER = "/api/v1"
KIND = "application/problem+json"
OF_ITS_OWN = frozenset({"Content-Type"})
TYPES: dict[int, tuple[str, str, str]] = {
    400: ("unreadable", "This cannot be read", "A header or the JSON is not as it should be."),
    401: ("no-token", "A token is needed", "It is missing, unknown, ended or revoked."),
    403: ("not-allowed", "This token may not do this", "Another scope is needed."),
    404: ("not-found", "Not found", "It is not there, or it is not yours."),
    405: ("not-this-way", "Not by this method", "The header Allow says by which."),
    409: ("wrong-moment", "Not now", "It has moved on meanwhile, or a limit is reached."),
    410: ("left", "The other left", "What was between the two is gone."),
    413: ("too-large", "Too large", "Nothing here needs so many bytes."),
    415: ("no-json", "JSON is needed", "Send application/json."),
    422: ("not-understood", "Something in it is not right", "`errors` says what, by field."),
    429: ("too-many", "Too many requests", "Wait as long as Retry-After says, or until tomorrow."),
    500: ("trouble", "Something is wrong here", "It was logged. Nothing was kept."),
    503: ("not-now", "Not possible for a moment", "Nothing was kept. Try again later."),
}
"""By status: the name of the type, its title, and what is said of it."""


class NotUnderstood(HTTPException):
    """`errors`: sentences by field."""

    code = 422

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__()
        self.errors = errors


class NotOfThisToken(HTTPException):
    """A scope is missing (RFC 6750, 3.1)."""

    code = 403

    def get_headers(self, *told: Any) -> list[tuple[str, str]]:
        return [("WWW-Authenticate", 'Bearer error="insufficient_scope"')]


def are_asked_for() -> bool:
    return request.path == UNDER or request.path.startswith(f"{UNDER}/")


def of_refusal(refusal: Refusal, status: int, sentence: str) -> Response:
    """What is not there says no more than an address that leads nowhere."""
    if isinstance(refusal, NotFound):
        return of_status(404)
    return _problem(status, {"code": refusal.name, "detail": sentence})


def of_error(error: HTTPException) -> Response:
    told = {name: value for name, value in error.get_headers() if name not in OF_ITS_OWN}
    more = {"errors": error.errors} if isinstance(error, NotUnderstood) else {}
    return _problem(error.code or 500, more, told)


def of_status(status: int, headers: dict[str, str] | None = None) -> Response:
    return _problem(status, {}, headers)


def _problem(status: int, more: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    db.session.rollback()
    name, title, detail = TYPES.get(status, TYPES[500 if status >= 500 else 400])
    told = {"type": f"/api#{name}", "title": title, "status": status, "detail": detail, **more}
    return Response(json.dumps(told, ensure_ascii=False), status, headers, content_type=KIND)
