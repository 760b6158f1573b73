"""The door of asking, open to everybody: ask first, register last."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.web.entrance import invited
from app.web.forms import drafting

asking = Blueprint("asking", __name__)

AFTER_ALL_QUESTIONS = frozenset({"asking.check_page", "asking.hands_page", "asking.name_page"})
QUESTIONS = frozenset(step.endpoint for step in drafting.STEPS)


@asking.before_request
def lead_back() -> ResponseReturnValue | None:
    """Whoever skipped a question, or came back after a day, is led to the first that is open."""
    invited.bring_along()
    if request.endpoint not in QUESTIONS | AFTER_ALL_QUESTIONS:
        return None
    step = drafting.first_missing(drafting.draft(), before=request.endpoint)
    return redirect(url_for(step.endpoint)) if step else None
