"""A need that waits: going on with it, or wiping it."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs.drafts import forget_draft
from app.store.db import AnyRow
from app.web.asking.door import asking
from app.web.asking.schemas import DraftOut
from app.web.entrance import invited
from app.web.entrance.arriving import browser
from app.web.entrance.moments import this_moment
from app.web.forms import drafting
from app.web.showing.formats import page


@asking.get("/vraag/verder")
def going_on_page() -> ResponseReturnValue:
    """The one page that tells whether a draft exists (R27)."""
    told = drafting.draft()
    return page(
        "asking/going_on.html",
        draft=DraftOut().dump(told) if told else None,
        waits_to_call=drafting.waits_to_call(told),
        onward=url_for(_next_page(told)),
    )


def _next_page(told: AnyRow | None) -> str:
    if drafting.waits_to_call(told):
        return "asking.call_name_page"
    step = drafting.first_missing(told)
    return step.endpoint if step else "asking.check_page"


@asking.post("/vraag/wis")
def wipe() -> ResponseReturnValue:
    forget_draft(this_moment(), browser())
    invited.forget()
    return redirect(url_for("asking.going_on_page"))
