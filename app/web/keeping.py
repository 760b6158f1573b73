"""Who commits when somebody pressed something: a deed keeps everything when its view returns and
nothing when it refuses. A form is done once, however often it is posted (decision 17)."""

from collections.abc import Callable
from typing import TypeVar

from flask import Response, abort, current_app, make_response, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError

from app.actions import doorstep
from app.store.db import db
from app.web.guard import moment, reads_only

LONGEST_KEY = 40

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


def keep_or_undo(view: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    """Around every view. What a deed wrote is kept before anybody is thanked for it (I1)."""
    if reads_only() or request.endpoint is None:
        return view()
    if _takes_a_form():
        earlier = _claim_form()
        if earlier is not None:
            return earlier
    try:
        answer = make_response(view())
        if _takes_a_form():
            doorstep.settle_form(moment(), request.form["form_key"], _went_to(answer))
        db.session.commit()
        return answer
    except BaseException:
        db.session.rollback()
        raise


def _takes_a_form() -> bool:
    view = current_app.view_functions[str(request.endpoint)]
    return not getattr(view, "is_for_machines", False)


def _claim_form() -> ResponseReturnValue | None:
    """A form's one-time key: the same form posted twice makes one thing (decision 17)."""
    key = request.form.get("form_key", "")
    if not 0 < len(key) <= LONGEST_KEY:
        abort(400)
    try:
        doorstep.claim_form(moment(), key)
        return None
    except IntegrityError:
        db.session.rollback()
        return redirect(doorstep.went_to(moment(), key) or request.path)


def _went_to(answer: Response) -> str | None:
    """Where a finished form led; None when it was handed back to be mended."""
    return answer.location if 300 <= answer.status_code < 400 else None


def for_machines(view: View) -> View:
    """Marks a view that machines post to: it carries no form key."""
    view.is_for_machines = True  # type: ignore[attr-defined]
    return view
