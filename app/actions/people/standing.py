"""Whether somebody takes part: warned, paused, suspended, back again. One kwartiermaker decides,
with a one-line reason; what the person is told stands beside it."""

from app.actions.desk.tasks import settle_tasks_about
from app.actions.letters.outbox import drop_letters_to, write_letter
from app.actions.people.keeping_apart import keep_apart
from app.actions.people.sessions import end_sessions_of
from app.actions.steps import never_about_staff, take
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.states import OfferState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.people import leaving
from app.store.tables import Measure, Person


def warn_person(moment: Moment, person_id: int, reason: str, told: str) -> None:
    """She reads it inside; nothing else changes."""
    person = _decide(moment, Verb.WARN_PERSON, person_id, reason, told)
    _write(moment, person)


def pause_person(moment: Moment, person_id: int, reason: str, told: str) -> None:
    """She comes in and reads, and does nothing with others. A need of hers waits with us;
    whoever was chosen stays chosen."""
    person = _decide(moment, Verb.PAUSE_PERSON, person_id, reason, told)
    keep_apart(moment, person, OfferState.OPEN)
    _write(moment, person)


def suspend_person(moment: Moment, person_id: int, reason: str, told: str) -> None:
    """She does not come in, and whoever is inside as her is out at the next page."""
    person = _decide(moment, Verb.SUSPEND_PERSON, person_id, reason, told)
    keep_apart(moment, person, OfferState.OPEN, OfferState.ACCEPTED)
    end_sessions_of(moment, person.id)
    drop_letters_to(moment, person.id)
    settle_tasks_about(moment, TaskKind.REPORTED_TWICE, person.id)


def restore_person(moment: Moment, person_id: int, reason: str, told: str) -> None:
    """She takes part again. Her needs stand on the list of today: a person sends them on."""
    person = _decide(moment, Verb.RESTORE_PERSON, person_id, reason, told)
    settle_tasks_about(moment, TaskKind.REPORTED_TWICE, person.id)
    _write(moment, person)


def _decide(moment: Moment, verb: Verb, person_id: int, reason: str, told: str) -> Person:
    """In the order in which others lock: the person, her needs, their offers. Raises NotAllowed
    about staff, NotFound, and WrongMoment when a colleague was first."""
    person = rows.one(Person, moment.community_id, person_id)
    leaving.lock_needs(moment.community_id, person_id)
    never_about_staff(moment, verb, person_id)
    take(moment, verb, person)
    db.session.add(
        Measure(
            community_id=moment.community_id,
            person_id=person_id,
            decided_by=moment.actor.person_id,
            verb=verb,
            reason=reason,
            told=told,
            at=moment.now,
        )
    )
    return person


def _write(moment: Moment, person: Person) -> None:
    key = f"{person.id}:{moment.now.isoformat()}"
    write_letter(moment, LetterKind.FROM_US, key, person_id=person.id)
