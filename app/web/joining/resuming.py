"""What somebody who wants to give told so far, and waits: going on with it, or wiping it."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs.drafts import Writing, forget_draft
from app.web.entrance.arriving import browser
from app.web.entrance.moments import this_moment
from app.web.forms import joining_draft
from app.web.joining.door import joining
from app.web.joining.questions import next_page
from app.web.showing.formats import page


@joining.get("/verder")
def going_on_page() -> ResponseReturnValue:
    """As with a need: no other page tells whether a draft exists (R27)."""
    told = joining_draft.draft()
    return page(
        "joining/going_on.html",
        waits=told is not None,
        gives=told.gives if told else None,
        onward=url_for(next_page()),
    )


@joining.post("/wis")
def wipe() -> ResponseReturnValue:
    forget_draft(this_moment(), browser(), Writing.GIVER)
    return redirect(url_for("joining.going_on_page"))
