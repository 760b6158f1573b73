"""G11: "Meld het" and "Ik wil geen contact meer", about a need or about who asked it."""

from flask import url_for
from flask.typing import ResponseReturnValue

from app.domain.lifecycle import next_state
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.queries.needs import cards
from app.web.entrance.moments import this_moment
from app.web.giver.door import giver
from app.web.giver.talking import own_pair
from app.web.talking import trouble
from app.web.talking.pair import Addresses, Pair


@giver.get("/aanbod/<id:offer_id>/melden")
def report_page(offer_id: int) -> ResponseReturnValue:
    return trouble.show_report(_reported_pair(offer_id))


@giver.post("/aanbod/<id:offer_id>/melden")
def report_offer(offer_id: int) -> ResponseReturnValue:
    return trouble.report(_reported_pair(offer_id))


@giver.get("/aanbod/<id:offer_id>/gemeld")
def reported_page(offer_id: int) -> ResponseReturnValue:
    return trouble.show_reported(own_pair(offer_id))


@giver.get("/aanbod/<id:offer_id>/geen-contact")
def block_page(offer_id: int) -> ResponseReturnValue:
    return trouble.show_block(own_pair(offer_id))


@giver.post("/aanbod/<id:offer_id>/geen-contact")
def block_person(offer_id: int) -> ResponseReturnValue:
    return trouble.block(own_pair(offer_id))


@giver.get("/vraag/<id:need_id>/melden")
def report_card_page(need_id: int) -> ResponseReturnValue:
    return trouble.show_report(_card(need_id))


@giver.post("/vraag/<id:need_id>/melden")
def report_need(need_id: int) -> ResponseReturnValue:
    return trouble.report(_card(need_id))


@giver.get("/vraag/<id:need_id>/gemeld")
def reported_card_page(need_id: int) -> ResponseReturnValue:
    return trouble.show_reported(_card(need_id))


@giver.get("/vraag/<id:need_id>/geen-contact")
def block_card_page(need_id: int) -> ResponseReturnValue:
    return trouble.show_block(_card(need_id))


@giver.post("/vraag/<id:need_id>/geen-contact")
def block_asker(need_id: int) -> ResponseReturnValue:
    return trouble.block(_card(need_id))


def _reported_pair(offer_id: int) -> Pair:
    """Raises WrongMoment when there is nothing (more) to report about."""
    pair = own_pair(offer_id)
    next_state(Verb.REPORT_OFFER, pair.state)
    return pair


def _card(need_id: int) -> Pair:
    """A need that she did not answer. Raises NotFound when it is not on her list."""
    moment = this_moment()
    card = cards.one(moment.actor, moment.rules.needs, need_id)
    if card is None:
        raise NotFound
    return Pair(
        offer_id=None,
        need_id=card.id,
        name="",
        is_asker=False,
        state=None,
        need_state=None,
        words=card.words,
        to=Addresses(
            home=url_for("giver.card_page", need_id=need_id),
            report=url_for("giver.report_card_page", need_id=need_id),
            reported=url_for("giver.reported_card_page", need_id=need_id),
            block=url_for("giver.block_card_page", need_id=need_id),
        ),
    )
