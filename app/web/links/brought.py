"""The letter to somebody of whom a platform says that she wants to give: what was told of her, and
the press that begins. Who she is, her own code says."""

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs.drafts import Writing, keep_draft
from app.domain.actor import GiverKind
from app.domain.refusals import LinkTooOld
from app.store.db import AnyRow
from app.store.links import Purpose
from app.store.queries.givers import bringing
from app.web.entrance.arriving import browser
from app.web.entrance.moments import this_moment
from app.web.links.door import links, read_here
from app.web.links.schemas import BroughtOut
from app.web.showing.formats import page


@links.get("/p/<token>")
def brought_page(token: str) -> ResponseReturnValue:
    return page("links/brought.html", brought=BroughtOut().dump(_opened(token)))


@links.post("/p/<token>")
def press_brought(token: str) -> ResponseReturnValue:
    """What the platform told stands ready in her own answers, to be changed."""
    told = _opened(token)
    keep_draft(
        this_moment(), browser(), Writing.GIVER,
        kind=GiverKind.RESIDENT, first_name=told.first_name, tiles=told.tiles or None,
    )  # fmt: skip
    return redirect(url_for("joining.gives_page"))


def _opened(token: str) -> AnyRow:
    """Raises LinkTooOld for all that opens nothing, alike."""
    link = read_here(Purpose.BROUGHT, token)
    found = bringing.one(g.community.id, link.thing_id, this_moment().now) if link else None
    if found is None:
        raise LinkTooOld
    return found
