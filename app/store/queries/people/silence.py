"""Who was silent for so long that she is asked whether she stays, or that all of hers goes.

R9: an asker after 180 days, later while a follow-up, a rest or a yes to questions runs, and
at most 13 months; a giver while letters arrive at all, asked once a year. Staff go in person.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from app.domain.actor import STAFF
from app.domain.house_rules import HouseRules
from app.domain.states import ConsentState, GiverState, PersonState
from app.store.columns import leads_to
from app.store.db import db
from app.store.tables import Consent, Followup, Giver, HatOf, Measure, Offer, Person


def to_ask(community_id: int, now: datetime, rules: HouseRules, most: int) -> Sequence[int]:
    """The ids of those who read in time that all of theirs would go; held until the end."""
    notice = timedelta(days=rules.retention.notice_days)
    found = _silent(community_id, now, now + notice, rules).where(~_was_asked_by(now))
    held = found.limit(most).with_for_update(of=Person, skip_locked=True)
    return db.session.scalars(held).all()


def to_forget(community_id: int, now: datetime, rules: HouseRules) -> Sequence[int]:
    return db.session.scalars(_over(community_id, now, rules)).all()


def is_over(community_id: int, person_id: int, now: datetime, rules: HouseRules) -> bool:
    """Whether she is still among them: she may have come in just now."""
    hers = _over(community_id, now, rules).where(Person.id == person_id)
    return db.session.scalar(hers) is not None


def _over(community_id: int, now: datetime, rules: HouseRules) -> Select[int]:
    notice = timedelta(days=rules.retention.notice_days)
    return _silent(community_id, now, now, rules).where(_was_asked_by(now - notice))


def _silent(community_id: int, now: datetime, at: datetime, rules: HouseRules) -> Select[int]:
    """By then, as things stand now."""
    told = rules.retention
    for_long = _heard_nothing_since(at - timedelta(days=told.longest_days))
    for_some_time = _heard_nothing_since(at - timedelta(days=told.asker_days))
    goes_early = and_(for_some_time, ~_is_giver_in_reach(), ~_something_runs(now, rules))
    return select(Person.id).where(
        Person.community_id == community_id,
        or_(for_long, goes_early),
        ~_is_staff(),
        ~_was_stopped_after(now - timedelta(days=rules.leaving.incident_days)),
    )


def _heard_nothing_since(then: datetime) -> ColumnElement[bool]:
    never = or_(Person.stays_at.is_(None), Person.stays_at <= then)
    return and_(Person.seen_at <= then, never)


def _was_asked_by(then: datetime) -> ColumnElement[bool]:
    """And nothing was heard from her after it."""
    no_word = or_(Person.stays_at.is_(None), Person.stays_at < Person.asked_to_stay_at)
    asked = and_(Person.asked_to_stay_at <= then, Person.seen_at < Person.asked_to_stay_at, no_word)
    return func.coalesce(asked, false())  # never asked: not unknown, but no


def _is_giver_in_reach() -> ColumnElement[bool]:
    gives = select(Giver.id).where(leads_to(Person.id, Giver), Giver.state != GiverState.STOPPED)
    arrives = and_(Person.unreached_since.is_(None), Person.reach_sealed.is_not(None))
    return and_(gives.exists(), arrives)


def _something_runs(now: datetime, rules: HouseRules) -> ColumnElement[bool]:
    """A rest, a follow-up that is still to come, or a yes to questions later."""
    of_hers = select(Offer.id).where(
        leads_to(Followup.offer_id, Offer),
        or_(Offer.asker_id == Person.id, Offer.giver_id == Person.id),
    )
    ahead = select(Followup.id).where(
        Followup.community_id == Person.community_id,
        Followup.done_at.is_(None),
        or_(Followup.person_id == Person.id, of_hers.exists()),
    )
    asked_later = now - timedelta(days=rules.followups.effect_second_days)
    said_yes = select(Consent.id).where(
        leads_to(Consent.person_id, Person),
        Consent.state == ConsentState.GIVEN,
        Consent.given_at > asked_later,
    )
    return or_(Person.paused_since.is_not(None), ahead.exists(), said_yes.exists())


def _is_staff() -> ColumnElement[bool]:
    of_us = select(HatOf.id).where(leads_to(Person.id, HatOf), HatOf.hat.in_(STAFF))
    return of_us.exists()


def _was_stopped_after(then: datetime) -> ColumnElement[bool]:
    """Whoever was asked to stay away does not come back as nobody by keeping silent."""
    lately = select(Measure.id).where(leads_to(Measure.person_id, Person), Measure.at > then)
    return and_(Person.state != PersonState.HERE, lately.exists())
