"""Numbers change hands. Whoever was away so long that her number may be somebody else's says her
first name before her history opens; without it a person helps (R9, abuse case 11)."""

from app.actions.desk.tasks import done_now, open_task
from app.actions.desk.terms import soon
from app.actions.letters.outbox import drop_letters_to
from app.actions.people.accounts import person_of
from app.actions.people.bringing_together import bring_together
from app.actions.people.sessions import note_seen
from app.actions.steps import take
from app.domain.actor import STAFF
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy
from app.domain.people.reach import Channel, Reach
from app.domain.people.recognition import is_long_ago, same_name
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.people import accounts as people
from app.store.sealing import seals
from app.store.tables import Person, Task


def asks_name(moment: Moment, person_id: int, came_by: CameBy = CameBy.CODE) -> bool:
    """Whether the right code alone does not open what is kept of this person. One that was sent
    counts from when she was last reached there; one on paper from when she was last here. Staff
    meet each other; of anyone who never told or did anything there is nothing to open."""
    person, hats = _known(moment, person_id), people.hats(moment.community_id, person_id)
    if hats & STAFF or not (hats or person.first_name):
        return False
    has_number = person.reach_fingerprint is not None
    since = person.seen_at if came_by is CameBy.PAPER else person.surely_reached_at
    return has_number and is_long_ago(since, moment.now, moment.rules.sessions)


def may_try(moment: Moment, person_id: int) -> bool:
    return _has_tries(moment, _known(moment, person_id))


def _known(moment: Moment, person_id: int) -> Person:
    return people.one(moment.community_id, person_id)


def _has_tries(moment: Moment, person: Person) -> bool:
    return person.wrong_names < moment.rules.sessions.name_tries


def try_name(
    moment: Moment, person_id: int, first_name: str, came_by: CameBy = CameBy.CODE
) -> bool:
    """Whether she is known by this name. A wrong one is counted; after the last a person helps."""
    person = rows.one(Person, moment.community_id, person_id)
    if _has_tries(moment, person) and same_name(person.first_name, first_name):
        note_seen(moment, person.id, came_by)
        person.named_at = moment.now
        return True
    person.wrong_names += 1
    if not _has_tries(moment, person):
        _ask_for_help(moment, person)
    return False


def may_start_afresh(came_by: CameBy) -> bool:
    """A code that was sent says whose number it is now. One on paper says nothing of it: whoever
    found the paper would take her number along."""
    return came_by is CameBy.CODE


def start_afresh(moment: Moment, person_id: int) -> Person:
    """Somebody new on this number: an empty room. What was kept of the other stays closed until a
    person helps, and nothing is sent to this number any more that was meant for the other."""
    other = rows.one(Person, moment.community_id, person_id)
    reach = _let_go_of_number(other)
    drop_letters_to(moment, other.id)
    newcomer = person_of(moment, reach)
    other.succeeded_by = newcomer.id
    _ask_for_help(moment, other)
    return newcomer


def _let_go_of_number(person: Person) -> Reach:
    """Raises WrongMoment when another window was first."""
    if person.reach_sealed is None:
        raise WrongMoment(Verb.OPEN_HISTORY)
    reach = Reach(Channel(person.channel), seals().unseal(person.reach_sealed))
    person.reach_sealed = person.reach_fingerprint = None
    db.session.flush()
    return reach


def _ask_for_help(moment: Moment, person: Person) -> None:
    """One item a day, however often a stranger tries."""
    open_task(
        moment, TaskKind.NEW_OWNER, f"{person.id}:{moment.now:%Y%m%d}",
        soon(moment), person_id=person.id,
    )  # fmt: skip


def open_history(moment: Moment, task_id: int, reason: str) -> None:
    """A kwartiermaker knows who it is: the next right code opens her history again.

    What she asked as somebody new comes with her. Raises WrongMoment when she is more than an
    asker meanwhile: whoever gives is met anew.
    """
    task = rows.one(Task, moment.community_id, task_id)
    person = rows.maybe(Person, moment.community_id, task.person_id)
    if task.kind != TaskKind.NEW_OWNER or person is None:
        raise WrongMoment(Verb.OPEN_HISTORY)
    take(moment, Verb.OPEN_HISTORY, task)
    done_now(moment, task, reason)
    if person.succeeded_by is not None:
        bring_together(moment, person, rows.one(Person, person.community_id, person.succeeded_by))
    note_seen(moment, person.id)
    person.named_at = None
