"""Who rests, and which clocks stand still for her."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from app.domain.clock.followup import PLAN, kinds_that_wait_for
from app.domain.clock.plan import FollowupKind, Party
from app.domain.desk.tasks import TaskKind
from app.domain.states import NeedState, TaskState
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import FirstTalk, Followup, Need, Offer, Person, Task

_RESTING = (
    select(Person.id)
    .where(
        Person.community_id == questions.value("community_id"),
        Person.id.in_(questions.one_of("person_ids")),
        Person.paused_since.is_not(None),
    )
    .limit(1)
)


def anybody(community_id: int, person_ids: Collection[int]) -> bool:
    if not person_ids:
        return False
    told = {"community_id": community_id, "person_ids": list(person_ids)}
    return questions.first(_RESTING, **told) is not None


def rests(person_id: Any) -> ColumnElement[bool]:
    """Whether she rests to whom this column of some table leads."""
    return (
        select(Person.id)
        .where(leads_to(person_id, Person), Person.paused_since.is_not(None))
        .exists()
    )


def is_talk_without_time() -> ColumnElement[bool]:
    """Whether a task is a first talk that no time was agreed for: it waits for her."""
    agreed = select(FirstTalk.id).where(
        leads_to(Task.person_id, FirstTalk), FirstTalk.at.is_not(None)
    )
    return and_(Task.kind == TaskKind.TALK, ~agreed.exists())


def talks(community_id: int, person_id: int) -> Sequence[Task]:
    """On the desk, without a time yet; held by this transaction."""
    found = select(Task).where(
        Task.community_id == community_id,
        Task.person_id == person_id,
        Task.state == TaskState.OPEN,
        is_talk_without_time(),
    )
    return db.session.scalars(found.order_by(Task.id).with_for_update()).all()


def of(community_id: int, person_id: int) -> AnyRow:
    """paused_since, and paused_until where she named a day."""
    found = select(Person.paused_since, Person.paused_until).where(
        Person.community_id == community_id, Person.id == person_id
    )
    return db.session.execute(found).one()


def over(community_id: int, now: datetime) -> Sequence[int]:
    """The ids of those whose day to be back has come."""
    found = select(Person.id).where(Person.community_id == community_id, Person.paused_until <= now)
    return db.session.scalars(found.order_by(Person.id)).all()


def asked_back(community_id: int, person_id: int) -> Sequence[Need]:
    """Her needs that wait for a word of hers, held by this transaction."""
    found = select(Need).where(
        Need.community_id == community_id,
        Need.asker_id == person_id,
        Need.state == NeedState.ASKED_BACK,
    )
    return db.session.scalars(found.order_by(Need.id).with_for_update()).all()


def awaited(row: Any) -> set[int]:
    """The ids of those whose answer a follow-up waits for, or will once it is written."""
    parties = PLAN[FollowupKind(row.kind)].waits_for
    offer = _offer_of(row) if parties & {Party.ASKER, Party.GIVER} else None
    people = {
        Party.ASKER: offer and offer.asker_id,
        Party.GIVER: offer and offer.giver_id,
        Party.PERSON: row.person_id,
    }
    return {person_id for party in parties if (person_id := people[party])}


def _offer_of(row: Any) -> Offer | None:
    found = select(Offer).where(Offer.community_id == row.community_id, Offer.id == row.offer_id)
    return db.session.scalars(found).first()


def clocks_of(community_id: int, person_id: int) -> Sequence[Followup]:
    """Those that wait for her, among others, held by this transaction."""
    found = (
        select(Followup)
        .outerjoin(Offer, leads_to(Followup.offer_id, Offer))
        .where(
            Followup.community_id == community_id,
            Followup.done_at.is_(None),
            or_(
                and_(_waits_for(Party.PERSON), Followup.person_id == person_id),
                and_(_waits_for(Party.ASKER), Offer.asker_id == person_id),
                and_(_waits_for(Party.GIVER), Offer.giver_id == person_id),
            ),
        )
        .order_by(Followup.id)
        .with_for_update(of=Followup)
    )
    return db.session.scalars(found).all()


def _waits_for(party: Party) -> ColumnElement[bool]:
    return Followup.kind.in_(kinds_that_wait_for(party))
