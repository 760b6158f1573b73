"""What stands of herself on the screen "Dit weten wij van jou", and what keeps her from leaving."""

from typing import Any

from sqlalchemy import (
    ScalarSelect,
    func,
    select,
)

from app.domain.actor import Actor
from app.domain.desk.tasks import TaskKind
from app.domain.states import PaperCodeState, TaskState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import (
    Duty,
    Message,
    Need,
    Neighbourhood,
    Offer,
    PaperCode,
    Person,
    Task,
)


def person(actor: Actor) -> AnyRow:
    """Herself, the neighbourhood she told last, and how many needs, offers and messages."""
    found = select(
        Person.first_name, Person.channel, Person.reach_sealed, Person.language, Person.joined_at,
        _last_neighbourhood(actor).label("neighbourhood"),
        _code_word(actor).label("code_word"),
        _count(Need.asker_id, actor).label("needs"),
        _count(Offer.giver_id, actor).label("offers"),
        _count(Message.author_id, actor).label("messages"),
    ).where(Person.community_id == actor.community_id, Person.id == actor.person_id)  # fmt: skip
    return db.session.execute(found).one()


def _count(column: Any, actor: Actor) -> ScalarSelect[int]:
    table = column.class_
    mine = table.community_id == actor.community_id, column == actor.person_id
    return select(func.count()).select_from(table).where(*mine).scalar_subquery()


def _code_word(actor: Actor) -> ScalarSelect[str]:
    return (
        select(PaperCode.code_word)
        .where(
            PaperCode.community_id == actor.community_id,
            PaperCode.person_id == actor.person_id,
            PaperCode.state == PaperCodeState.WORKS,
        )
        .limit(1)
        .scalar_subquery()
    )


def _last_neighbourhood(actor: Actor) -> ScalarSelect[str]:
    return (
        select(Neighbourhood.name)
        .join(Need, leads_to(Need.neighbourhood_id, Neighbourhood))
        .where(Need.community_id == actor.community_id, Need.asker_id == actor.person_id)
        .order_by(Need.posted_at.desc())
        .limit(1)
        .scalar_subquery()
    )


def has_open_report(actor: Actor) -> bool:
    """Whether something that she reported still waits for a person."""
    found = select(Task.id).where(
        Task.community_id == actor.community_id,
        Task.person_id == actor.person_id,
        Task.kind == TaskKind.REPORT,
        Task.state == TaskState.OPEN,
    )
    return db.session.execute(found).first() is not None


def is_on_duty(actor: Actor) -> bool:
    found = select(Duty.id).where(
        Duty.community_id == actor.community_id, Duty.id == actor.person_id
    )
    return db.session.execute(found).first() is not None
