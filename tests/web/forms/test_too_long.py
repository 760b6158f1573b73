"""What is too long is refused before it is read: reading is what costs, and on SQLite the writer's
place is held meanwhile. Counted, not timed."""

from typing import Any

import pytest

from app.domain.ids import show_id
from app.domain.triage.reading import READ_AT_MOST
from app.store.db import db
from app.store.tables import Draft, Person
from app.web.asking import checking
from app.web.forms import fields
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

LONG = "0o" * 10_000


class Reader:
    """Does what `read` does, and keeps how much it was given."""

    def __init__(self, read: Any) -> None:
        self._read = read
        self.given: list[int] = []

    def __call__(self, words: str) -> Any:
        self.given.append(len(words))
        return self._read(words)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    reader = Reader(fields.read)
    for place in (fields, checking):
        monkeypatch.setattr(place, "read", reader)
    return reader


def test_an_offer(town: Town, bianca: Person, fatma: Person, reader: Reader) -> None:
    page = f"/geef/vraag/{show_id(town.asks(bianca).id)}"
    giver = Browser(town.app).sign_in(town, fatma)
    giver.get(page)
    assert giver.post(page, word=LONG).status_code == 422
    assert not reader.given
    giver.post(page, word="Ik kom woensdag.")
    assert reader.given, "what fits is read"


def test_a_draft(newcomer: Newcomer, reader: Reader) -> None:
    """Her own press keeps it for later, as far as anybody will ever read it (UX-47)."""
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    newcomer.sends("/vraag/woorden", words=LONG, to="how")
    assert len(db.session.query(Draft.words).scalar()) == READ_AT_MOST
    newcomer.sends("/vraag/haal-eruit")
    assert not reader.given
    newcomer.goes_to("/vraag/woorden")
    assert "0o0o" in newcomer.browser.html, "and nothing is lost"
