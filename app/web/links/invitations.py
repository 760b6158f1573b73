"""The letter to a colleague: who invites her for which organisation, and the press that begins."""

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.givers.organisations import is_open
from app.actions.needs.drafts import Writing, keep_draft
from app.domain.refusals import LinkTooOld
from app.store.db import AnyRow
from app.store.links import Purpose
from app.store.queries.givers import organisations
from app.web.entrance.arriving import browser
from app.web.entrance.moments import this_moment
from app.web.links.door import links, read_here
from app.web.links.schemas import InvitationOut
from app.web.showing.formats import page


@links.get("/c/<token>")
def invitation_page(token: str) -> ResponseReturnValue:
    _, invitation = _opened(token)
    return page("links/invitation.html", invitation=InvitationOut().dump(invitation))


@links.post("/c/<token>")
def press_invitation(token: str) -> ResponseReturnValue:
    """From now on this browser's answers are those of a colleague; the registering uses it up."""
    invitation_id, _ = _opened(token)
    keep_draft(this_moment(), browser(), Writing.GIVER, invitation_id=invitation_id)
    return redirect(url_for("joining.gives_page"))


def _opened(token: str) -> tuple[int, AnyRow]:
    """Raises LinkTooOld for what is forged, too old, of another purpose or town, used, or written
    by whoever stopped meanwhile, all alike."""
    link = read_here(Purpose.COLLEAGUE, token)
    found = organisations.invitation(g.community.id, link.thing_id) if link else None
    if link is None or found is None or not is_open(this_moment(), found):
        raise LinkTooOld
    return link.thing_id, found
