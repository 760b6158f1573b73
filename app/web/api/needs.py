"""The open needs, as the giver reads them as whom the program acts."""

from typing import Any

from flask import url_for
from flask.typing import ResponseReturnValue

from app.actions.offers import helping
from app.domain.letters.programs import Scope
from app.domain.refusals import EnoughCards, NotFound
from app.store.queries.needs import cards
from app.web.api.door import api
from app.web.api.intake import read
from app.web.api.offers import told_of
from app.web.api.once import once
from app.web.api.paging import after, part
from app.web.api.schemas import NeedOut, OfferIn
from app.web.entrance.bearers import opens
from app.web.entrance.moments import this_moment
from app.web.showing.reading_cards import note_card_look, show_within_her_day


@api.get("/needs")
@opens(Scope.READ_NEEDS)
def needs() -> ResponseReturnValue:
    """Ten at a time, the newest first. `enough_for_today`: what more there is can be read tomorrow
    (decision 51)."""
    moment = this_moment()
    found = cards.listed(moment.actor, moment.rules.needs, moment.now, after())
    shown = found[: cards.PAGE]
    readable = show_within_her_day([card.id for card in shown])
    read_now = [card for card in shown if card.id in readable]
    is_enough = len(read_now) < len(shown)
    goes_on = len(found) > cards.PAGE and not is_enough
    told: dict[str, Any] = part(
        NeedOut(many=True).dump(read_now), shown[-1].id if goes_on else None
    )
    return {**told, "enough_for_today": is_enough}


@api.get("/needs/<id:need_id>")
@opens(Scope.READ_NEEDS)
def need(need_id: int) -> ResponseReturnValue:
    """Raises EnoughCards when her day is full."""
    moment = this_moment()
    card = cards.one(moment.actor, moment.rules.needs, need_id)
    if card is None:
        raise NotFound
    if need_id not in show_within_her_day([need_id]):
        raise EnoughCards
    note_card_look(need_id)
    return NeedOut().dump(card)


@api.post("/needs/<id:need_id>/offers")
@opens(Scope.MAKE_OFFERS)
@once
def make_offer(need_id: int) -> ResponseReturnValue:
    offer = helping.make_offer(this_moment(), need_id, **read(OfferIn()))
    place = url_for("api.offer", offer_id=offer.id)
    return told_of(offer.id), 201, {"Location": place}
