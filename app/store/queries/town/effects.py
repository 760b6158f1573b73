"""What was answered after three months beside what was answered after six, as a row a person with
her record key. Only counting asks this: an answer itself leaves this question with nobody."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, and_, case, literal, select
from sqlalchemy.orm import aliased

from app.domain.people.consents import Asked, ConsentFor, EffectQuestion
from app.domain.states import ConsentState
from app.domain.town.facts import CATEGORIES, Change, FactKind
from app.store.columns import leads_to
from app.store.db import AnySelect
from app.store.tables import Answer, Consent, Person

First, Second = aliased(Answer), aliased(Answer)
ANSWERS = {First: Asked.FIRST, Second: Asked.SECOND}


@dataclass(frozen=True)
class Asking:
    """Yeses of `since` until before `until`: those whose second time fell in the period."""

    since: datetime
    until: datetime


def effects(community_id: int, quarters: Collection[str], asking: Asking) -> AnySelect:
    """record_key, and for PAIRED and SILENT the place of what it says; NULL for the other.

    In the period in which the second answer came; without one, in that in which it was asked.
    """
    paired = and_(First.id.is_not(None), Second.quarter.in_(quarters))
    silent = and_(
        First.id.is_(None) | Second.id.is_(None),
        Consent.given_at >= asking.since,
        Consent.given_at < asking.until,
    )
    changed = case((paired, _change())).label(FactKind.PAIRED)
    nothing = case((silent, literal(0, Integer))).label(FactKind.SILENT)
    return _yeses(community_id).add_columns(changed, nothing).where(paired | silent)


def _yeses(community_id: int) -> AnySelect:
    """Every yes that stands, with the answers that were given because of it."""
    found = (
        select(Person.record_key)
        .select_from(Consent)
        .join(Person, leads_to(Consent.person_id, Person))
        .where(
            Consent.community_id == community_id,
            Consent.purpose == ConsentFor.EFFECT,
            Consent.state == ConsentState.GIVEN,
        )
    )
    for answer, asked in ANSWERS.items():
        found = found.outerjoin(
            answer,
            and_(
                answer.community_id == Consent.community_id,
                answer.consent_id == Consent.id,
                answer.question == EffectQuestion.FULL_HEAD,
                answer.asked == asked,
            ),
        )
    return found


def _change() -> ColumnElement[int]:
    """A full head less often is more room. The five points are digits and sort as text."""
    place = {change: place for place, change in enumerate(CATEGORIES[FactKind.PAIRED])}
    return case(
        (Second.value < First.value, place[Change.MORE_ROOM]),
        (Second.value > First.value, place[Change.LESS_ROOM]),
        else_=place[Change.SAME],
    )
