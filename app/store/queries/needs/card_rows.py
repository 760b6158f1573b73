"""What is asked of the database for a giver's cards, written once: `cards` asks it."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from app.domain.lifecycle import LIFECYCLE
from app.domain.needs.themes import Tier
from app.domain.states import NeedState
from app.domain.verbs import Verb
from app.store import questions
from app.store.columns import UTCDateTime, leads_to
from app.store.db import AnySelect
from app.store.queries.givers.showings import was_shown
from app.store.queries.needs import photos
from app.store.queries.offers.helping import COUNTS
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Need, Neighbourhood, Offer, Photo

PAGE = 10  # cards on a page (abuse case 3)
MANY = 100  # of more nobody is told the number
MAY_PRESS_AGAIN = [state for state in LIFECYCLE[Verb.MAKE_OFFER].origins if state is not None]


def visible(community_id: Any, person_id: Any, highest_tier: Any) -> ColumnElement[bool]:
    """Each a value, or the place of one."""
    return and_(
        Need.community_id == community_id,
        Need.state == NeedState.OPEN,
        Need.asker_id != person_id,
        Need.tier <= highest_tier,
        not_blocked(Need.asker_id, person_id, community_id),
    )


def is_full(most_offers: Any) -> ColumnElement[bool]:
    """As `enough_offers` says it, for many needs at once; a test holds them together. The house's
    number, or its place."""
    offers = (
        select(func.count())
        .where(
            Offer.community_id == Need.community_id,
            Offer.need_id == Need.id,
            COUNTS,
        )
        .correlate(Need)
        .scalar_subquery()
    )
    return offers >= case((Need.hands * 2 > most_offers, Need.hands * 2), else_=most_offers)


_HERE, _HERS = questions.value("community_id"), questions.value("me")
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
_BELOW = questions.value("below", UTCDateTime())
_FILTERS = {
    "themes": Need.theme.in_(questions.one_of("themes")),
    "neighbourhood_id": Need.neighbourhood_id == questions.value("neighbourhood_id"),
    "timing": Need.timing == questions.value("timing"),
    "below": or_(
        Need.out_at < _BELOW, and_(Need.out_at == _BELOW, Need.id < questions.value("after"))
    ),
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
        is_full(questions.value("most_offers")).label("is_full"),
        Photo.width.label("photo_width"),
        Photo.height.label("photo_height"),
    )
    .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
    .outerjoin(Photo, photos.SHOWN_OF_NEED)
)
"""id, words, neighbourhood, timing, theme, since when, whether the pressing is closed, and the
size of its photo where there is one to see."""


def _visible(highest_tier: Tier) -> ColumnElement[bool]:
    """How far she goes stands in the words: where it went along as a value, PostgreSQL thought a
    plan for each value cheaper than its one plan, and made one anew for every page."""
    return visible(_HERE, _HERS, highest_tier)


@cache
def one(highest_tier: Tier) -> AnySelect:
    return _CARDS.where(_visible(highest_tier), Need.id == questions.value("need_id"))


@cache
def how_many(highest_tier: Tier) -> AnySelect:
    in_all = select(Need.id).where(_visible(highest_tier), ~_ANSWERED).limit(MANY).subquery()
    return select(func.count().label("many")).select_from(in_all)


@cache
def listing(highest_tier: Tier, filters: frozenset[str]) -> AnySelect:
    found = _CARDS.add_columns(was_shown(_HERE, _HERS, questions.value("since", UTCDateTime())))
    chosen = (_FILTERS[name] for name in sorted(filters))
    newest_first = Need.out_at.desc(), Need.id.desc()
    which = _visible(highest_tier), ~_ANSWERED, *chosen
    return found.where(*which).order_by(*newest_first).limit(PAGE + 1)
