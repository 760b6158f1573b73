"""Who is at the door: one row tells it all, without loading an entity (a slim loader)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from app.domain.actor import Actor
from app.domain.states import PersonState
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import BoardMember, Giver, HatOf, Person, Session


def who(community_id: int, token_hash: str, now: datetime) -> AnyRow | None:
    """The person behind a session that has not ended, as `person` tells it, `used_at`,
    `sitting_id` and how she came in; nobody who was suspended."""
    return questions.first(WHO, community_id=community_id, token_hash=token_hash, now=now)


def of(actor: Actor, here: str, now: datetime) -> Sequence[AnyRow]:
    """id, device, used_at, came_by and is_here of hers that did not end, the newest use first;
    `here` is the hash of the token of this one."""
    is_here = (Session.token_hash == here).label("is_here")
    told = Session.id, Session.device, Session.used_at, Session.came_by
    found = select(*told, is_here).where(
        Session.community_id == actor.community_id,
        Session.person_id == actor.person_id,
        Session.ends_at > now,
    )
    return db.session.execute(found.order_by(Session.used_at.desc(), Session.id)).all()


def person(community_id: int, person_id: int) -> AnyRow | None:
    """person_id, first_name, state, unreached_since, paused_since, giver_state, vog_ends_at, up_to,
    organisation_id, board_state and hats (comma-separated)."""
    found = _people().where(Person.community_id == community_id, Person.id == person_id)
    return db.session.execute(found).first()


def _people() -> AnySelect:
    hats = (
        select(func.aggregate_strings(HatOf.hat, ","))
        .where(HatOf.community_id == Person.community_id, HatOf.id == Person.id)
        .scalar_subquery()
    )
    return (
        select(
            Person.id.label("person_id"),
            Person.first_name,
            Person.state,
            Person.unreached_since,
            Person.paused_since,
            Giver.state.label("giver_state"),
            Giver.vog_ends_at,
            Giver.up_to,
            Giver.organisation_id,
            BoardMember.state.label("board_state"),
            hats.label("hats"),
        )
        .outerjoin(Giver, leads_to(Person.id, Giver))
        .outerjoin(BoardMember, leads_to(Person.id, BoardMember))
    )


WHO = (
    _people()
    .add_columns(
        Session.used_at,
        Session.sitting_id,
        Session.begun_at,
        Session.came_by,
        Session.touched_at,
        Session.touched_from,
    )
    .join(Session, leads_to(Session.person_id, Person))
    .where(
        Session.community_id == questions.value("community_id"),
        Session.token_hash == questions.value("token_hash"),
        Session.ends_at > questions.NOW,
        Person.state != PersonState.SUSPENDED,
    )
)
