"""Needs as a giver sees them: the words on the card, where and when. Never who asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select

from app.domain.actor import Actor, Hat
from app.domain.house_rules import NeedRules
from app.domain.lifecycle import LIFECYCLE
from app.domain.states import NeedState
from app.domain.themes import Theme
from app.domain.timings import Timing
from app.domain.verbs import Verb
from app.store import asking
from app.store.columns import UTCDateTime, leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.givers.showings import A_DAY, was_shown
from app.store.queries.needs import photos
from app.store.queries.offers.helping import COUNTS
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Need, Neighbourhood, Offer, Photo

PAGE = 10  # cards on a page (abuse case 3)
MANY = 100  # of more nobody is told the number
MAY_PRESS_AGAIN = [state for state in LIFECYCLE[Verb.MAKE_OFFER].origins if state is not None]


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """What `MAY_SEE[Sight.NEED_CARD]` says, in SQL; a test holds the two together."""
    if not _reads_cards(actor):
        return false()
    return _visible_to(actor.community_id, actor.person_id, actor.highest_tier)


def _reads_cards(actor: Actor) -> bool:
    return Hat.GIVER in actor.hats and actor.introduced


def _visible_to(community_id: Any, person_id: Any, highest_tier: Any) -> ColumnElement[bool]:
    """Each a value, or the place of one."""
    return and_(
        Need.community_id == community_id,
        Need.state == NeedState.OPEN,
        Need.asker_id != person_id,
        Need.tier <= highest_tier,
        not_blocked(Need.asker_id, person_id),
    )


@dataclass(frozen=True)
class Wanted:
    """What a giver looks for; None: whatever there is."""

    themes: frozenset[Theme] | None = None
    neighbourhood_id: int | None = None
    timing: Timing | None = None


EVERYTHING = Wanted()


def listed(
    actor: Actor, rules: NeedRules, now: datetime, after: int | None, wanted: Wanted = EVERYTHING
) -> Sequence[AnyRow]:
    """The newest first, from below the need `after`: a page and one more, which tells that there
    is more. Without those that this giver has answered. With each whether she was shown it within
    the day before `now`."""
    if not _reads_cards(actor):
        return []
    looked_for = _looked_for(wanted)
    below = _out_since(actor, after) if after else None
    if below is not None:
        looked_for["below"] = below
    told = _hers(actor) | {"most_offers": rules.most_offers, "since": now - A_DAY, "after": after}
    return asking.rows(_list(frozenset(looked_for)), **told, **looked_for)


def how_many(actor: Actor) -> int:
    """In the whole list, whatever she looks for; beyond MANY nobody counts."""
    if not _reads_cards(actor):
        return 0
    found = asking.first(_HOW_MANY, **_hers(actor))
    return found.many if found else 0


def one(actor: Actor, rules: NeedRules, need_id: int) -> AnyRow | None:
    if not _reads_cards(actor):
        return None
    return asking.first(_ONE, need_id=need_id, most_offers=rules.most_offers, **_hers(actor))


def is_full(most_offers: Any) -> ColumnElement[bool]:
    """As `rounds.has_enough` says it, for many needs at once. The house's number, or its place."""
    offers = (
        select(func.count())
        .where(
            Offer.community_id == Need.community_id,
            Offer.need_id == Need.id,
            COUNTS,
        )
        .scalar_subquery()
    )
    return offers >= case((Need.hands * 2 > most_offers, Need.hands * 2), else_=most_offers)


def _looked_for(wanted: Wanted) -> dict[str, Any]:
    """By the name of a filter, what it looks for."""
    told = {
        "themes": None if wanted.themes is None else sorted(wanted.themes),
        "neighbourhood_id": wanted.neighbourhood_id,
        "timing": wanted.timing,
    }
    return {name: value for name, value in told.items() if value is not None}


def _hers(actor: Actor) -> dict[str, Any]:
    return {
        "community_id": actor.community_id,
        "me": actor.person_id,
        "highest_tier": actor.highest_tier,
    }


def _out_since(actor: Actor, need_id: int) -> Any:
    """The place of a need in the list; None when it left it, and the list begins anew."""
    found = select(Need.out_at).where(Need.community_id == actor.community_id, Need.id == need_id)
    return db.session.scalars(found).first()


_HERE, _HERS = asking.told("community_id"), asking.told("me")
_VISIBLE = _visible_to(_HERE, _HERS, asking.told("highest_tier"))
_ANSWERED = (
    select(Offer.id)
    .where(
        Offer.community_id == Need.community_id,
        Offer.need_id == Need.id,
        Offer.giver_id == _HERS,
        Offer.state.not_in(MAY_PRESS_AGAIN),
    )
    .exists()
)
_BELOW = asking.told("below", UTCDateTime())
_FILTERS = {
    "themes": Need.theme.in_(asking.one_of("themes")),
    "neighbourhood_id": Need.neighbourhood_id == asking.told("neighbourhood_id"),
    "timing": Need.timing == asking.told("timing"),
    "below": or_(Need.out_at < _BELOW, and_(Need.out_at == _BELOW, Need.id < asking.told("after"))),
}
_CARDS = (
    select(
        Need.id,
        Need.card_words.label("words"),
        Need.language,
        Neighbourhood.name.label("neighbourhood"),
        Need.timing,
        Need.theme,
        Need.hands,
        Need.neighbourhood_id,
        Need.out_at,
        is_full(asking.told("most_offers")).label("is_full"),
        Photo.width.label("photo_width"),
        Photo.height.label("photo_height"),
    )
    .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
    .outerjoin(Photo, photos.SHOWN_OF_NEED)
    .where(_VISIBLE)
)
"""id, words, neighbourhood, timing, theme, since when, whether the pressing is closed, and the
size of its photo where there is one to see."""
_ONE = _CARDS.where(Need.id == asking.told("need_id"))
_IN_ALL = select(Need.id).where(_VISIBLE, ~_ANSWERED).limit(MANY).subquery()
_HOW_MANY = select(func.count().label("many")).select_from(_IN_ALL)


@cache
def _list(filters: frozenset[str]) -> AnySelect:
    found = _CARDS.add_columns(was_shown(_HERS, asking.told("since", UTCDateTime())))
    chosen = (_FILTERS[name] for name in sorted(filters))
    newest_first = Need.out_at.desc(), Need.id.desc()
    return found.where(~_ANSWERED, *chosen).order_by(*newest_first).limit(PAGE + 1)
