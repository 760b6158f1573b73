""" "Meld het" and "Ik wil geen contact meer", about somebody who offered or helps (A13)."""

from flask import redirect
from flask.typing import ResponseReturnValue

from app.domain.lifecycle import LIFECYCLE
from app.domain.verbs import Verb
from app.web.asker.door import asker
from app.web.asker.talking import own_pair
from app.web.talking import trouble
from app.web.talking.pair import Pair


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>/meld")
def report_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    pair = own_pair(need_id, offer_id)
    return trouble.show_report(pair) if _fits(pair) else redirect(pair.to.home)


@asker.post("/vraag/<id:need_id>/gesprek/<id:offer_id>/meld")
def report_offer(need_id: int, offer_id: int) -> ResponseReturnValue:
    return trouble.report(own_pair(need_id, offer_id))


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>/gemeld")
def reported_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    pair = own_pair(need_id, offer_id)
    return trouble.show_reported(pair) if _fits(pair) else redirect(pair.to.home)


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>/geen-contact")
def block_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return trouble.show_block(own_pair(need_id, offer_id))


@asker.post("/vraag/<id:need_id>/gesprek/<id:offer_id>/geen-contact")
def block_person(need_id: int, offer_id: int) -> ResponseReturnValue:
    return trouble.block(own_pair(need_id, offer_id))


def _fits(pair: Pair) -> bool:
    return pair.state in LIFECYCLE[Verb.REPORT_OFFER].origins
