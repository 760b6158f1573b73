"""The door of joining, open to everybody: whoever wants to give tells first and registers last."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.web.entrance import invited
from app.web.entrance.moments import visiting
from app.web.forms import joining_draft

joining = Blueprint("joining", __name__, url_prefix="/meedoen")

AFTER_ALL_QUESTIONS = frozenset({"joining.name_page", "joining.register_giver"})
QUESTIONS = frozenset(
    step.endpoint for step in (*joining_draft.OF_ORGANISATION, *joining_draft.OF_EVERYBODY)
)


@joining.before_request
def lead_on() -> ResponseReturnValue | None:
    """Whoever gives already goes to her own door; whoever skipped a question, or came back after a
    day, to the first that is open."""
    invited.bring_along()
    visitor = visiting()
    if visitor is not None and visitor.giver_state is not None:
        return redirect(url_for("giver.start_page"))
    if request.endpoint not in QUESTIONS | AFTER_ALL_QUESTIONS:
        return None
    step = joining_draft.first_missing(joining_draft.draft(), before=request.endpoint)
    return redirect(url_for(step.endpoint)) if step else None
