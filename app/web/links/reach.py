"""To put a number or address back, from the letter to where she was reached before (ASVS 6.3.7).

The pages name nobody and nothing of hers; whoever holds the old number may share it.
"""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import reaching
from app.domain.refusals import LinkTooOld
from app.store.links import Purpose
from app.web.links.door import followed, links
from app.web.showing.formats import page


@links.get(f"/{Purpose.REACH}/<token>")
def reach_back_page(token: str) -> ResponseReturnValue:
    reader, former_id = followed(Purpose.REACH, token)
    if not reaching.has_former(reader, former_id):
        raise LinkTooOld
    return page("links/reach.html", token=token)


@links.post(f"/{Purpose.REACH}/<token>")
def put_reach_back(token: str) -> ResponseReturnValue:
    reader, former_id = followed(Purpose.REACH, token)
    reaching.put_reach_back(reader, former_id)
    return redirect(url_for("links.reach_is_back_page"))


@links.get("/weer-terug")
def reach_is_back_page() -> ResponseReturnValue:
    """About nobody: what was done is done, and this page only says it."""
    return page("links/reach_is_back.html")
