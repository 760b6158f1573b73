"""The letter about a new need: the card, and one press on it, without signing in."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.offers import helping
from app.domain.calendar import local
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.store.links import Purpose
from app.store.queries.needs import cards
from app.store.queries.needs.cards import MAY_PRESS_AGAIN
from app.store.queries.offers import promises
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.forms.offers import OfferIn, choices
from app.web.links.door import links, opened
from app.web.links.schemas import LetterCardOut, LetterOfferOut
from app.web.showing.formats import page


@links.get("/v/<token>")
def need_link_page(token: str) -> ResponseReturnValue:
    moment, need_id = opened(Purpose.NEED, token)
    own = promises.on_need(moment.actor, need_id)
    if own is not None and own.state not in MAY_PRESS_AGAIN:
        return page("links/offered.html", token=token, offer=LetterOfferOut().dump(own))
    return _show(moment, need_id, own, intake.blank())


def _show(moment: Moment, need_id: int, own: Any, form: Filled) -> ResponseReturnValue:
    card = cards.one(moment.actor, moment.rules.needs, need_id)
    if card is None:
        return page("links/closed.html")
    return page(
        "links/need.html",
        form=form,
        card=LetterCardOut().dump(card),
        choices=choices(local(moment.now).date()),
        hands_full=promises.hands_full(moment.actor, moment.rules.offers),
        offer=LetterOfferOut().dump(own) if own else None,
    )


@links.post("/v/<token>")
def press_offer(token: str) -> ResponseReturnValue:
    moment, need_id = opened(Purpose.NEED, token)
    form = intake.read(OfferIn)
    if not form.ok:
        return _show(moment, need_id, promises.on_need(moment.actor, need_id), form)
    helping.make_offer(moment, need_id, **form.data)
    return redirect(url_for("links.need_link_page", token=token))


@links.post("/v/<token>/toch-niet")
def press_not_after_all(token: str) -> ResponseReturnValue:
    moment, need_id = opened(Purpose.NEED, token)
    own = promises.on_need(moment.actor, need_id)
    if own is None:
        raise NotFound
    helping.take_back_offer(moment, own.id)
    return redirect(url_for("links.need_link_page", token=token))
