"""The letter about a new need: the card, and the press "Ik kan helpen"."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions import offers
from app.domain.errors import NotFound
from app.domain.offer import OfferKind
from app.store.links import Purpose
from app.store.queries import cards, promises
from app.store.queries.cards import MAY_PRESS_AGAIN
from app.web.formats import page
from app.web.public.letter_links import letters, opened
from app.web.public.letter_schemas import LetterCardOut


@letters.get("/v/<token>")
def need_link_page(token: str) -> ResponseReturnValue:
    now, need_id = opened(Purpose.NEED, token)
    own = promises.on_need(now.actor, need_id)
    if own is not None and own.state not in MAY_PRESS_AGAIN:
        return page("public/letter_offered.html", token=token, state=own.state)
    card = cards.one(now.actor, now.rules.needs, need_id)
    if card is None:
        return page("public/letter_closed.html")
    return page(
        "public/letter_need.html",
        card=LetterCardOut().dump(card),
        hands_full=promises.hands_full(now.actor, now.rules.offers),
        state=own.state if own else None,
    )


@letters.post("/v/<token>")
def press_offer(token: str) -> ResponseReturnValue:
    now, need_id = opened(Purpose.NEED, token)
    offers.make_offer(now, need_id, OfferKind.YES)
    return redirect(url_for("letters.need_link_page", token=token))


@letters.post("/v/<token>/toch-niet")
def press_not_after_all(token: str) -> ResponseReturnValue:
    now, need_id = opened(Purpose.NEED, token)
    own = promises.on_need(now.actor, need_id)
    if own is None:
        raise NotFound
    offers.take_back_offer(now, own.id)
    return redirect(url_for("letters.need_link_page", token=token))
