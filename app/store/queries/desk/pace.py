"""How long people wait for the desk, from the journal and from what lies there. No query here
selects or groups by the person who did it: only whether it was a person."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ScalarSelect, and_, func, or_, select
from sqlalchemy.orm import aliased

from app.domain.desk.pace import ACTS, BEGINS
from app.domain.verbs import Verb
from app.store.columns import UTCDateTime
from app.store.db import db
from app.store.queries.desk.items import items
from app.store.tables import JournalLine

Begun, Act = aliased(JournalLine), aliased(JournalLine)


def until_first_act(community_id: int, since: datetime) -> Sequence[timedelta]:
    """How long each waited that began to wait after `since`, and that a person took up."""
    act = _first_act()
    found = select(Begun.at, act).where(
        Begun.community_id == community_id,
        Begun.at >= since,
        Begun.verb.in_(BEGINS),
        or_(Begun.verb != Verb.HOLD_NEED, Begun.actor_id.is_(None)),
        act.is_not(None),
    )
    return [first - began for began, first in db.session.execute(found)]


def _first_act() -> ScalarSelect[datetime]:
    return (
        select(func.min(Act.at, type_=UTCDateTime))
        .where(
            and_(
                Act.community_id == Begun.community_id,
                Act.thing == Begun.thing,
                Act.thing_id == Begun.thing_id,
                Act.at >= Begun.at,
                Act.verb.in_(ACTS),
                Act.actor_id.is_not(None),
            )
        )
        .correlate(Begun)
        .scalar_subquery()
    )


def waiting_since(community_id: int) -> Sequence[datetime]:
    """Since when all that lies on the desk now waits."""
    return db.session.scalars(select(items(community_id).c.since)).all()
