"""What becomes of a letter: claimed by a worker, then sent, dropped, put off, or given up.

The worker sends outside any transaction and says afterwards what became of it. A worker that lost
its claim meanwhile changes nothing any more (fencing): `claimed_by` finds no letter of his.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import update

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.people.unreached import note_unreached
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterState, gives_up, wait_after
from app.domain.letters.lanes import Lane
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.letters import posting
from app.store.tables import Letter

NOTHING_LEFT = dict.fromkeys(("sealed", "claimed_by", "claimed_until"))


def claim(moment: Moment, lane: Lane, worker: str, most: int) -> Sequence[int]:
    """The ids of letters of this lane that are this worker's for `rules.letters.claim_seconds`.

    To be kept at once, before any of them is sent.
    """
    letters = posting.take_due(moment.community_id, lane, moment.now, most)
    until = moment.now + timedelta(seconds=moment.rules.letters.claim_seconds)
    for letter in letters:
        letter.state, letter.claimed_by, letter.claimed_until = LetterState.CLAIMED, worker, until
    return [letter.id for letter in letters]


def mark_sent(moment: Moment, worker: str, *letter_ids: int) -> None:
    """One statement: of all that is done for a letter, what somebody else may be waiting for."""
    claimed = posting.are_claimed_by(moment.community_id, letter_ids, worker)
    gone = {"state": LetterState.SENT, "sent_at": moment.now, **NOTHING_LEFT}
    db.session.execute(update(Letter).where(claimed).values(gone))


def drop(moment: Moment, worker: str, letter_id: int) -> None:
    """No longer true or wanted; it never leaves."""
    letter = posting.claimed_by(moment.community_id, letter_id, worker)
    if letter is not None:
        _end(letter, LetterState.DROPPED)


def put_off(moment: Moment, worker: str, letter_id: int, until: datetime) -> None:
    letter = posting.claimed_by(moment.community_id, letter_id, worker)
    if letter is not None:
        _wait(letter, until)


def mark_failed(
    moment: Moment,
    worker: str,
    letter_id: int,
    most_tries: int | None,
    may_be_with: str | None = None,
) -> None:
    """Tried again after a growing wait; in the end, or when it may be tried no more, a person hears
    of it (R24). A provider that may have it is kept in mind: no other is told."""
    letter = posting.claimed_by(moment.community_id, letter_id, worker)
    if letter is None:
        return
    letter.tries += 1
    letter.may_be_with = may_be_with or letter.may_be_with
    is_final = most_tries is not None and letter.tries >= most_tries
    if is_final or gives_up(letter.tries, moment.rules.letters):
        _end(letter, LetterState.DEAD)
        _tell_a_person(moment, letter, is_final)
    else:
        _wait(letter, moment.now + wait_after(letter.tries, moment.rules.letters))


def mark_unreached(moment: Moment, worker: str, letter_id: int, mark: int) -> None:
    """Refused for good, and so will be all others to this address: nothing is sent there any more.
    One item for the person, not one for each letter."""
    letter = posting.claimed_by(moment.community_id, letter_id, worker)
    if letter is None or letter.person_id is None:
        return
    letter.tries += 1
    _end(letter, LetterState.DEAD)
    note_unreached(moment, letter.person_id, mark)


def _wait(letter: Letter, until: datetime) -> None:
    letter.state, letter.not_before = LetterState.WAITING, until
    letter.claimed_by = letter.claimed_until = None


def _end(letter: Letter, state: LetterState) -> None:
    """What it carried is gone with it (R14)."""
    letter.state = state
    for name in NOTHING_LEFT:
        setattr(letter, name, None)


def _tell_a_person(moment: Moment, letter: Letter, is_final: bool) -> None:
    """One item for an outage, not one for each letter: the kind and the hour are the key."""
    open_task(
        moment,
        TaskKind.LETTER_FAILED,
        f"{letter.kind}:{moment.now:%Y%m%dT%H}",
        soon(moment),
        person_id=letter.person_id if is_final else None,
        note=letter.kind,
    )
