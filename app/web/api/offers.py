"""Her own offers, withdrawn where it does not work out after all."""

from typing import Any

from flask import g, url_for
from flask.typing import ResponseReturnValue

from app.actions.offers import helping
from app.domain.letters.programs import Scope
from app.domain.refusals import NotFound
from app.domain.states import OfferState
from app.store.db import AnyRow, db
from app.store.queries.offers import promises
from app.web.api.door import api
from app.web.api.intake import read
from app.web.api.once import once
from app.web.api.paging import after, part
from app.web.api.schemas import HandBackIn, OfferOut
from app.web.entrance.bearers import opens
from app.web.entrance.moments import this_moment

AFTER_WRITING = ("id", "need_id", "state")


@api.get("/offers")
@opens(Scope.READ_OFFERS)
def offers() -> ResponseReturnValue:
    """All of hers, also those that are over."""
    found = promises.every(this_moment().actor, after())
    shown = found[: promises.PART]
    last = shown[-1].id if len(found) > promises.PART else None
    return part(OfferOut(many=True).dump(shown), last)


@api.get("/offers/<id:offer_id>")
@opens(Scope.READ_OFFERS)
def offer(offer_id: int) -> ResponseReturnValue:
    return told_of(offer_id)


@api.post("/offers/<id:offer_id>/withdrawal")
@opens(Scope.MAKE_OFFERS)
@once
def withdraw_offer(offer_id: int) -> ResponseReturnValue:
    """Before she was chosen it is taken back; after it, handed back without blame. Raises
    WrongMoment where there is nothing (more) to withdraw."""
    told = read(HandBackIn())
    if own_offer(offer_id).state == OfferState.ACCEPTED:
        helping.hand_back_offer(this_moment(), offer_id, told["because"])
    else:
        helping.take_back_offer(this_moment(), offer_id)
    place = url_for("api.offer", offer_id=offer_id)
    return told_of(offer_id), 200, {"Location": place}


def own_offer(offer_id: int) -> AnyRow:
    """Raises NotFound for what is not there or not hers."""
    found = promises.one(this_moment().actor, offer_id)
    if found is None:
        raise NotFound
    return found


def told_of(offer_id: int) -> dict[str, Any]:
    """As it stands after the deed of this very request; to anyone who may only write, what she
    wrote on and what became of it. Sent again later, it would be a way to read."""
    db.session.flush()
    may_read = Scope.READ_OFFERS in g.bearer.scopes
    told: dict[str, Any] = OfferOut(only=None if may_read else AFTER_WRITING).dump(
        own_offer(offer_id)
    )
    return told
