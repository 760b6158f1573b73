"""Case 4, who is poor here: known and unknown get the same bytes, and the same work (SE-22; its
timing is measured where codes are tested)."""

from collections.abc import Callable

import pytest

from app.domain.ids import show_id
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Code, Letter
from tests.town import Town
from tests.web.bare import Bare, bare
from tests.web.browser import Browser

KNOWN, UNKNOWN = "bianca@example.org", "elders@example.org"


def comes_back(browser: Browser, reach: str) -> list[Bare]:
    """Every page of the way, also with a wrong code."""
    browser.get("/binnen?met=email")
    asked = [bare(browser.post("/binnen?met=email", reach=reach))]
    asked.append(bare(browser.get("/binnen/code")))
    asked += [bare(browser.post("/binnen/code", code="000000")) for _ in range(6)]
    return asked


def test_known_and_unknown_read_the_same_bytes(town: Town) -> None:
    town.asker("Bianca", reach=KNOWN)
    told = {}
    for reach in (KNOWN, UNKNOWN):
        pages = comes_back(Browser(town.app), reach)
        told[reach] = [(status, page.replace(reach[:1], "·")) for status, page, _ in pages]
        assert told[reach][0][0] == 302, "the control: a code went out"
    masked = {reach: [status for status, _ in pages] for reach, pages in told.items()}
    assert masked[KNOWN] == masked[UNKNOWN]
    hers, theirs = (
        [page.replace(reach.partition("@")[0][0] + "•", "") for _, page in told[reach]]
        for reach in (KNOWN, UNKNOWN)
    )
    assert [len(page) for page in hers] == [len(page) for page in theirs]


def test_the_same_is_written_for_both(town: Town) -> None:
    town.asker("Bianca", reach=KNOWN)
    written: list[tuple[int, int]] = []
    counts: Callable[[], tuple[int, int]] = lambda: (  # noqa: E731
        db.session.query(Code).count(),
        db.session.query(Letter).filter_by(kind="code").count(),
    )
    for reach in (KNOWN, UNKNOWN):
        before = counts()
        Browser(town.app).post("/binnen?met=email", reach=reach)
        written.append(tuple(after - was for was, after in zip(before, counts(), strict=True)))  # type: ignore[arg-type]
    assert written == [(1, 1), (1, 1)]


@pytest.mark.parametrize("path", ["/mijn", "/geef", "/mijn/gegevens", "/vraag/{id}", "/bureau"])
def test_a_closed_door_says_nothing_of_what_is_behind(town: Town, path: str) -> None:
    need = town.asks(town.asker("Bianca"))
    there, nothing = (path.format(id=show_id(number)) for number in (need.id, new_id()))
    one, other = (bare(Browser(town.app).get(each)) for each in (there, nothing))
    assert one[0] == other[0] == 302
    assert one[1:] == other[1:]
