"""`flask journal verify` finds what an owner of the database did, in real rows."""

import pytest
from click.testing import Result
from sqlalchemy import text

from app.cli.journal import journal
from app.store.db import db
from tests.actions.clock.test_sealing import deeds, let_anything_happen, seal, three_batches
from tests.town import Town


def type_in(town: Town, *words: str) -> Result:
    db.session.rollback()
    return town.app.test_cli_runner().invoke(journal, words)


def tamper(*statements: str) -> None:
    let_anything_happen()
    for statement in statements:
        db.session.execute(text(statement))
    db.session.commit()


def test_it_says_what_holds(town: Town) -> None:
    three_batches(town)
    deeds(town)
    told = type_in(town, "verify")
    assert told.exit_code == 0, told.output
    assert told.output == (
        "town1: 3 batches hold (1 to 3, 2026-05-12 to 2026-05-12), 6 lines;"
        " 1 lines wait for the clock.\n"
    )


ONE_LINE = "(SELECT min(id) FROM journal WHERE batch = 2)"
TAMPERED = [
    # what was done, and where it is found
    (("UPDATE journal SET actor_id = 1 WHERE batch = 2",), "batch 2 is not what was sealed"),
    ((f"DELETE FROM journal WHERE id = {ONE_LINE}",), "batch 2 has 1 lines; 2 were sealed"),
    (
        (
            f"DELETE FROM journal WHERE id = {ONE_LINE}",
            "UPDATE journal_seals SET size = 1 WHERE number = 2",
        ),
        "batch 2 is not what was sealed",
    ),
    (
        (
            "INSERT INTO journal (community_id, id, at, verb, thing, thing_id, batch)"
            " SELECT community_id, 1, at, verb, thing, thing_id, 2 FROM journal LIMIT 1",
        ),
        "batch 2 has 3 lines; 2 were sealed",
    ),
    (("DELETE FROM journal WHERE batch = 3",), "batch 3 has 0 lines; 2 were sealed"),
    (
        ("DELETE FROM journal WHERE batch = 3", "DELETE FROM journal_seals WHERE number = 3"),
        "batch 3 is missing",
    ),
    (
        (
            "DELETE FROM journal WHERE batch = 3",
            "DELETE FROM journal_seals WHERE number = 3",
            "UPDATE journal_ends SET last = 2, seal = (SELECT seal FROM journal_seals"
            " WHERE number = 2)",
        ),
        "batch 1 or the last one is not where the chain was signed",
    ),
    (
        (
            "UPDATE journal SET batch = 9 WHERE batch = 1",
            "UPDATE journal SET batch = 1 WHERE batch = 2",
            "UPDATE journal SET batch = 2 WHERE batch = 9",
        ),
        "batch 1 is not what was sealed",
    ),
    (
        (
            "UPDATE journal_seals SET number = 9 WHERE number = 1",
            "UPDATE journal_seals SET number = 1 WHERE number = 2",
            "UPDATE journal_seals SET number = 2 WHERE number = 9",
        ),
        "batch 1 is not what was sealed",
    ),
    (
        ("DELETE FROM journal WHERE batch = 1", "DELETE FROM journal_seals WHERE number = 1"),
        "batch 1 is missing",
    ),
    (
        (
            "DELETE FROM journal WHERE batch = 1",
            "DELETE FROM journal_seals WHERE number = 1",
            "UPDATE journal_ends SET first = 2",
        ),
        "batch 2 or the last one is not where the chain was signed",
    ),
    (("UPDATE journal SET batch = 9 WHERE batch = 3",), "batch 3 has 0 lines; 2 were sealed"),
    (
        (
            "INSERT INTO journal (community_id, id, at, verb, thing, thing_id, batch)"
            " SELECT community_id, 1, at, verb, thing, thing_id, 9 FROM journal LIMIT 1",
        ),
        "batch 9 is gone, and lines of it are here",
    ),
    (("DELETE FROM journal_ends",), "batch 1 is gone, and lines of it are here"),
]


@pytest.mark.parametrize(("statements", "found"), TAMPERED)
def test_it_stops_at_the_first_that_does_not(
    town: Town, statements: tuple[str, ...], found: str
) -> None:
    three_batches(town)
    tamper(*statements)
    told = type_in(town, "verify")
    assert told.exit_code == 1, told.output
    assert found in told.output
    assert "Before it:" in told.output


def test_a_break_in_one_town_is_not_one_of_another(town: Town) -> None:
    other = Town.founded(town.app, 2, "elders.example")
    three_batches(town)
    deeds(other)
    seal(other)
    tamper("UPDATE journal SET actor_id = 1 WHERE community_id = 2")
    assert type_in(town, "verify", "--community", "town1").exit_code == 0
    assert type_in(town, "verify", "--community", "town2").exit_code == 1
    assert type_in(town, "verify").exit_code == 1


def test_nothing_sealed_is_no_break(town: Town) -> None:
    assert type_in(town, "verify").output == (
        "town1: nothing is sealed; 0 lines wait for the clock.\n"
    )
    assert type_in(town, "head").output == "town1 -\n"


def test_an_older_copy_that_was_put_back_is_found_by_what_was_written_down(town: Town) -> None:
    three_batches(town)
    third = _head(town)
    rows = "SELECT last, seal, signature FROM journal_ends"
    older = db.session.execute(text(rows)).one()
    deeds(town)
    seal(town)
    written_down = _head(town)
    tamper(
        "DELETE FROM journal WHERE batch = 4",
        "DELETE FROM journal_seals WHERE number = 4",
        f"UPDATE journal_ends SET last = {older.last}, seal = '{older.seal}',"
        f" signature = '{older.signature}'",
    )
    of_town = ("verify", "--community", "town1")
    assert type_in(town, *of_town).exit_code == 0  # in itself it holds
    found = type_in(town, *of_town, "--head", written_down)
    assert found.exit_code == 1
    assert "batch 4 is missing, and you wrote it down" in found.output
    assert type_in(town, *of_town, "--head", third).exit_code == 0
    other = type_in(town, *of_town, "--head", f"3:{'0' * 64}")
    assert "batch 3 is not the one you wrote down" in other.output


def _head(town: Town) -> str:
    name, _, head = type_in(town, "head").output.strip().partition(" ")
    assert name == "town1"
    return head


@pytest.mark.parametrize(
    "words",
    [
        ("verify", "--community", "nowhere"),
        ("verify", "--head", "3:abc"),  # of which town?
        ("verify", "--community", "town1", "--head", "abc"),
        ("head", "--community", "nowhere"),
    ],
)
def test_asked_in_a_wrong_way(town: Town, words: tuple[str, ...]) -> None:
    assert type_in(town, *words).exit_code == 2
