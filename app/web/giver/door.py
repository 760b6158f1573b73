"""The giver's door. Any signed-in person may begin; what others ask shows after the meeting."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.web.entrance.moments import this_moment
from app.web.entrance.parted import say_that_the_other_left

giver = Blueprint("giver", __name__, url_prefix="/geef")

OPEN_TO_NEWCOMERS = frozenset(
    {"giver.start_page", "giver.house_rules_page", "giver.read_house_rules"}
)


@giver.before_request
def show_nothing_before_the_meeting() -> ResponseReturnValue | None:
    """The same answer whether or not a thing is there (abuse case 1)."""
    if request.endpoint in OPEN_TO_NEWCOMERS or this_moment().actor.introduced:
        return None
    return redirect(url_for("giver.start_page"))


giver.before_request(say_that_the_other_left)
