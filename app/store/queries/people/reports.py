"""Who reported somebody, and from where (two independent reports)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from app.domain.actor import Actor
from app.domain.desk.tasks import TaskKind
from app.domain.verbs import Verb
from app.store import questions
from app.store.columns import UTCDateTime, leads_to
from app.store.db import AnyRow, db
from app.store.tables import Giver, Measure, Person, Session, Task

_HERE = questions.value("community_id")
_SINCE = questions.value("since", UTCDateTime())
_RESTORED = (
    select(func.max(Measure.at))
    .where(Measure.community_id == _HERE, Measure.person_id == questions.value("person_id"))
    .where(Measure.verb == Verb.RESTORE_PERSON)
    .scalar_subquery()
)
_ABOUT = (
    select(
        Task.id,
        Task.person_id,
        Task.offer_id,
        Task.need_id,
        Person.succeeded_by,
        Giver.organisation_id,
        Task.reporter_network.label("network"),
    )
    .join(Person, leads_to(Task.person_id, Person))
    .outerjoin(Giver, leads_to(Task.person_id, Giver))
    .where(
        Task.community_id == _HERE,
        Task.kind == TaskKind.REPORT,
        Task.reported_fingerprint == questions.value("fingerprint"),
        Task.opened_at > func.coalesce(_RESTORED, _SINCE),
        Task.opened_at > _SINCE,
    )
)


def about(person: Person, since: datetime) -> Sequence[AnyRow]:
    """id, person_id, offer_id, need_id, succeeded_by, organisation_id and network of each
    report about her, after `since` and after a person last decided that she takes part again."""
    return questions.rows(
        _ABOUT,
        community_id=person.community_id,
        person_id=person.id,
        fingerprint=person.reach_fingerprint,
        since=since,
    )


def is_about(actor: Actor, task_id: int) -> bool:
    """A report about whoever acts, and no other item. Nothing is about the house."""
    found = (
        select(Task.id)
        .join(Person, Person.reach_fingerprint == Task.reported_fingerprint)
        .where(Task.community_id == actor.community_id, Task.id == task_id)
        .where(Person.community_id == actor.community_id, Person.id == actor.person_id)
    )
    return actor.person_id is not None and db.session.execute(found).first() is not None


def network_of(community_id: int, person_id: int) -> str | None:
    """Where her newest session began."""
    found = select(Session.network_hash).where(
        Session.community_id == community_id, Session.person_id == person_id
    )
    return db.session.scalars(found.order_by(Session.begun_at.desc()).limit(1)).first()
