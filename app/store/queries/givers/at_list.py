"""What a giver's list needs to know of herself and her town, in one question."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select

from app.domain.actor import Actor
from app.domain.givers.rhythm import Rhythm
from app.domain.house_rules.giving import OfferRules
from app.domain.states import OPEN_OFFERS, OfferState, StoryState
from app.store import questions
from app.store.db import AnyRow
from app.store.tables import (
    GiverNeighbourhood,
    GiverSettings,
    GiverTheme,
    Neighbourhood,
    Offer,
    Person,
    Story,
)


@dataclass(frozen=True)
class Herself:
    """`places`: id and name of the town's, by name; `neighbourhoods`: the ids of hers."""

    themes: frozenset[str]
    neighbourhoods: frozenset[int]
    places: tuple[tuple[int, str], ...]
    has_offers: bool
    hands_full: bool
    only_inside: bool
    story_waits: bool


def herself(actor: Actor, rules: OfferRules) -> Herself:
    rows = rows_of(actor)
    her = rows[0]
    places = [row for row in rows if row.place_id is not None]
    return Herself(
        themes=frozenset((her.themes or "").split(",")) - {""},
        neighbourhoods=frozenset(row.place_id for row in places if row.is_hers),
        places=tuple((row.place_id, row.place) for row in places),
        has_offers=her.offers > 0,
        hands_full=her.matches >= (her.open_promises or rules.open_promises),
        only_inside=her.rhythm == Rhythm.INSIDE,
        story_waits=her.stories > 0,
    )


def rows_of(actor: Actor) -> Sequence[AnyRow]:
    """A row for each place of the town, all with the same of her; none of somebody who is not
    there."""
    return questions.rows(_HERSELF, community_id=actor.community_id, me=actor.person_id)


def _count(*which: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count()).where(*which).scalar_subquery()


HERS = questions.value("me")
HERE = questions.value("community_id")
_OFFERS = and_(Offer.community_id == HERE, Offer.giver_id == HERS)
_HERSELF = (
    select(
        select(func.aggregate_strings(GiverTheme.theme, ","))
        .where(GiverTheme.community_id == HERE, GiverTheme.id == HERS)
        .scalar_subquery()
        .label("themes"),
        GiverSettings.open_promises,
        GiverSettings.rhythm,
        _count(_OFFERS, Offer.state.in_(OPEN_OFFERS)).label("offers"),
        _count(_OFFERS, Offer.state == OfferState.ACCEPTED).label("matches"),
        _count(
            Story.community_id == HERE, Story.person_id == HERS, Story.state == StoryState.ASKED
        ).label("stories"),
        Neighbourhood.id.label("place_id"),
        Neighbourhood.name.label("place"),
        GiverNeighbourhood.id.is_not(None).label("is_hers"),
    )
    .select_from(Person)
    .outerjoin(
        GiverSettings,
        and_(GiverSettings.community_id == Person.community_id, GiverSettings.id == Person.id),
    )
    .outerjoin(Neighbourhood, Neighbourhood.community_id == Person.community_id)
    .outerjoin(
        GiverNeighbourhood,
        and_(
            GiverNeighbourhood.community_id == Neighbourhood.community_id,
            GiverNeighbourhood.id == Person.id,
            GiverNeighbourhood.neighbourhood_id == Neighbourhood.id,
        ),
    )
    .where(Person.community_id == HERE, Person.id == HERS)
    .order_by(Neighbourhood.name)
)
