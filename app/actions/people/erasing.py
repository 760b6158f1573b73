"""Erasing a person: every row that is hers, found by following what points at her (PR-06).

Journal lines stay: ids of things that are no more. Facts stay: they never knew her (R19).
Two things stay for a while, so that leaving wipes no slate: that she asked for codes (a day), and
who was reported (a house rule). Two keyed hashes stay for good: who wants no contact with whom.

Tests: test_leaving.py, test_every_column.py; after a restore: tests/cli/test_restore.py.
"""

from collections.abc import Sequence

from sqlalchemy import Table, delete, update

from app.domain.moment import Moment
from app.domain.people.codes import unpack
from app.store.db import db
from app.store.queries.known.belongings import Belongings, belongings
from app.store.queries.known.pointers import pointers, tables
from app.store.queries.people.leaving import code_letters, reports_by
from app.store.queries.people.reaches import former_of
from app.store.sealing import seals
from app.store.tables import Block, Code, FormerReach, JournalLine, Person

STAYS = frozenset({JournalLine.__tablename__, Code.__tablename__})
MOST_AT_ONCE = 1000


def erase(moment: Moment, person: Person) -> None:
    """Raises IntegrityError when something new of hers was written meanwhile: then once more."""
    _recall_codes(moment, person)
    _spend_codes(moment, person)
    _let_go_of_reports(moment, person)
    _let_go_of_blocks(moment, person)
    found = belongings(moment.community_id, person.id)
    _unlink(moment, found)
    for table in reversed(tables()):
        if table.name not in STAYS:
            delete_rows(moment, table, found.hers.get(table.name, set()))


def _unlink(moment: Moment, found: Belongings) -> None:
    """What is somebody else's stays, and points at nothing any more."""
    for pointer in pointers():
        gone = found.hers.get(pointer.leads_to, set())
        others = found.of_others.get(pointer.table.name, set())
        if gone and others:
            rows = pointer.table.c.community_id == moment.community_id
            column = pointer.table.c[pointer.column]
            for ids in _in_parts(others):
                here = rows, pointer.table.c.id.in_(ids), column.in_(gone)
                db.session.execute(update(pointer.table).where(*here).values({column: None}))


def delete_rows(moment: Moment, table: Table, hers: set[int]) -> None:
    for ids in _in_parts(hers):
        mine = table.c.community_id == moment.community_id, table.c.id.in_(ids)
        db.session.execute(delete(table).where(*mine))


def _in_parts(ids: set[int]) -> list[list[int]]:
    told = sorted(ids)
    return [told[at : at + MOST_AT_ONCE] for at in range(0, len(told), MOST_AT_ONCE)]


def _recall_codes(moment: Moment, person: Person) -> None:
    """A code on its way holds her number or address, and no pointer to her."""
    ways = _ways_to(moment, person)
    hers = {seals().unseal(way.reach_sealed) for way in ways if way.reach_sealed is not None}
    if not hers:
        return
    for letter in code_letters(moment.community_id):
        if letter.sealed and unpack(seals().unseal(letter.sealed)).reach.address in hers:
            db.session.delete(letter)


def _spend_codes(moment: Moment, person: Person) -> None:
    """The limits go on counting them (rule 4.5). No browser finds them any more, and nobody reads
    where they went."""
    prints = {way.reach_fingerprint for way in _ways_to(moment, person)} - {None}
    to_her = Code.reach_fingerprint.in_(prints)
    db.session.execute(
        update(Code)
        .where(Code.community_id == moment.community_id, to_her)
        .values(reach_sealed=b"", browser_hash="", salt="", code_hash="", used_at=moment.now)
    )


def _ways_to(moment: Moment, person: Person) -> Sequence[Person | FormerReach]:
    """Where she is reached, and was until lately."""
    return [person, *former_of(moment.community_id, person.id)]


def _let_go_of_reports(moment: Moment, person: Person) -> None:
    """Her words go. That somebody was reported, who and when, is not hers to take along."""
    for task in reports_by(moment.community_id, person.id):
        task.key = f"{task.kind}:{task.id}"  # it named her
        task.person_id = task.need_id = task.offer_id = None
        task.note = task.reason = ""
        task.reporter_network = None


def _let_go_of_blocks(moment: Moment, person: Person) -> None:
    """With whom she wants no contact holds for whoever comes back on these numbers: two keyed
    hashes stay, and lead to nobody."""
    hers = Block.community_id == moment.community_id, Block.person_id == person.id
    nobody = {"person_id": None, "other_id": None, "knew_name": False}
    db.session.execute(update(Block).where(*hers).values(nobody))
