"""The journal is sealed in batches, a minute each, and its old beginning goes (R18).

Nobody who writes a line waits for a seal: a line comes without one, and is taken into a batch after
it was kept. What is written while a batch is made is in the next one.
"""

from collections.abc import Sequence

from sqlalchemy import delete, select, update

from app.domain.clock.journal_chain import (
    NOTHING_BEFORE,
    Batch,
    Ends,
    Line,
    holding,
    seal_of,
    signature_of,
)
from app.domain.clock.retention import Kept, lasts
from app.domain.moment import Moment
from app.store.db import db
from app.store.journal_keys import journal_keys
from app.store.queries.clock import journal
from app.store.tables import JournalEnds, JournalLine, JournalSeal

MOST_IN_A_BATCH = 10_000


def seal_a_batch(moment: Moment, most: int = MOST_IN_A_BATCH) -> bool:
    """Whether there may be more to seal: then once more, in a transaction of its own."""
    ends = journal.ends_to_change(moment.community_id) or _begun(moment)
    number = ends.last + 1
    lines = _take(moment, number, most)
    if not lines:
        return False
    unsealed = Batch(moment.community_id, number, moment.now, len(lines), "", lines)
    seal = seal_of(journal_keys()[0], ends.seal, unsealed)
    db.session.add(
        JournalSeal(
            community_id=moment.community_id,
            number=number,
            sealed_at=moment.now,
            size=len(lines),
            seal=seal,
        )
    )
    ends.last, ends.seal = number, seal
    _sign(ends)
    return len(lines) == most


def _begun(moment: Moment) -> JournalEnds:
    ends = JournalEnds(
        community_id=moment.community_id,
        first=1,
        before=NOTHING_BEFORE,
        last=0,
        seal=NOTHING_BEFORE,
        signature="",
    )
    _sign(ends)
    db.session.add(ends)
    return ends


def _take(moment: Moment, number: int, most: int) -> Sequence[Line]:
    mine = JournalLine.community_id == moment.community_id
    some = select(JournalLine.id).where(mine, JournalLine.batch.is_(None)).limit(most)
    taken = (
        update(JournalLine)
        .where(mine, JournalLine.id.in_(some))
        .values(batch=number)
        .returning(*journal.LINE)
        .execution_options(synchronize_session=False)
    )
    return [Line(*row) for row in db.session.execute(taken)]


def forget_old_journal(moment: Moment) -> None:
    """What was sealed longer ago than its term goes, and its seals with it.

    Raises Broken when it does not hold: what somebody changed stays, to be looked at.
    """
    ends = journal.ends_to_change(moment.community_id)
    oldest = moment.now - lasts(Kept.JOURNAL, moment.rules)
    last = journal.last_sealed_before(moment.community_id, oldest)
    if ends is None or last is None:
        return
    ends.before = _seal_that_holds(ends, last)
    ends.first = last + 1
    _sign(ends)
    db.session.flush()  # the database lets go of what lies before the beginning only
    _delete_until(moment, last)


def _seal_that_holds(ends: JournalEnds, last: int) -> str:
    """The seal of batch `last`, when all from the beginning to it hold."""
    found = list(journal.batches(ends.community_id, ends.first - 1, last))
    part = Ends(ends.community_id, ends.first, ends.before, last, found[-1].seal)
    keys = journal_keys()
    held = list(holding(keys, part, signature_of(keys[0], part), found))
    return held[-1].seal


def _delete_until(moment: Moment, last: int) -> None:
    for table, number in ((JournalLine, JournalLine.batch), (JournalSeal, JournalSeal.number)):
        gone = table.community_id == moment.community_id, number <= last
        db.session.execute(delete(table).where(*gone))


def _sign(ends: JournalEnds) -> None:
    told = Ends(ends.community_id, ends.first, ends.before, ends.last, ends.seal)
    ends.signature = signature_of(journal_keys()[0], told)
