"""`flask store copy` and `compare`: either way, all or one town, stopped and begun again."""

import subprocess
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import create_engine, func, insert, select, text

from app.actions.town.communities import NewCommunity, found_community
from app.cli.journal import journal
from app.cli.store import store
from app.store.db import Base, db
from app.store.moving.goods import STAYS, travelling
from app.store.tables import Community, Fact, JournalLine, Person
from tests.actions.clock.test_sealing import three_batches
from tests.actions.history import History
from tests.conftest import settings
from tests.engines.environment import as_environment
from tests.store.moving.crowd import EACH, crowd, how_many
from tests.town import Town

SECONDS = 300
MANY = 12_000  # so many steps that a busy machine does not miss the middle


def type_in(app: Flask, *words: str) -> Result:
    db.session.rollback()
    return app.test_cli_runner().invoke(store, words)


def copies(app: Flask, source: str, target: str, *more: str) -> Result:
    done = type_in(app, "copy", "--from", source, "--to", target, *more)
    assert done.exit_code == 0, done.output
    return done


def does(target: str, *orders: Any) -> Any:
    """On the other side, as whoever owns it may. What the last one finds."""
    engine = create_engine(target)
    with engine.begin() as connection:
        for order in orders:
            found = connection.execute(text(order) if isinstance(order, str) else order)
        told = found.all() if found.returns_rows else None
    engine.dispose()
    return told


def count(target: str, table: Any) -> int:
    ((found,),) = does(target, select(func.count()).select_from(table))
    return int(found)


def test_every_table_goes_or_says_why_not() -> None:
    known = set(Base.metadata.tables)
    assert {table.name for table in travelling()} | set(STAYS) == known
    assert all(len(why.split()) > 3 for why in STAYS.values())
    assert not set(STAYS) & {table.name for table in travelling()}


def test_every_row_of_every_table_goes_there_and_back(
    app: Flask, database: str, target: str, a_home: str
) -> None:
    crowd(2, Random(1))
    done = copies(app, database, target)
    assert "DIFFERS" not in done.output
    assert "Not copied: slots" in done.output
    copies(app, target, a_home)
    for table in travelling():
        assert count(a_home, table) == 2 * how_many(table), table
    told = type_in(app, "compare", "--from", database, "--to", a_home)
    assert told.exit_code == 0, told.output


def test_a_told_town_arrives_and_its_journal_holds(
    town: Town, database: str, target: str, open_app: Callable[..., Any]
) -> None:
    History(town, Random(1)).lives(60)
    three_batches(town)
    held = town.app.test_cli_runner().invoke(journal, "verify")
    assert "3 batches hold" in held.output
    copies(town.app, database, target)
    with open_app(target) as there:
        told = there.test_cli_runner().invoke(journal, "verify")
    assert (told.exit_code, told.output) == (0, held.output)


def test_once_more_changes_nothing(app: Flask, database: str, a_file: str) -> None:
    crowd(1, Random(2))
    first = copies(app, database, a_file).stdout
    assert copies(app, database, a_file).stdout == first


def test_one_town_goes_and_the_other_may_follow(app: Flask, database: str, target: str) -> None:
    crowd(2, Random(4))
    slugs = db.session.scalars(select(Community.slug).order_by(Community.id)).all()
    copies(app, database, target, "--community", slugs[1])
    assert does(target, select(Community.id)) == [(2,)]
    assert does(target, select(Person.community_id).distinct()) == [(2,)]
    copies(app, database, target)
    assert does(target, select(func.count()).select_from(Person)) == [(2 * EACH,)]


def test_no_table_counts_its_own_rows() -> None:
    """A number that a database gives would be given again on the other side."""
    assert [table.name for table in travelling() if table.autoincrement_column is not None] == []


def test_two_deployments_become_one(
    app: Flask, database: str, target: str, open_app: Callable[..., Any]
) -> None:
    """Each with a first community of its own, founded as an operator does."""
    founds("hier")
    with open_app(target):
        founds("daar")
    copies(app, database, target, "--community", "hier")
    assert set(does(target, select(Community.slug))) == {("hier",), ("daar",)}


def founds(name: str) -> None:
    found_community(NewCommunity(name, f"{name}.example", name, name, "Welzijn"), ["Noord"])
    db.session.commit()


def process(app: Flask, database: str, target: str) -> subprocess.Popen[bytes]:
    words = ["-m", "flask", "--app", "wsgi", "store", "copy", "--from", database, "--to", target]
    told = as_environment(settings(database))
    return subprocess.Popen([sys.executable, *words], env=told, stderr=subprocess.DEVNULL)


def test_killed_half_way_it_goes_on(app: Flask, database: str, a_file: str) -> None:
    crowd(1, Random(6))
    facts = [
        {"community_id": 1, "id": number, "period": "2026Q2", "kind": "need"}
        for number in range(MANY)
    ]
    db.session.execute(insert(Fact), facts)
    db.session.commit()
    running = process(app, database, a_file)
    ends = time.monotonic() + SECONDS
    while not count(a_file, Fact) and running.poll() is None and time.monotonic() < ends:
        time.sleep(0.02)
    running.kill()
    running.wait()
    assert 0 < count(a_file, Fact) < MANY
    assert count(a_file, JournalLine) == 0, "what comes after was not begun"
    copies(app, database, a_file)
    assert count(a_file, Fact) == MANY + EACH


# what is found, and told kindly

TAMPERED = {
    "facts": "UPDATE facts SET record_key = 7",
    "form_keys": "INSERT INTO form_keys VALUES (1, 'strange', NULL, '2026-01-01')",
    "letters": "UPDATE letters SET sealed = x'07'",
    "people": "UPDATE people SET first_name = 'M' WHERE id = (SELECT min(id) FROM people)",
    "needs": "UPDATE needs SET words = words || ' '",
}


def test_a_tampered_copy_is_found(app: Flask, database: str, a_file: str) -> None:
    crowd(1, Random(7))
    copies(app, database, a_file)
    does(a_file, *TAMPERED.values())
    told = type_in(app, "compare", "--from", database, "--to", a_file)
    assert told.exit_code == 1
    assert f"Not the same on both sides: {', '.join(TAMPERED)}." in told.output
    again = type_in(app, "copy", "--from", database, "--to", a_file)
    assert again.exit_code == 1
    assert "facts in the target holds 3 or more rows that --from has not" in again.output
    assert does(a_file, "SELECT count(*) FROM form_keys WHERE key = 'strange'") == [(1,)]


def test_a_row_that_is_gone_is_found_and_comes_back(app: Flask, database: str, a_file: str) -> None:
    crowd(1, Random(8))
    copies(app, database, a_file)
    does(a_file, "DELETE FROM messages WHERE id = (SELECT min(id) FROM messages)")
    told = type_in(app, "compare", "--from", database, "--to", a_file)
    assert (told.exit_code, "Not the same on both sides: messages." in told.output) == (1, True)
    copies(app, database, a_file)


@pytest.mark.parametrize("name", ["id", "slug", "host"])
def test_another_town_under_its_number_or_name_stops_it(
    name: str, town: Town, database: str, a_file: str
) -> None:
    other = {
        "id": 9, "slug": "elders", "host": "elders.example", "name": "E", "town": "E",
        "moderation": "by_exception", "owner": "E", "reading_key": "r", "compares": False,
    }  # fmt: skip
    ours = {"id": 1, "slug": "town1", "host": "localhost"}
    does(a_file, insert(Community.__table__).values(other | {name: ours[name]}))
    told = type_in(town.app, "copy", "--from", database, "--to", a_file)
    assert told.exit_code == 1
    assert "choose another target" in told.output
    assert count(a_file, Community) == 1


def test_versions_that_differ_stop_it(town: Town, database: str, a_file: str) -> None:
    does(a_file, "UPDATE alembic_version SET version_num = '0031'")
    told = type_in(town.app, "copy", "--from", database, "--to", a_file)
    assert told.exit_code == 1
    assert "--to 0031" in told.output
    assert "db upgrade" in told.output


@pytest.mark.parametrize(
    ("other", "named"),
    [
        ({"seal_keys": ("4" * 43 + "=",)}, "SEAL_KEYS"),
        ({"fingerprint_key": "x" * 32}, "FINGERPRINT_KEY"),
    ],
)
def test_other_keys_stop_it(
    other: dict[str, Any],
    named: str,
    town: Town,
    database: str,
    a_file: str,
    open_app: Callable[..., Any],
) -> None:
    town.asker()
    db.session.rollback()
    with open_app(database, **other) as app:
        told = type_in(app, "copy", "--from", database, "--to", a_file)
    assert told.exit_code == 1
    assert named in told.output
    assert count(a_file, Community) == 0


def test_what_a_database_does_not_take_is_told_without_words_of_people(
    town: Town, database: str, target: str
) -> None:
    if not (database.startswith("sqlite") and target.startswith("postgresql")):
        return  # SQLite alone keeps more signs than a column says
    town.asker()
    db.session.execute(text("UPDATE people SET first_name = :long"), {"long": "Zwaan" * 100})
    db.session.commit()
    told = type_in(town.app, "copy", "--from", database, "--to", target)
    assert told.exit_code == 1
    assert "StringDataRightTruncation" in told.output
    assert "Zwaan" not in told.output


WRONG = [
    (("--from", "mysql://x/y"), 2, "must start with one of"),
    (("--to", "sqlite:////nowhere/town.db"), 1, "there is no database at /nowhere/town.db"),
    (("--to", "postgresql://nobody@127.0.0.1:1/none"), 1, "--to does not answer"),
    (("--community", "elders"), 1, "has no community called elders (there are: town1)"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG)
def test_what_is_asked_wrongly_is_said(
    words: tuple[str, ...], code: int, said: str, town: Town, database: str, a_file: str
) -> None:
    asked = ("copy", "--from", database, "--to", a_file, *words)
    told = type_in(town.app, *asked)
    assert (told.exit_code, said in told.output) == (code, True), told.output


def test_one_database_is_not_two(town: Town, database: str) -> None:
    told = type_in(town.app, "copy", "--from", database, "--to", database)
    assert "the same database" in told.output


def test_help_gives_an_example(app: Flask) -> None:
    for name in store.commands:
        assert f"flask --app wsgi store {name}" in type_in(app, name, "--help").output
