"""A request that was sent twice does one thing: `Idempotency-Key` takes the place of the one-time
key of a form, and lies in the same table.

The key belongs to the token: the same word of another program is another key. What came of it is
answered again from where it led, so that no words are kept for it.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any, TypeVar, cast

from flask import Response, abort, current_app, g, make_response, request
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError
from werkzeug.exceptions import Conflict

from app.actions import form_keys
from app.store.db import db
from app.web.entrance.moments import this_moment
from app.web.entrance.problems import NotUnderstood
from app.web.forms.committing import FORM_KEY, for_machines

HEADER = "Idempotency-Key"
AGAIN = "Idempotency-Replayed"
MARK = 16  # signs of what was sent
WRITTEN = {"status": "written"}
"""The answer of a deed that leads nowhere, the first time and again."""

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


def once(view: View) -> View:
    """Around a view that makes something and answers with where it is, or with `WRITTEN`."""

    @wraps(view)
    def done_once(**told: Any) -> ResponseReturnValue:
        key = _key()
        try:
            form_keys.claim_form(this_moment(), key)
        except IntegrityError:
            db.session.rollback()
            return _again(key)
        answer = make_response(view(**told))
        place = answer.location or ""
        form_keys.settle_form(this_moment(), key, f"{answer.status_code} {_mark()} {place}")
        return answer

    return cast(View, for_machines(done_once))


def _key() -> str:
    told = request.headers.get(HEADER, "")
    if not FORM_KEY.fullmatch(told):
        abort(400)
    return sha256(f"api:{g.bearer.token_id}:{told}".encode()).hexdigest()[:40]


def _mark() -> str:
    sent = request.path.encode() + b"\0" + request.get_data()
    return sha256(sent).hexdigest()[:MARK]


def _again(key: str) -> Response:
    """Raises NotUnderstood where the key went with something else, Conflict while it is at work."""
    kept = form_keys.went_to(this_moment(), key)
    if kept is None:
        raise Conflict
    status, mark, place = kept.split(" ", 2)
    if mark != _mark():
        raise NotUnderstood({HEADER: ["This key went with another request."]})
    answer = _led_to(place) if place else make_response(WRITTEN)
    answer.status_code = int(status)
    answer.headers[AGAIN] = "true"
    return answer


def _led_to(place: str) -> Response:
    endpoint, told = current_app.url_map.bind("").match(place, "GET")
    answer = make_response(current_app.view_functions[endpoint](**told))
    answer.headers["Location"] = place
    return answer
