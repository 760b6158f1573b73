"""G6 and G7: the needs, and one press on one of them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from app.actions.offers import helping
from app.domain.calendar import local
from app.domain.ids import read_id, show_id
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.store.db import AnyRow
from app.store.queries.givers import at_list
from app.store.queries.givers.at_list import Herself, herself
from app.store.queries.needs import cards
from app.store.queries.needs.cards import MAY_PRESS_AGAIN
from app.store.queries.offers import promises
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.forms.offers import OfferIn, choices
from app.web.frame import ready
from app.web.giver import filters, listing
from app.web.giver.door import giver
from app.web.giver.filters import Liked
from app.web.showing.cafe import next_cafe
from app.web.showing.cards import CardOut, PromiseOut
from app.web.showing.formats import page
from app.web.showing.reading_cards import note_card_look, show_within_her_day

CARD, PROMISES = CardOut(), PromiseOut(many=True)
SHOWS_ALL = {"over": filters.EVERYTHING, "buurt": "", "wanneer": ""}


class Listing(NamedTuple):
    """What she asks to see of the list, and the part of it that she may read now."""

    her: Herself
    liked: Liked
    asked: dict[str, str]
    after: int | None
    shown: list[AnyRow]
    is_enough: bool
    goes_on: bool
    under_way: Sequence[AnyRow]


def list_page() -> ResponseReturnValue:
    moment = this_moment()
    found = _found(moment, request.args.to_dict())
    return ready.page("giver/cards.html", _blanks(moment, found), **_look(moment, found))


def rehearse() -> None:
    """Asks what a list asks, of a giver at hand who is nowhere, and shows one without needs."""
    moment, liked = this_moment(), Liked(frozenset(), frozenset())
    asked = filters.asked_for({}, liked, ())
    at_list.rows_of(moment.actor)
    cards.listed(moment.actor, moment.rules.needs, moment.now, None, filters.wanted(asked, liked))
    promises.under_way(moment.actor)
    her = Herself(liked.themes, liked.neighbourhoods, (), False, False, False, False)
    found = Listing(her, liked, asked, None, [], False, False, ())
    ready.page("giver/cards.html", _blanks(moment, found), **_look(moment, found))
    listing.rehearse()


def _found(moment: Moment, args: Mapping[str, str]) -> Listing:
    after, her = _after(args), herself(moment.actor, moment.rules.offers)
    liked = Liked(her.themes, her.neighbourhoods)
    asked = filters.asked_for(args, liked, her.places)
    wanted = filters.wanted(asked, liked)
    found = cards.listed(moment.actor, moment.rules.needs, moment.now, after, wanted)
    shown, is_enough = _within_her_day(found[: cards.PAGE])
    goes_on = len(found) > cards.PAGE
    under_way = promises.under_way(moment.actor) if her.has_offers else ()
    return Listing(her, liked, asked, after, shown, is_enough, goes_on, under_way)


def _blanks(moment: Moment, found: Listing) -> dict[str, str]:
    """What is hers alone, or somebody's words."""
    shown, under_way = found.shown, found.under_way
    return {
        "cards": listing.cards(shown, found.liked, found.her.hands_full, moment.now),
        "promises": _promised(under_way) if under_way else "",
        ready.ID: show_id(shown[-1].id) if shown else "",
    }


def _look(moment: Moment, found: Listing) -> dict[str, Any]:
    """All that decides how the page looks; many look the same."""
    her, asked, goes_on = found.her, found.asked, found.goes_on
    return {
        "cards": ready.blank("cards"),
        "number": len(found.shown),
        "next_after": show_id(ready.AN_ID) if goes_on and not found.is_enough else None,
        "is_enough": found.is_enough,
        "is_first_page": found.after is None,
        "asked": asked,
        "chosen": intake.blank(**asked),
        "filters": ready.Late(filters.rows, (bool(found.liked.themes), her.places)),
        "shows_all": asked == SHOWS_ALL,
        "how_many": cards.MANY if goes_on else cards.how_many(moment.actor),
        "many": cards.MANY,
        "promises": ready.blank("promises") if found.under_way else "",
        "hands_full": her.hands_full,
        "only_inside": her.only_inside,
        "story_waits": her.story_waits,
        "cafe": None if found.shown else next_cafe(),
    }


def _promised(under_way: Sequence[AnyRow]) -> Markup:
    words = render_template("giver/promised.html", promises=PROMISES.dump(under_way))
    return Markup(words)  # noqa: S704 (a template of ours)


def _within_her_day(found: Sequence[AnyRow]) -> tuple[list[AnyRow], bool]:
    """The cards that she may read today, and whether some stayed behind (abuse case 3)."""
    if all(card.was_shown for card in found):
        return list(found), False
    readable = show_within_her_day([card.id for card in found])
    shown = [card for card in found if card.id in readable]
    return shown, len(shown) < len(found)


def _after(args: Mapping[str, str]) -> int | None:
    last = args.get("na")
    try:
        return read_id(last) if last is not None else None
    except ValueError:
        return None


@giver.get("/vraag/<id:need_id>")
def card_page(need_id: int) -> ResponseReturnValue:
    own = promises.on_need(this_moment().actor, need_id)
    if own is not None and own.state not in MAY_PRESS_AGAIN:
        return redirect(url_for("giver.offer_page", offer_id=own.id))
    return _show(need_id, intake.blank())


@giver.post("/vraag/<id:need_id>")
def make_offer(need_id: int) -> ResponseReturnValue:
    form = intake.read(OfferIn)
    if not form.ok:
        return _show(need_id, form)
    try:
        offer = helping.make_offer(this_moment(), need_id, **form.data)
    except NotFound:
        return page("giver/gone.html", 404)
    return redirect(url_for("giver.offer_page", offer_id=offer.id))


def _show(need_id: int, form: Filled) -> ResponseReturnValue:
    moment = this_moment()
    card = cards.one(moment.actor, moment.rules.needs, need_id)
    if card is None:
        return page("giver/gone.html", 404)
    if need_id not in show_within_her_day([need_id]):
        return page("giver/enough_read.html", 429)
    note_card_look(need_id)
    told = CARD.dump(card)
    hands_full = promises.hands_full(moment.actor, moment.rules.offers)
    if form.values or form.errors:
        days = choices(local(moment.now).date())
        return page("giver/card.html", form=form, card=told, hands_full=hands_full, choices=days)
    hers = {"words": card.words, ready.ID: show_id(need_id)}
    shown = told | {"words": ready.blank("words"), "id": ready.AN_ID}
    days_to_come = ready.Late(choices, (local(moment.now).date(),))
    return ready.page(
        "giver/card.html", hers, form=form, card=shown, hands_full=hands_full, choices=days_to_come
    )
