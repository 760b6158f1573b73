"""How a need stands with all that a decision of the desk may change, and the way back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterState
from app.domain.states import TaskState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import (
    Decision,
    Followup,
    Giver,
    Handover,
    Letter,
    Message,
    Need,
    Offer,
    Person,
    Round,
    StepBack,
    Task,
    Wording,
)

OF_NEED = (
    "state", "out_at", "seen_at", "urgency", "family", "promised_at", "answer_by", "ended_at",
)  # fmt: skip
ON_NEED: dict[str, Any] = {"offers": Offer, "wordings": Wording, "handovers": Handover}


def standing(need: Need) -> dict[str, dict[str, Any]]:
    """What of it a decision changes, and the states of what hangs on it, by id; fit for JSON."""
    told = {name: _plain(getattr(need, name)) for name in OF_NEED}
    return {"need": told} | {name: _states(table, need) for name, table in ON_NEED.items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _states(table: Any, need: Need) -> dict[str, str]:
    here = table.community_id == need.community_id, table.need_id == need.id
    found = select(table.id, table.state).where(*here)
    return {str(row.id): row.state for row in db.session.execute(found)}


def step_back(need: Need) -> StepBack | None:
    found = select(StepBack).where(
        StepBack.community_id == need.community_id, StepBack.need_id == need.id
    )
    return db.session.scalars(found).first()


def shown(community_id: int, need_id: int, now: datetime) -> AnyRow | None:
    """id, verb, at, until_at and who of the last decision, while it can be undone."""
    found = (
        select(
            Decision.id, Decision.verb, Decision.at, StepBack.until_at,
            Person.first_name.label("who"),
        )
        .join(Decision, leads_to(StepBack.decision_id, Decision))
        .join(Person, leads_to(Decision.decided_by, Person))
        .where(StepBack.community_id == community_id, StepBack.need_id == need_id)
        .where(StepBack.until_at > now)
    )  # fmt: skip
    return db.session.execute(found).first()


def letters_of(need: Need, at: datetime) -> Sequence[Letter]:
    """What was written in one deed about this need, and has not left."""
    found = select(Letter).where(
        Letter.community_id == need.community_id,
        Letter.need_id == need.id,
        Letter.written_at == at,
        Letter.state == LetterState.WAITING,
    )
    return db.session.scalars(found).all()


def somebody_wrote_on(message: Message, at: datetime) -> bool:
    """In its conversation, since that moment."""
    found = select(Message.id).where(
        Message.community_id == message.community_id,
        Message.offer_id == message.offer_id,
        Message.written_at > at,
    )
    return db.session.execute(found).first() is not None


def state_of(community_id: int, person_id: int) -> str | None:
    """Not locked: whoever decides about a person holds her first and then the need, which whoever
    undoes holds already."""
    key = Person.community_id == community_id, Person.id == person_id
    return db.session.scalar(select(Person.state).where(*key))


def giver_state_of(community_id: int, person_id: int) -> str | None:
    key = Giver.community_id == community_id, Giver.id == person_id
    return db.session.scalar(select(Giver.state).where(*key))


def rounds_under_way(need: Need) -> Sequence[Round]:
    found = select(Round).where(Round.community_id == need.community_id, Round.need_id == need.id)
    return db.session.scalars(found.where(Round.done_at.is_(None))).all()


def last_turn(need: Need) -> int | None:
    found = select(func.max(Round.turn)).where(
        Round.community_id == need.community_id, Round.need_id == need.id
    )
    return db.session.scalar(found)


def passed_over_since(need: Need, at: datetime) -> Sequence[Followup]:
    """What fell due since, while the need stood otherwise."""
    found = select(Followup).where(
        Followup.community_id == need.community_id,
        Followup.need_id == need.id,
        Followup.done_at >= at,
        Followup.kind != FollowupKind.DECISION_STANDS,
    )
    return db.session.scalars(found).all()


def tasks_of(need: Need, at: datetime) -> Sequence[Task]:
    """What a decision put on the desk, and nobody did yet."""
    found = select(Task).where(
        Task.community_id == need.community_id,
        Task.need_id == need.id,
        Task.opened_at == at,
        Task.state == TaskState.OPEN,
    )
    return db.session.scalars(found).all()
