"""Whom a need may be put to: what she chose and what the house rules say, in SQL (R5).

Conditions on a `Giver`, her `Person`, her `GiverSettings` where she has them, and a `Need`; asked
when a need goes round, and again when a letter leaves.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import aliased

from app.domain.givers.rhythm import Rhythm
from app.domain.needs.themes import Theme
from app.domain.states import GiverState, OfferState, PersonState
from app.store.columns import leads_to
from app.store.db import AnySelect
from app.store.queries.givers.tiers import may_go_so_far
from app.store.queries.people.blocks import not_blocked
from app.store.tables import (
    Giver,
    GiverNeighbourhood,
    GiverSettings,
    GiverTheme,
    Need,
    Offer,
    Person,
)

RHYTHM = func.coalesce(GiverSettings.rhythm, Rhythm.AT_ONCE.value)
HERS = aliased(GiverSettings)
"""Her own numbers, in a list of givers."""


@dataclass(frozen=True)
class Among:
    """The givers of a community whose ids lie after one and up to another: each the place of a
    value. What is asked of all of them together is asked once, and each looked up in a list."""

    here: Any
    after: Any
    last: Any

    def holds(self, community_id: Any, giver_id: Any) -> ColumnElement[bool]:
        return and_(community_id == self.here, giver_id > self.after, giver_id <= self.last)

    def numbers_of(self, giver_id: Any) -> ColumnElement[bool]:
        """What `HERS` is joined on."""
        return and_(HERS.community_id == self.here, HERS.id == giver_id)


def with_settings(found: AnySelect) -> AnySelect:
    """To a question about givers, what the conditions here speak of."""
    return found.join(Person, leads_to(Giver.id, Person)).outerjoin(
        GiverSettings, leads_to(Giver.id, GiverSettings)
    )


def may_be_asked(
    open_promises: Any, now: Any, need: Any = Need, among: Among | None = None
) -> ColumnElement[bool]:
    """The house's number of promises and the moment: each a value, or the place of one. `need` may
    have places in place of columns, where one need goes round; then it is `among` whom."""
    here = among.here if among else None
    return and_(
        Giver.state == GiverState.INTRODUCED,
        Giver.id != need.asker_id,
        Person.state == PersonState.HERE,
        wants_letters(),
        may_go_so_far(now, need),
        _can_do_it(need),
        _is_near(need),
        _has_a_hand_free(open_promises, among),
        ~_has_answered(need, here),
        not_blocked(need.asker_id, Giver.id, here),
    )


def wants_letters() -> ColumnElement[bool]:
    """And gets them: she takes no rest, and what we send arrives."""
    return and_(
        Person.paused_since.is_(None),
        Person.unreached_since.is_(None),
        RHYTHM != Rhythm.INSIDE,
    )


def _can_do_it(need: Any) -> ColumnElement[bool]:
    """Whoever chose no theme hears of all; of "iets anders" everybody hears: no giver can choose
    it."""
    chosen = select(GiverTheme.id).where(
        GiverTheme.community_id == Giver.community_id, GiverTheme.id == Giver.id
    )
    this = chosen.where(GiverTheme.theme == need.theme).exists()
    return or_(need.theme == Theme.IETS_ANDERS, this, ~chosen.exists())


def _is_near(need: Any) -> ColumnElement[bool]:
    """A need that says no neighbourhood is near to everybody."""
    chosen = select(GiverNeighbourhood.id).where(
        GiverNeighbourhood.community_id == Giver.community_id, GiverNeighbourhood.id == Giver.id
    )
    this = chosen.where(GiverNeighbourhood.neighbourhood_id == need.neighbourhood_id).exists()
    return or_(need.neighbourhood_id.is_(None), this, ~chosen.exists())


def _has_a_hand_free(open_promises: Any, among: Among | None) -> ColumnElement[bool]:
    hers = func.coalesce(GiverSettings.open_promises, open_promises)
    if among is not None:
        return and_(hers > 0, Giver.id.not_in(_with_full_hands(open_promises, among)))
    promised = (
        select(func.count())
        .where(
            Offer.community_id == Giver.community_id,
            Offer.giver_id == Giver.id,
            Offer.state == OfferState.ACCEPTED,
        )
        .correlate(Giver)
        .scalar_subquery()
    )
    return promised < hers


def _with_full_hands(open_promises: Any, among: Among) -> AnySelect:
    """Of those who promised something."""
    return (
        select(Offer.giver_id)
        .outerjoin(HERS, among.numbers_of(Offer.giver_id))
        .where(among.holds(Offer.community_id, Offer.giver_id), Offer.state == OfferState.ACCEPTED)
        .group_by(Offer.giver_id, HERS.open_promises)
        .having(func.count() >= func.coalesce(HERS.open_promises, open_promises))
    )


def _has_answered(need: Any, here: Any) -> ColumnElement[bool]:
    """She pressed once, whatever came of it: she knows of this need. Who did is found once, where
    the community is known beforehand."""
    if here is not None:
        pressed = select(Offer.giver_id).where(Offer.community_id == here, Offer.need_id == need.id)
        return Giver.id.in_(pressed)
    return (
        select(Offer.id)
        .where(
            Offer.community_id == Giver.community_id,
            Offer.need_id == need.id,
            Offer.giver_id == Giver.id,
        )
        .correlate(Need, Giver)
        .exists()
    )


def is_quiet(hour: Any, quiet_from: Any, quiet_until: Any) -> ColumnElement[bool]:
    """As `calendar.after_quiet` says it, with each giver's own hours. The hour in the town and the
    house's two, as "21:00": each a value, or the place of one."""
    starts = func.coalesce(GiverSettings.quiet_from, quiet_from)
    ends = func.coalesce(GiverSettings.quiet_until, quiet_until)
    over_midnight = and_(starts > ends, or_(starts <= hour, ends > hour))
    return or_(over_midnight, and_(starts <= hour, ends > hour))
