"""G6 and G7: the questions, and one press on one of them."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions import offers
from app.domain.errors import NotFound
from app.domain.ids import read_id, show_id
from app.store.queries import cards, promises
from app.store.queries.cards import MAY_PRESS_AGAIN
from app.web import intake
from app.web.formats import page
from app.web.giver.door import giver
from app.web.giver.schemas import CardOut, OfferIn, PromiseOut
from app.web.guard import moment
from app.web.intake import Filled


def list_page() -> ResponseReturnValue:
    now = moment()
    found = cards.listed(now.actor, now.rules.needs, _after())
    shown = found[: cards.PAGE]
    return page(
        "giver/cards.html",
        cards=CardOut(many=True).dump(shown),
        next_after=show_id(shown[-1].id) if len(found) > cards.PAGE else None,
        is_first_page=_after() is None,
        promises=PromiseOut(many=True).dump(promises.under_way(now.actor)),
        hands_full=promises.hands_full(now.actor, now.rules.offers),
    )


def _after() -> int | None:
    try:
        return read_id(request.args["na"])
    except (KeyError, ValueError):
        return None


@giver.get("/vraag/<id:need_id>")
def card_page(need_id: int) -> ResponseReturnValue:
    own = promises.on_need(moment().actor, need_id)
    if own is not None and own.state not in MAY_PRESS_AGAIN:
        return redirect(url_for("giver.offer_page", offer_id=own.id))
    return _show(need_id, intake.blank())


@giver.post("/vraag/<id:need_id>")
def make_offer(need_id: int) -> ResponseReturnValue:
    form = intake.read(OfferIn)
    if not form.ok:
        return _show(need_id, form)
    offer = offers.make_offer(moment(), need_id, **form.data)
    return redirect(url_for("giver.offer_page", offer_id=offer.id))


def _show(need_id: int, form: Filled) -> ResponseReturnValue:
    now = moment()
    card = cards.one(now.actor, now.rules.needs, need_id)
    if card is None:
        raise NotFound
    hands_full = promises.hands_full(now.actor, now.rules.offers)
    return page("giver/card.html", form=form, card=CardOut().dump(card), hands_full=hands_full)
