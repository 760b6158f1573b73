"""By an invitation: counted, and nobody tied to it."""

import pytest
from sqlalchemy import String, Text, select

from app.store.db import Base, db
from app.store.tables import SourceCount
from app.texts.sources import CODES
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer


@pytest.fixture
def town(town: Town) -> Town:
    town.kwartiermaker()
    return town


def counted() -> dict[str, tuple[int, int]]:
    db.session.rollback()
    rows = db.session.query(SourceCount).all()
    return {row.source: (row.arrivals, row.registrations) for row in rows}


def arrives(town: Town, code: str = "school") -> Newcomer:
    guest = Newcomer(town.app)
    guest.goes_to(f"/k/{code}")
    return guest


@pytest.mark.parametrize("code", CODES)
def test_it_opens_the_front_page_and_leaves_nothing_on_the_phone(town: Town, code: str) -> None:
    visitor = Browser(town.app)
    assert "Set-Cookie" not in visitor.get(f"/k/{code}").headers
    answer = visitor.follow()
    assert answer.request.path == "/"
    assert f'href="/vraag/thema?via={code}"' in answer.text
    assert f'href="/meedoen?via={code}"' in answer.text
    assert counted() == {CODES[code]: (1, 0)}


def test_only_a_look_by_a_person_counts(town: Town) -> None:
    visitor = Browser(town.app)
    visitor.client.head("/k/school", base_url=visitor.base_url)
    assert counted() == {}
    for code in ("school", "SCHOOL"):
        visitor.get(f"/k/{code}")
    visitor.follow()
    visitor.get(visitor.last.request.full_path if visitor.last else "/")
    assert counted() == {"school": (2, 0)}


@pytest.mark.parametrize("code", ["scool", "%3Cscript%3E", "x" * 500, "👍"])
def test_a_word_that_was_typed_wrong_leads_in_as_well(town: Town, code: str) -> None:
    guest = Newcomer(town.app)
    assert guest.goes_to(f"/k/{code}").request.path == "/"
    assert counted() == {}


def test_who_asks_is_counted_once_when_she_comes_in(town: Town) -> None:
    guest = arrives(town)
    guest.goes_to("/vraag/thema?via=school")
    guest.asks()
    assert counted() == {"school": (1, 1)}
    guest.writes("Wie heeft een kinderbed over?")
    assert counted() == {"school": (1, 1)}


def test_so_is_who_gives(town: Town) -> None:
    guest = arrives(town, "site")
    guest.goes_to("/meedoen?via=site")
    for path, told in (
        ("", {"kind": "resident"}),
        ("/wat", {"gives": "Fietsen maken"}),
        ("/waarmee", {"tiles": "maken"}),
        ("/waar", {}),
        ("/talen", {}),
        ("/naam", {"first_name": "Fatma"}),
    ):
        guest.sends(f"/meedoen{path}", **told)
    guest.sends("/meedoen/bereik?met=email", reach="fatma@example.org")
    guest.enters()
    assert counted() == {"platform": (1, 1)}


def test_who_was_here_before_is_not_new(town: Town) -> None:
    Newcomer(town.app).asks()
    again = arrives(town)
    again.goes_to("/vraag/thema?via=school")
    again.asks("Wie heeft een kinderbed over?")
    assert counted() == {"school": (1, 0)}


def test_another_language_on_the_way_loses_nothing(town: Town) -> None:
    guest = arrives(town)
    guest.sends("/taal?via=school", language="en")
    guest.asks()
    assert counted() == {"school": (1, 1)}


def test_wiping_the_question_wipes_the_way_as_well(town: Town) -> None:
    guest = arrives(town)
    guest.goes_to("/vraag/thema?via=school")
    guest.sends("/vraag/wis")
    guest.asks()
    assert counted() == {"school": (1, 0)}


def test_a_word_of_a_stranger_in_the_address_counts_nothing(town: Town) -> None:
    guest = Newcomer(town.app)
    guest.goes_to("/vraag/thema?via=<script>")
    guest.asks()
    assert counted() == {}


def test_no_row_of_anybody_holds_the_way_before_or_after(town: Town) -> None:
    """Every column that holds words, in every table but the counters'."""
    guest = arrives(town, "nieuws")
    guest.goes_to("/vraag/thema?via=nieuws")
    guest.writes()
    assert holds("nieuws") | holds("media") == {("source_counts", "source")}
    guest.signs().leaves().enters()
    assert holds("nieuws") | holds("media") == {("source_counts", "source")}


def holds(word: str) -> set[tuple[str, str]]:
    db.session.rollback()
    return {
        (table.name, column.name)
        for table in Base.metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, String | Text)
        if any(word in (value or "") for value in db.session.scalars(select(column)))
    }
