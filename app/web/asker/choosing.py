"""A11 and A12: the asker chooses. Only then does the other learn her first name."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import hands
from app.actions.offers import choosing
from app.domain.states import TALKING
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.needs import answers
from app.store.queries.people.partings import why_gone
from app.web.asker.door import asker
from app.web.asker.needs import fits, own_need
from app.web.asker.shown_schemas import AnswerOut, NeedOut
from app.web.entrance.moments import this_moment, visiting
from app.web.showing.formats import page


def own_answer(need_id: int, offer_id: int) -> AnyRow:
    """Raises NotFound for what is not there or not on a need of hers, OtherLeft for what was."""
    offer = answers.one(this_moment().actor, need_id, offer_id)
    if offer is None:
        raise why_gone(this_moment().actor, offer_id)
    return offer


@asker.get("/vraag/<id:need_id>/kies/<id:offer_id>")
def choose_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    offer, visitor = own_answer(need_id, offer_id), visiting()
    if offer.is_looked_at or not fits(Verb.ACCEPT_OFFER, offer):
        return redirect(url_for("asker.need_page", need_id=need_id))
    return page(
        "asker/choose.html",
        need=NeedOut().dump(own_need(need_id)),
        offer=AnswerOut().dump(offer),
        own_name=visitor.first_name if visitor else "",
    )


@asker.post("/vraag/<id:need_id>/kies/<id:offer_id>")
def accept_offer(need_id: int, offer_id: int) -> ResponseReturnValue:
    own_answer(need_id, offer_id)
    offer = choosing.accept_offer(this_moment(), offer_id)
    if offer.state not in TALKING:
        return redirect(url_for("asker.need_page", need_id=need_id))
    return redirect(url_for("asker.talk_page", need_id=need_id, offer_id=offer_id))


@asker.post("/vraag/<id:need_id>/genoeg-zo")
def enough_hands(need_id: int) -> ResponseReturnValue:
    """ "Ik heb genoeg mensen": she needs nobody more than those she chose."""
    own_need(need_id)
    hands.enough_hands(this_moment(), need_id)
    return redirect(url_for("asker.need_page", need_id=need_id))


@asker.get("/vraag/<id:need_id>/liever-niet/<id:offer_id>")
def decline_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    """A step between: on a small phone a slip would lose her who wants to help."""
    offer = own_answer(need_id, offer_id)
    if not fits(Verb.DECLINE_OFFER, offer):
        return redirect(url_for("asker.need_page", need_id=need_id))
    return page(
        "asker/decline.html", need=NeedOut().dump(own_need(need_id)), offer=AnswerOut().dump(offer)
    )


@asker.post("/vraag/<id:need_id>/liever-niet/<id:offer_id>")
def decline_offer(need_id: int, offer_id: int) -> ResponseReturnValue:
    own_answer(need_id, offer_id)
    choosing.decline_offer(this_moment(), offer_id)
    return redirect(url_for("asker.need_page", need_id=need_id))
