"""Looking at the desk: one row in the access journal for each opening, nothing else, few queries,
and nothing at all for anyone who has no business there."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.store.db import Base, db
from app.store.tables import LookedAt, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import EVICTION, held_message, match, page_of, task

Things = dict[str, tuple[str, str, int]]
MOST_QUERIES = 8
MOST_OF_A_NEED = 12  # on its page stands all that hangs on it
NO_QUERIES = ("BEGIN", "PRAGMA", "SET", "COMMIT", "ROLLBACK", "SAVEPOINT")


@pytest.fixture
def busy(town: Town, karin: Person, bianca: Person, fatma: Person) -> Things:
    """Each thing that can be opened: its address, and what the journal calls it."""
    need = town.asks(bianca, EVICTION)
    message = held_message(town, match(town, bianca, fatma), fatma)
    call = task(town, TaskKind.CALL, bianca, due_in=timedelta(days=1))
    failed = task(town, TaskKind.LETTER_FAILED, due_in=timedelta(days=1))
    nieuw = town.giver("Nieuw")
    meeting = db.session.query(Task).filter(Task.person_id == nieuw.id).one()
    return {
        "need": (page_of(need), "need", need.id),
        "message": (f"/bureau/bericht/{show_id(message.id)}", "message", message.id),
        "call": (f"/bureau/taak/{show_id(call.id)}", "person", bianca.id),
        "failed": (f"/bureau/taak/{show_id(failed.id)}", "task", failed.id),
        "meeting": (f"/bureau/taak/{show_id(meeting.id)}", "person", nieuw.id),
        "giver": (f"/bureau/gever/{show_id(fatma.id)}", "person", fatma.id),
    }


LISTS = ("/bureau", "/bureau/vragen", "/bureau/gevers")


def digest() -> dict[str, str]:
    """What each table holds, but for the access journal."""
    db.session.rollback()
    tables = [table.name for table in Base.metadata.sorted_tables if table.name != "looked_at"]
    return {name: _digest_of(name) for name in tables}


def _digest_of(table: str) -> str:
    rows = sorted(map(str, db.session.execute(text(f"SELECT * FROM {table}"))))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def looked_at() -> list[tuple[int, str, int]]:
    return [(row.actor_id, row.thing, row.thing_id) for row in db.session.query(LookedAt)]


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that reach the database, without those that only frame them."""
    told: list[str] = []

    def listen(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        if not statement.lstrip().upper().startswith(NO_QUERIES):
            told.append(statement)

    event.listen(db.engine, "before_cursor_execute", listen)
    try:
        yield told
    finally:
        event.remove(db.engine, "before_cursor_execute", listen)


def test_an_opening_leaves_one_row_and_nothing_else(
    desk: Browser, karin: Person, busy: Things
) -> None:
    before, noted = digest(), []
    for path, thing, thing_id in busy.values():
        assert desk.get(path).status_code == 200
        noted.append((karin.id, thing, thing_id))
        assert sorted(looked_at()) == sorted(noted), path
    assert digest() == before


def test_a_list_leaves_no_row(desk: Browser, busy: Things) -> None:
    before = digest()
    assert [desk.get(path).status_code for path in LISTS] == [200] * len(LISTS)
    assert (looked_at(), digest()) == ([], before)


def test_a_form_handed_back_shows_the_need_and_that_is_noted(desk: Browser, busy: Things) -> None:
    path, *_ = busy["need"]
    desk.get(path)
    assert desk.post(f"{path}/door").status_code == 422
    assert len(looked_at()) == 2


def test_no_page_asks_the_database_much(desk: Browser, busy: Things) -> None:
    for path in (*LISTS, *(path for path, *_ in busy.values())):
        most = MOST_OF_A_NEED if path == busy["need"][0] else MOST_QUERIES
        with counted() as told:
            assert desk.get(path).status_code == 200
        assert 0 < len(told) <= most, (path, told)


def test_the_number_of_queries_does_not_grow_with_the_list(town: Town, desk: Browser) -> None:
    desk.get("/bureau")
    with counted() as few:
        desk.get("/bureau")
    for number in range(12):
        asker = town.asker(f"Els{number}")
        town.asks(asker, EVICTION)
        town.asks(asker, "Wie kan een lamp ophangen?")
    with counted() as many:
        desk.get("/bureau")
    assert len(many) == len(few)


def test_the_counter_counts(desk: Browser) -> None:
    """The control: without it a listener that hears nothing would pass."""
    with counted() as told:
        for _ in range(MOST_QUERIES + 1):
            db.session.execute(text("SELECT 1"))
    assert len(told) == MOST_QUERIES + 1


# Whoever has no business there


NOBODY: dict[str, Callable[[Town], Person]] = {
    "asker": lambda town: town.asker("Els"),
    "giver": lambda town: town.giver("Piet"),
    "municipality": lambda town: town.official("Ambtenaar"),
}


def test_others_find_nothing_and_leave_no_row(town: Town, busy: Things) -> None:
    for who, person in NOBODY.items():
        stranger = Browser(town.app).sign_in(town, person(town))
        for path in (*LISTS, *(path for path, *_ in busy.values())):
            assert stranger.get(path).status_code in (403, 404), (who, path)
            assert "uitzetting" not in stranger.text
    assert looked_at() == []


def test_a_visitor_is_asked_to_come_in(town: Town, karin: Person) -> None:
    visitor = Browser(town.app)
    assert [visitor.get(path).location for path in LISTS] == ["/binnen/sleutel"] * len(LISTS)


@pytest.fixture
def sam_elsewhere(town: Town) -> Browser:
    """A kwartiermaker of another community, at her own desk."""
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    browser = Browser(town.app, host="elders.example")
    browser.sign_in(elsewhere, elsewhere.kwartiermaker("Sam")).get("/bureau")
    return browser


def test_another_community_is_not_there(
    desk: Browser, busy: Things, sam_elsewhere: Browser
) -> None:
    for path, *_ in busy.values():
        assert sam_elsewhere.get(path).status_code == 404, path
    assert looked_at() == []
    assert desk.get(busy["need"][0]).status_code == 200, "the control"


DEEDS: list[tuple[str, str, dict[str, str]]] = [
    ("need", "door", {"release_need_reason": "omdat"}),
    ("need", "gezien", {}),
    ("message", "door", {"release_message_reason": "omdat"}),
    ("call", "klaar", {"finish_task_reason": "omdat"}),
    ("giver", "kennisgemaakt", {}),
]


def test_another_community_decides_nothing_here(busy: Things, sam_elsewhere: Browser) -> None:
    before = digest()
    for opened, deed, told in DEEDS:
        answer = sam_elsewhere.post(f"{busy[opened][0]}/{deed}", **told)
        assert answer.status_code == 404, (opened, deed)
    assert (digest(), looked_at()) == (before, [])
