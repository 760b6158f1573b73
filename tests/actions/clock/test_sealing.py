"""The journal in the database: it is sealed, it refuses to be rewritten, and its beginning goes."""

import pytest
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from app.actions.clock import sealing
from app.actions.desk.tasks import open_task
from app.domain.clock.journal_chain import Broken, holding
from app.domain.desk.tasks import TaskKind
from app.store.columns import new_id
from app.store.db import db
from app.store.journal_keys import journal_keys
from app.store.queries.clock import journal
from app.store.tables import JournalEnds, JournalLine, JournalSeal
from tests.town import Town

YEAR = 365


def deeds(town: Town, many: int = 1) -> None:
    """Each writes one line."""
    for _ in range(many):
        open_task(town.by_house(), TaskKind.CALL, f"{new_id()}", town.now)
    db.session.commit()


def seal(town: Town, most: int = sealing.MOST_IN_A_BATCH) -> int:
    """How many batches were made."""
    made = 1
    while sealing.seal_a_batch(town.by_house(), most):
        db.session.commit()
        made += 1
    db.session.commit()
    return made


def three_batches(town: Town) -> None:
    for _ in range(3):
        deeds(town, 2)
        seal(town)
        town.later(minutes=1)


def holds(town: Town) -> int:
    kept = journal.ends(town.community_id)
    assert kept is not None
    return len(list(holding(journal_keys(), *kept, journal.batches(town.community_id))))


def count(table: type[JournalLine] | type[JournalSeal]) -> int:
    return db.session.scalars(select(func.count()).select_from(table)).one()


def test_what_was_written_is_sealed_once(town: Town) -> None:
    three_batches(town)
    assert holds(town) == 3
    assert journal.waiting(town.community_id) == 0
    seal(town)  # nothing happened since: no batch
    assert holds(town) == 3


def test_much_at_once_is_sealed_in_parts(town: Town) -> None:
    deeds(town, 7)
    lines = count(JournalLine)
    assert seal(town, most=3) == lines // 3 + 1
    assert holds(town) == -(-lines // 3)
    assert journal.waiting(town.community_id) == 0


def test_each_town_has_a_chain_of_its_own(town: Town) -> None:
    other = Town.founded(town.app, 2, "elders.example")
    three_batches(town)
    deeds(other)
    seal(other)
    assert (holds(town), holds(other)) == (3, 1)


def test_who_writes_meanwhile_waits_for_nobody(town: Town) -> None:
    """On PostgreSQL; SQLite has one writer at a time, and a batch is one short write."""
    if db.engine.dialect.name == "sqlite":
        pytest.skip("one writer at a time")
    deeds(town)
    assert not sealing.seal_a_batch(town.by_house())  # made, and not kept yet
    with db.engine.connect() as other:
        other.exec_driver_sql("SET LOCAL lock_timeout = 200")
        _write_a_line(other, town)
        other.commit()
    db.session.commit()
    assert journal.waiting(town.community_id) == 1
    seal(town)
    assert holds(town) == 2


def _write_a_line(connection: Connection, town: Town) -> None:
    connection.execute(
        text(
            "INSERT INTO journal (community_id, id, at, verb, thing, thing_id)"
            " VALUES (:town, 5, :at, 'open_task', 'task', 6)"
        ),
        {"town": town.community_id, "at": town.now.replace(tzinfo=None)},
    )


REFUSED = [
    "UPDATE journal SET actor_id = 1",
    "UPDATE journal SET verb = 'hold_need' WHERE batch IS NULL",
    "UPDATE journal SET batch = NULL",
    "UPDATE journal SET batch = batch + 1",
    "UPDATE journal SET batch = 9, thing_id = 1 WHERE batch IS NULL",
    "DELETE FROM journal",
    "DELETE FROM journal WHERE batch IS NULL",
    "DELETE FROM journal WHERE batch = 1",
    "DELETE FROM journal WHERE batch = 3",
    "INSERT INTO journal (community_id, id, at, verb, thing, thing_id, batch)"
    " SELECT community_id, 1, at, verb, thing, thing_id, 2 FROM journal LIMIT 1",
    "UPDATE journal_seals SET seal = '0'",
    "UPDATE journal_seals SET number = number + 10",
    "DELETE FROM journal_seals",
    "DELETE FROM journal_seals WHERE number = 3",
    "UPDATE journal_ends SET last = 2",
    "UPDATE journal_ends SET first = 0",
    "UPDATE journal_ends SET first = 5",
    "DELETE FROM journal_ends",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_refuses_to_rewrite_it(town: Town, statement: str) -> None:
    three_batches(town)
    deeds(town)
    with pytest.raises(DBAPIError, match="only appended to"):
        db.session.execute(text(statement))
    db.session.rollback()
    assert holds(town) == 3


@pytest.mark.parametrize("table", ["journal", "journal_seals", "journal_ends"])
def test_nor_is_it_emptied(town: Town, table: str) -> None:
    if db.engine.dialect.name == "sqlite":
        pytest.skip("SQLite empties by DELETE")
    three_batches(town)
    with pytest.raises(DBAPIError, match="only appended to"):
        db.session.execute(text(f"TRUNCATE {table}"))
    db.session.rollback()


def test_an_old_beginning_goes_and_the_rest_holds(town: Town) -> None:
    three_batches(town)
    town.later(days=YEAR - 1)
    deeds(town)
    seal(town)
    town.later(days=2)
    sealing.forget_old_journal(town.by_house())
    db.session.commit()
    assert holds(town) == 1
    assert (count(JournalSeal), count(JournalLine)) == (1, 1)
    deeds(town)
    seal(town)
    assert holds(town) == 2


def test_nothing_younger_goes_and_nothing_that_was_not_sealed(town: Town) -> None:
    three_batches(town)
    deeds(town)
    before = count(JournalLine)
    town.later(days=YEAR - 1)
    sealing.forget_old_journal(town.by_house())
    assert count(JournalLine) == before
    town.later(days=3)
    sealing.forget_old_journal(town.by_house())
    db.session.commit()
    assert count(JournalLine) == journal.waiting(town.community_id)
    assert holds(town) == 0


def test_a_town_without_a_journal_has_nothing_to_lose(town: Town) -> None:
    sealing.forget_old_journal(town.by_house())
    assert db.session.scalars(select(JournalEnds)).all() == []


def test_what_somebody_changed_does_not_go_unseen(town: Town) -> None:
    three_batches(town)
    let_anything_happen()
    db.session.execute(text("UPDATE journal SET actor_id = 1 WHERE batch = 2"))
    db.session.commit()
    town.later(days=YEAR + 1)
    with pytest.raises(Broken):
        sealing.forget_old_journal(town.by_house())
    db.session.rollback()
    assert count(JournalSeal) == 3


def let_anything_happen() -> None:
    """As the owner of the database may: its own refusals are out of the way."""
    if db.engine.dialect.name == "postgresql":
        db.session.execute(text("SET LOCAL session_replication_role = replica"))
        return
    found = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal%'")
    for name in db.session.scalars(found).all():
        db.session.execute(text(f"DROP TRIGGER {name}"))
