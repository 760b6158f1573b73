"""*Even rust*: whoever rests is written to by nobody, needs no reason, and loses nothing by it.

Every clock that waits for her stands still, and goes on where it stood when she is back: a question
that fell due meanwhile comes as many days later as she rested. What waits for others goes on, also
her open needs: she was asked nothing, and givers may offer; she reads it later.
"""

from collections.abc import Sequence
from datetime import datetime

from app.actions.letters.outbox import write_letter
from app.actions.matches.lending import move_day
from app.actions.steps import take
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.people import resting as kept
from app.store.tables import Followup, Person


def take_rest(moment: Moment, until: datetime | None) -> None:
    """`until` None: for as long as she likes. A second press changes the day."""
    clocks = kept.clocks_of(moment.community_id, moment.me)
    person = rows.one(Person, moment.community_id, moment.me)
    take(moment, Verb.TAKE_REST, person)
    person.paused_until = until
    if person.paused_since is None:
        person.paused_since = moment.now
        for row in clocks:
            row.stands_since = row.stands_since or moment.now
        once_a_day = f"{person.id}:{moment.now:%Y%m%d}"
        write_letter(moment, LetterKind.REST_BEGAN, once_a_day, person_id=person.id)


def end_rest(moment: Moment) -> None:
    """Her own press, so no letter about it. Twice is as once."""
    clocks = kept.clocks_of(moment.community_id, moment.me)
    person = rows.one(Person, moment.community_id, moment.me)
    take(moment, Verb.END_REST, person)
    _come_back(moment, person, clocks)


def end_rest_that_is_over(moment: Moment, person_id: int) -> None:
    """Her day came: she is back without doing anything, and reads so in the morning."""
    clocks = kept.clocks_of(moment.community_id, person_id)
    person = rows.one(Person, moment.community_id, person_id)
    if person.paused_until is not None and person.paused_until <= moment.now:
        this_rest = f"{person.id}:{person.paused_since and person.paused_since.isoformat()}"
        write_letter(moment, LetterKind.REST_OVER, this_rest, person_id=person.id)
        _come_back(moment, person, clocks)


def _come_back(moment: Moment, person: Person, clocks: Sequence[Followup]) -> None:
    """Her clocks go on, but those that also wait for another who rests. They are locked before her,
    as by whatever fires them."""
    if person.paused_since is None:
        return
    _move_terms(moment, person.id, person.paused_since)
    person.paused_since = person.paused_until = None
    for row in clocks:
        if not kept.anybody(moment.community_id, kept.awaited(row)):
            _go_on(moment, row)


def _go_on(moment: Moment, row: Followup) -> None:
    if row.stands_since is None:
        return
    stood = moment.now - row.stands_since
    row.due_at, row.stands_since = row.due_at + stood, None
    if row.kind == FollowupKind.LOAN_BACK:
        move_day(moment, row, stood)


def _move_terms(moment: Moment, person_id: int, since: datetime) -> None:
    """What we asked her back, and a first talk without a time: by when a person looks, if she does
    not answer."""
    for need in kept.asked_back(moment.community_id, person_id):
        if need.promised_at is not None and need.answer_by is not None:
            need.answer_by += moment.now - max(since, need.promised_at)
    for task in kept.talks(moment.community_id, person_id):
        task.due_at += moment.now - max(since, task.opened_at)
