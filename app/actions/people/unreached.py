"""What we send her does not arrive. Then nothing is sent there any more, she reads it inside, and
the kwartiermaker hears of it once. What proves an address is a code that was sent there."""

from app.actions.desk.tasks import open_task, settle_task
from app.actions.desk.terms import soon
from app.actions.steps import by_the_house
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.store.queries import rows
from app.store.return_addresses import mark_of
from app.store.tables import Person


def note_unreached(moment: Moment, person_id: int, mark: int) -> None:
    """`mark` is of the address that took nothing: when she has another one since, or is gone,
    nothing is noted."""
    person = rows.maybe(Person, moment.community_id, person_id)
    if person is None or person.unreached_since is not None:
        return
    if person.reach_fingerprint is None or mark_of(person.reach_fingerprint) != mark:
        return
    person.unreached_since = moment.now
    open_task(
        moment, TaskKind.LETTER_FAILED, _key(person), soon(moment), person_id=person.id
    )  # fmt: skip


def note_reached(moment: Moment, person: Person) -> None:
    """She has what was sent there: letters leave again, and nobody has to call her about it."""
    if person.unreached_since is None:
        return
    settle_task(by_the_house(moment), TaskKind.LETTER_FAILED, _key(person))
    person.unreached_since = None


def _key(person: Person) -> str:
    return f"{person.id}:{person.unreached_since:%Y%m%dT%H%M%S}"
