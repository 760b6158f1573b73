"""The kennismakingsgesprek: asked once, chosen by one tap, moved by either without a reason.

It lies on the desk as one task all the while; its day is that of what was agreed. Nobody is
reminded of the question itself: whoever stays silent is called, or let be, by a person.
"""

from collections.abc import Collection
from datetime import datetime

from app.actions.clock.planning import plan
from app.actions.desk.tasks import open_task, settle_tasks_about
from app.actions.desk.terms import soon
from app.actions.letters.outbox import drop_letters_of, write_letter
from app.actions.people.consents import give_consent
from app.actions.people.talk_times import free_for
from app.actions.steps import by_the_house, take
from app.actions.town.facts import count
from app.domain.calendar import A_DAY
from app.domain.clock.followup import days
from app.domain.clock.plan import FollowupKind
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.lifecycle import next_state
from app.domain.moment import Moment
from app.domain.people.consents import ConsentFor
from app.domain.refusals import TimeTaken
from app.domain.states import FirstTalkState
from app.domain.town.facts import FactKind, Met
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.desk import today as desk
from app.store.tables import FirstTalk, Followup, Person

ABOUT_TALKS = (
    LetterKind.TALK,
    LetterKind.TALK_TOMORROW,
    LetterKind.TALK_MOVED,
    LetterKind.TALK_MISSED,
)


def ask_talk(moment: Moment, person: Person) -> bool:
    """False when she was asked before: nobody is asked twice."""
    if rows.maybe(FirstTalk, moment.community_id, person.id) is not None:
        return False
    talk = FirstTalk(community_id=moment.community_id, id=person.id, asked_at=moment.now)
    take(by_the_house(moment), Verb.ASK_TALK, talk)
    return True


def choose_talk(moment: Moment, at: datetime | None) -> None:
    """A time that is free, or with None a call within a working day. Raises TimeTaken."""
    talk = _talk(moment, moment.me)
    next_state(Verb.CHOOSE_TALK, talk.state)
    if at is not None and at not in free_for(moment, moment.me):
        raise TimeTaken
    take(moment, Verb.CHOOSE_TALK, talk)
    talk.at, talk.missed_at = at, None
    _lies_until(moment, talk, at or soon(moment))
    if at is not None and at - A_DAY > moment.now:
        plan(moment, FollowupKind.TALK_TOMORROW, talk, start=at - A_DAY)


def move_talk(moment: Moment, person_id: int) -> None:
    """By either, without a reason. Whoever did not press it hears of it."""
    talk = _talk(moment, person_id)
    take(moment, Verb.MOVE_TALK, talk)
    _open_again(moment, talk)
    if moment.me != person_id:
        _write(moment, LetterKind.TALK_MOVED, talk, moment.now.isoformat())


def miss_talk(moment: Moment, person_id: int) -> None:
    """R10: without blame. She is written to about it once, however often it happens."""
    talk = _talk(moment, person_id)
    take(moment, Verb.MISS_TALK, talk)
    _open_again(moment, talk)
    talk.missed_at = moment.now
    _write(moment, LetterKind.TALK_MISSED, talk)


def finish_talk(moment: Moment, person_id: int, said_yes: Collection[ConsentFor] = ()) -> None:
    """They spoke. `said_yes`: what she agreed to in so many words, noted by whoever heard it."""
    _end(moment, Verb.FINISH_TALK, person_id)
    count(moment, FactKind.MET, person_id, Met.ASKER)
    for purpose in said_yes:
        give_consent(moment, person_id, purpose)


def refuse_talk(moment: Moment, person_id: int) -> None:
    """Rather not: it ends for good."""
    _end(moment, Verb.REFUSE_TALK, person_id)


def remind(moment: Moment, row: Followup) -> None:
    """The day before, once: a second time chosen is a second time remembered by herself."""
    talk = rows.maybe(FirstTalk, row.community_id, row.person_id)
    if talk is None or talk.state != FirstTalkState.AGREED or talk.reminded_at is not None:
        return
    if talk.at is None or talk.at - A_DAY != row.start_at:
        return
    talk.reminded_at = moment.now
    _write(moment, LetterKind.TALK_TOMORROW, talk, not_after=talk.at)


def _end(moment: Moment, verb: Verb, person_id: int) -> None:
    talk = _talk(moment, person_id)
    take(moment, verb, talk)
    talk.at, talk.missed_at, talk.ended_at = None, None, moment.now
    drop_letters_of(moment, person_id, *ABOUT_TALKS)
    by = by_the_house(moment) if moment.me == person_id else moment
    settle_tasks_about(by, TaskKind.TALK, person_id)


def _open_again(moment: Moment, talk: FirstTalk) -> None:
    talk.at, talk.missed_at = None, None
    drop_letters_of(moment, talk.id, *ABOUT_TALKS)
    _lies_until(moment, talk, moment.now + days(moment.rules.followups, "talk_again_days"))


def _lies_until(moment: Moment, talk: FirstTalk, due_at: datetime) -> None:
    """Its task, or another where a person was done with that one already."""
    tasks = desk.open_tasks_about(moment.community_id, TaskKind.TALK, talk.id)
    for task in tasks:
        task.due_at = due_at
    if not tasks:
        key = f"{talk.id}:{moment.now.isoformat()}"
        open_task(moment, TaskKind.TALK, key, due_at, person_id=talk.id)


def _write(
    moment: Moment,
    kind: LetterKind,
    talk: FirstTalk,
    which: str = "once",
    not_after: datetime | None = None,
) -> None:
    write_letter(moment, kind, f"{talk.id}:{which}", person_id=talk.id, not_after=not_after)


def _talk(moment: Moment, person_id: int) -> FirstTalk:
    """Raises NotFound for whoever was not asked."""
    return rows.one(FirstTalk, moment.community_id, person_id)
