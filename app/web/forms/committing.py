"""Who commits when somebody pressed something: a deed keeps everything when its view returns and
nothing when it refuses. A form is done once, however often it is posted (R17)."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, g, make_response, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from app.actions import form_keys
from app.store.db import db
from app.web.at_hand import reads_only
from app.web.entrance.guard import admit
from app.web.entrance.moments import this_moment
from app.web.entrance.not_kept import NOT_NOW
from app.web.entrance.visitor import KNOWN
from app.web.wire.forgery import MADE, NAME

FORM_KEY = re.compile(r"[ -~]{1,40}")  # what no page makes (a NUL) is not for the database

WROTE_AT_ONCE = (IntegrityError, StaleDataError)
MOST_AGAIN = 3

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


def keep_or_undo(view: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    """Around every view. What a deed wrote is kept before anybody is thanked for it (I1).

    Where two tabs write the same row at once, the second does its deed on what the first left.
    """
    if reads_only() or request.endpoint is None:
        return view()
    cookie = dict(session)
    for _ in range(MOST_AGAIN):
        try:
            return _kept(view)
        except WROTE_AT_ONCE:
            _come_again(cookie)
            turned_away = admit()  # she may have left for good meanwhile
            if turned_away is not None:
                return turned_away
        except NOT_NOW:
            _come_again(cookie)
            raise
    return _kept(view)


def _come_again(cookie: dict[str, Any]) -> None:
    """As she came: what the undone deed put in the cookie, or whom it let in, is undone as well."""
    session.clear()
    session.update(cookie)
    for made in (KNOWN, NAME, MADE):
        g.pop(made, None)


def _kept(view: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    if _takes_a_form():
        earlier = _claim_form()
        if earlier is not None:
            return earlier
    try:
        answer = make_response(view())
        if _takes_a_form():
            form_keys.settle_form(this_moment(), request.form["form_key"], _went_to(answer))
        db.session.commit()
        return answer
    except BaseException:
        db.session.rollback()
        raise


def _takes_a_form() -> bool:
    view = current_app.view_functions[str(request.endpoint)]
    return not getattr(view, "is_for_machines", False)


def _claim_form() -> ResponseReturnValue | None:
    """A form's one-time key: the same form posted twice makes one thing (R17)."""
    try:
        form_keys.claim_form(this_moment(), _form_key())
        return None
    except IntegrityError:
        db.session.rollback()
        return led_to() or redirect(request.path)


def led_to() -> ResponseReturnValue | None:
    """Where this very form led before; None when it was not done yet."""
    place = form_keys.went_to(this_moment(), _form_key())
    return redirect(place) if place else None


def _form_key() -> str:
    key = request.form.get("form_key", "")
    if not FORM_KEY.fullmatch(key):
        abort(400)
    return key


def _went_to(answer: Response) -> str | None:
    """Where a finished form led; None when it was handed back to be mended."""
    return answer.location if 300 <= answer.status_code < 400 else None


def for_machines(view: View) -> View:
    """Marks a view that machines post to: it carries no form key."""
    view.is_for_machines = True  # type: ignore[attr-defined]
    return view


def init_app(app: Flask) -> None:
    app.dispatch_request = partial(keep_or_undo, app.dispatch_request)  # type: ignore[method-assign]
