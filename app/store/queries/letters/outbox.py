"""What is in the outbox, and who is on the rota."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from app.domain.actor import Hat, Turn
from app.domain.letters.kinds import LetterState
from app.domain.people.reach import Channel
from app.store import questions
from app.store.db import db
from app.store.queries.desk.rota import is_away
from app.store.tables import Duty, HatOf, Letter, Person

_HERE = questions.value("community_id")
_WRITTEN = select(Letter.id).where(
    Letter.community_id == _HERE, Letter.key == questions.value("key")
)
_CHANNEL = select(Person.channel).where(
    Person.community_id == _HERE, Person.id == questions.value("person_id")
)


def is_written(community_id: int, key: str) -> bool:
    return questions.first(_WRITTEN, community_id=community_id, key=key) is not None


def is_reached_by_text(community_id: int, person_id: int) -> bool:
    found = questions.first(_CHANNEL, community_id=community_id, person_id=person_id)
    return found is not None and found.channel == Channel.PHONE


def is_dropped(community_id: int, key: str) -> bool:
    """Written, and no longer true when its turn came."""
    found = select(Letter.id).where(
        Letter.community_id == community_id,
        Letter.key == key,
        Letter.state == LetterState.DROPPED,
    )
    return db.session.execute(found).first() is not None


def people_on(community_id: int, turns: Sequence[Turn], now: datetime) -> Sequence[int]:
    """The ids of the kwartiermakers whose turn is one of these. Whoever is away is replaced by
    whoever of the rota is there; with nobody there all read it, because somebody must."""
    away = is_away(Duty.community_id, Duty.id, now).label("away")
    found = select(Duty.id, Duty.turn, away).where(Duty.community_id == community_id)
    rota = db.session.execute(found.order_by(Duty.id)).all()
    asked = [one for one in rota if one.turn in turns]
    there = [one for one in asked if not one.away]
    if asked and not there:
        there = [one for one in rota if not one.away] or asked
    return [one.id for one in there]


def kwartiermakers(community_id: int) -> Sequence[int]:
    found = select(HatOf.id).where(
        HatOf.community_id == community_id, HatOf.hat == Hat.KWARTIERMAKER
    )
    return db.session.scalars(found.order_by(HatOf.id)).all()
