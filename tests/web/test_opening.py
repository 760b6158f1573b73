"""The doors open when somebody knocks, and once; whoever has no visitors does without them."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from flask import Response

from app.factory import House, create_closed
from app.store import questions
from app.store.db import db
from app.store.tables import CardShowing
from app.web import rehearsal
from app.web.frame.ready import KEPT
from app.web.watch.pages import PAGES
from tests.conftest import opened, settings
from tests.engines.environment import as_environment
from tests.town import Town
from tests.web.browser import Browser

OF_PAGES = ("app.web.entrance", "app.web.street", "webauthn", "PIL", "wtforms", "alembic")
OF_A_TRIAL = ("app.jobs.trial", "app.jobs.smoke", "flask.testing")
LOADED = f"""
import sys, wsgi
loaded = lambda: [name for name in {OF_PAGES + OF_A_TRIAL} if name in sys.modules]
print(*loaded())
wsgi.app.open_up()
print(*loaded())
"""


def test_a_clock_loads_no_page(tmp_path: Path) -> None:
    """The control: what pages need is there once the doors are open."""
    env = as_environment(settings(f"sqlite:///{tmp_path}/town.db"))
    said = subprocess.run(
        [sys.executable, "-c", LOADED], env=env, capture_output=True, text=True, check=True
    )
    before, after = said.stdout.splitlines()
    assert before == ""
    assert set(OF_PAGES) - set(after.split()) == {"alembic"}


def test_who_come_at_once_all_come_in(database: str) -> None:
    with opened(create_closed(settings(database))) as app:
        Town.founded(app)

        def knocks(_: int) -> int:
            return app.test_client().get("/", base_url="http://localhost").status_code

        with ThreadPoolExecutor(4) as crowd:
            assert list(crowd.map(knocks, range(4))) == [200] * 4


def pages_counted() -> float:
    found = (sample for kind in PAGES.collect() for sample in kind.samples)
    return sum(one.value for one in found if one.name.endswith("_count"))


def test_a_rehearsal_makes_the_page_counts_nobody_and_leaves_no_line_open(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    make = House.make_response

    def makes(house: House, answer: Any) -> Response:
        page = make(house, answer)
        made.append(page.status_code)
        return page

    monkeypatch.setattr(House, "make_response", makes)
    with opened(create_closed(settings(database))) as app:
        Town.founded(app)
        db.session.remove()
        before = pages_counted()
        app.rehearse()
        assert made == [200] * rehearsal.TIMES
        assert pages_counted() == before
        assert "in pool: 0 " in db.engine.pool.status()


def test_what_a_list_asks_was_written_at_the_rehearsal(database: str) -> None:
    """Else each worker writes it anew, and takes a copy of all that it touches for that."""
    with opened(create_closed(settings(database))) as app:
        town = Town.founded(app)
        her = Browser(app).sign_in(town, town.giver("Fatma"))
        db.session.remove()
        questions._compiled.cache_clear()  # PostgreSQL's are the same for every app
        before = statements_written()
        app.rehearse()
        rehearsed = statements_written()
        assert her.get("/geef").status_code == 200
        assert statements_written() == rehearsed > before


def statements_written() -> int:
    return questions._compiled.cache_info().misses


def test_a_rehearsal_reads_no_need_and_notes_nobodys_day(database: str) -> None:
    with opened(create_closed(settings(database))) as app:
        town = Town.founded(app)
        town.asks(town.asker("Bianca"), words="Wie komt er kijken?")
        db.session.commit()
        db.session.remove()
        app.rehearse()
        assert db.session.query(CardShowing).count() == 0
        kept = str([vars(one) for one in app.extensions[KEPT]._made.values()])
        assert "Ik kan helpen" in kept, "the control: a card stands ready"
        assert "Wie komt er kijken?" not in kept


def test_a_database_that_is_out_does_not_stop_the_server() -> None:
    house = create_closed(settings("postgresql+psycopg://nobody@127.0.0.1:1/none"))
    house.rehearse()
    assert house.test_client().get("/").status_code == 503
