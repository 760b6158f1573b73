"""What somebody who can put words of her own into a question behind the wall tries."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from app.actions.town.figures import publish_figures
from app.store.db import db
from app.store.wall import sqlite
from tests.quarters import QUARTER, freeze, small_town
from tests.store.wall.sides import REFUSED, asked, behind_the_wall, home, reading_key
from tests.town import Town

READS = (
    "SELECT town FROM communities UNION SELECT first_name FROM {home}.people",
    "SELECT town FROM communities UNION ALL SELECT first_name FROM people",
    "SELECT town, (SELECT first_name FROM {home}.people LIMIT 1) FROM communities",
    "SELECT town FROM communities WHERE EXISTS (SELECT 1 FROM {home}.people)",
    "SELECT town FROM communities ORDER BY (SELECT count(*) FROM {home}.needs)",
    "SELECT f.file FROM figures JOIN {home}.figures AS f ON true",
    "SELECT file FROM {home}.figures WHERE published_at IS NULL",
    "WITH figures AS (SELECT first_name FROM {home}.people) SELECT first_name FROM figures",
    "WITH figures AS (SELECT file FROM {home}.figures) SELECT file FROM figures",
    "WITH communities AS (SELECT reading_key FROM {home}.communities) SELECT * FROM communities",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n, {home}.people WHERE i < 3) "
    "SELECT i FROM n",
    "SELECT author_id FROM comments",
    "SELECT reading_key FROM communities",
    "VALUES ((SELECT first_name FROM {home}.people LIMIT 1))",
    "EXPLAIN SELECT first_name FROM {home}.people",
)
WRITES = (
    "INSERT INTO {home}.communities (id) VALUES (9)",
    "INSERT INTO figures (id) VALUES (9)",
    "UPDATE {home}.figures SET published_at = frozen_at",
    "UPDATE figures SET file = ''",
    "DELETE FROM {home}.comments",
    "DELETE FROM comments",
    "DROP TABLE {home}.people",
    "CREATE TABLE mine (a integer)",
    "CREATE TEMPORARY TABLE mine AS SELECT 1",
    "CREATE VIEW mine AS SELECT first_name FROM {home}.people",
    "CREATE TEMPORARY VIEW figures AS SELECT first_name FROM {home}.people",
    "ALTER TABLE {home}.figures RENAME TO mine",
    "COMMIT; DELETE FROM {home}.comments",
)
OF_SQLITE = (
    "ATTACH DATABASE ':memory:' AS mine",
    "ATTACH DATABASE '{path}' AS mine",
    "DETACH DATABASE main",
    "VACUUM INTO '{path}.mine'",
    "COMMIT",
    "SAVEPOINT mine",
    "PRAGMA table_info(people)",
    "PRAGMA query_only=OFF",
    "PRAGMA writable_schema=ON",
    "SELECT name FROM pragma_table_info('people')",
    "SELECT sql FROM sqlite_master",
    "SELECT sql FROM main.sqlite_master",
    "SELECT sql FROM temp.sqlite_master",
    "SELECT sql FROM sqlite_temp_master",
    "SELECT load_extension('mine')",
    "SELECT value FROM json_each('[1]')",
    "CREATE VIRTUAL TABLE temp.mine USING fts5(a)",
    "CREATE TRIGGER mine AFTER INSERT ON people BEGIN SELECT 1; END",
    "REINDEX people",
    "ANALYZE",
)
OF_POSTGRESQL = (
    "SET ROLE postgres",
    "SET SESSION AUTHORIZATION postgres",
    "SET transaction_read_only = off",
    "COPY public.people TO STDOUT",
    "COPY (SELECT first_name FROM public.people) TO PROGRAM 'cat'",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT query_to_xml('SELECT first_name FROM public.people', true, true, '')",
    "SELECT table_to_xml('public.people', true, true, '')",
    "SELECT passwd FROM pg_shadow",
    "SELECT rolpassword FROM pg_authid",
    "SELECT currval('public.journal_id_seq')",
    "DO $$ BEGIN PERFORM first_name FROM public.people; END $$",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "GRANT SELECT ON public.people TO PUBLIC",
    "LISTEN mine; LOCK public.people",
)


@pytest.fixture
def here(town: Town) -> Town:
    """With a need, a quarter that is published, and one that is not."""
    town.asks(town.asker("Bianca"))
    small_town(town)
    freeze(town, QUARTER)
    publish_figures(town.by_house(), QUARTER)
    freeze(town, "2026Q3")
    db.session.commit()
    return town


def tried(town: Town, statements: tuple[str, ...]) -> dict[str, object]:
    """Those that got an answer."""
    path, place = db.engine.url.database, home()
    with behind_the_wall(town):
        told = {one: asked(one.format(home=place, path=path)) for one in statements}
    return {one: answer for one, answer in told.items() if answer != REFUSED}


def test_no_question_reads_beyond_the_wall(here: Town) -> None:
    assert tried(here, READS) == {}


def test_nothing_is_written_there(here: Town) -> None:
    assert tried(here, WRITES) == {}


def test_nothing_of_the_database_itself_opens(here: Town) -> None:
    is_sqlite = db.engine.dialect.name == "sqlite"
    assert tried(here, OF_SQLITE if is_sqlite else OF_POSTGRESQL) == {}


def test_the_same_questions_are_answered_on_this_side(here: Town) -> None:
    """The control: they are refused for what they read, not for how they are written."""
    place = home()
    refused = [one for one in READS if asked(one.format(home=place)) == REFUSED]
    assert refused == [], "written wrongly, so they tell nothing"


def test_who_asks_cannot_say_that_she_is_another_community(here: Town) -> None:
    """A transaction on PostgreSQL says whose it is, and could say it anew, with another's key."""
    other = Town.founded(here.app, 2, "elders.example")
    assert reading_key(here) != reading_key(other)
    if db.engine.dialect.name == "sqlite":
        return
    with behind_the_wall(here):
        assert len(asked("SELECT id FROM communities")) == 1
        anew = "WITH mine AS MATERIALIZED (SELECT set_config('house.reading_key', '{}', true) AS k)"
        found = asked(anew.format("2") + " SELECT id FROM mine, communities WHERE k = k")
        assert found in ([], REFUSED)
    with behind_the_wall(here):
        assert len(asked("SELECT id FROM communities")) == 1


def test_who_knows_how_rows_are_copied_gets_no_others(here: Town) -> None:
    """What the wall asks itself is known to SQLite from then on, and is not judged anew."""
    if db.engine.dialect.name == "postgresql":
        pytest.skip("PostgreSQL copies nothing")
    other = Town.founded(here.app, 2, "elders.example")
    whose = text("SELECT DISTINCT community_id FROM figures")
    for reader, found in ((here, [1]), (other, []), (here, [1])):
        with behind_the_wall(reader):
            assert db.session.scalars(whose).all() == found
            told = [db.session.execute(text(order)) for order in ("ROLLBACK", *sqlite.COPY)]
            assert len(told) == 1 + len(sqlite.COPY)
            assert db.session.scalars(whose).all() == found


def test_a_view_with_an_authorizer_alone_would_leak(tmp_path: Path) -> None:
    """Why the rows are copied on SQLite: it takes a WITH for the view whose name it bears."""
    path = tmp_path / "town.db"
    with sqlite3.connect(path) as whole:
        whole.executescript("CREATE TABLE people (name); CREATE TABLE figures (file, published)")
        whole.execute("INSERT INTO people VALUES ('Bianca')")
    walled = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    walled.execute("CREATE TEMP VIEW figures AS SELECT file FROM main.figures WHERE published")
    walled.set_authorizer(
        lambda action, table, column, where, by: (
            sqlite3.SQLITE_OK
            if action == sqlite3.SQLITE_SELECT or where == "temp" or by == "figures"
            else sqlite3.SQLITE_DENY
        )
    )
    with pytest.raises(sqlite3.DatabaseError):
        walled.execute("SELECT name FROM main.people")
    found = "WITH figures AS (SELECT name FROM main.people) SELECT name FROM figures"
    assert walled.execute(found).fetchall() == [("Bianca",)]
    walled.close()
    whole.close()
