"""What all pages pass asks Flask's stand-ins for nothing."""

import sys
from collections import Counter
from typing import Any

import pytest
from werkzeug.local import _ProxyLookup

from app.domain.actor import Hat
from app.store.tables import Person
from bench.visiting import Visit, cookie_of
from tests.town import Town
from tests.web.municipality.readers import ADDRESS, publish

MOST = 12
"""Flask and Flask-Login ask for seven; `g`, `request` and the others were read 132 times."""


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a stand-in was read, by the file that did."""
    found: Counter[str] = Counter()
    looks_up = _ProxyLookup.__get__

    def counted(self: Any, stand_in: Any, owner: Any = None) -> Any:
        found[sys._getframe(1).f_code.co_filename] += 1
        return looks_up(self, stand_in, owner)

    monkeypatch.setattr(_ProxyLookup, "__get__", counted)
    return found


@pytest.mark.parametrize("path", ["/geef?over=alles", ADDRESS])
def test_a_hot_page_reads_few(town: Town, fatma: Person, reads: Counter[str], path: str) -> None:
    publish(town)
    who = (fatma.id, Hat.GIVER) if path != ADDRESS else (town.official().id, Hat.MUNICIPALITY)
    page = Visit(town.app, path, cookie_of(town.app, *who))
    page()
    assert reads.total() > 0, "the control: nothing counts"
    reads.clear()
    page()
    assert reads.total() <= MOST, reads
