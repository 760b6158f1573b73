"""At the desk: what is asked for researchers, and the figures of others beside ours."""

import re

import pytest

from app.domain.ids import show_id
from app.domain.states import ExportState
from app.store.db import db
from app.store.tables import Community, Comparing, JournalLine, Person, ResearchExport
from tests.researched import FEW, joins, was_asked, was_in
from tests.town import Town
from tests.web.browser import Browser

PAGE = "/bureau/onderzoek"
BESIDE = "/bureau/naast-elkaar"


@pytest.fixture
def desk(town: Town, karin: Person) -> Browser:
    return Browser(town.app).sign_in(town, karin)


def fifteen(town: Town, karin: Person) -> None:
    for number in range(15):
        joins(town, karin, f"Asker{number}")


def test_asked_seen_by_a_colleague_and_let_go_of(town: Town, karin: Person, desk: Browser) -> None:
    fifteen(town, karin)
    colleague = Browser(town.app).sign_in(town, town.kwartiermaker("Sam", "deputy"))
    desk.post(PAGE, for_whom="Hogeschool", angle="place")
    assert "De beheerder kan dit maken tot" in desk.follow().text
    assert "Hogeschool" in colleague.get(PAGE).text
    assert 'name="for_whom"' not in colleague.html, "one at a time"
    colleague.post(PAGE, for_whom="Hogeschool", angle="place")
    assert "Er is al iets gevraagd" in colleague.text
    export = db.session.query(ResearchExport).one()
    colleague.post(f"{PAGE}/{show_id(export.id)}/toch-niet")
    assert "Dit hoefde toch niet" in colleague.follow().text
    again = desk.post(f"{PAGE}/{show_id(export.id)}/toch-niet")
    assert again.status_code == 409, "told kindly"


def test_too_few_is_said_beside_what_was_typed(town: Town, karin: Person, desk: Browser) -> None:
    for number in range(FEW):
        joins(town, karin, f"Asker{number}")
    desk.get(PAGE)
    desk.post(PAGE, for_whom="Hogeschool", angle="life")
    assert "nog te weinig mensen ja" in desk.text
    assert re.search(r'name="for_whom"[^>]* value="Hogeschool"', desk.html)
    assert db.session.query(ResearchExport).count() == 0


@pytest.mark.parametrize("told", [{}, {"for_whom": "x" * 101}, {"for_whom": "H", "angle": "all"}])
def test_a_form_that_is_not_whole_comes_back(desk: Browser, told: dict[str, str]) -> None:
    desk.get(PAGE)
    assert desk.post(PAGE, **told).status_code == 422


def test_what_lapsed_and_what_was_made_says_so(town: Town, karin: Person, desk: Browser) -> None:
    was_asked(town, karin, ExportState.ASKED, days_left=-1)
    was_asked(town, karin, ExportState.MADE)
    page = desk.get(PAGE).text
    assert "Niemand maakte dit op tijd" in page
    assert "Gemaakt op" in page


def test_she_reads_who_got_what_also_after_a_no(town: Town, karin: Person) -> None:
    bianca = joins(town, karin, "Bianca")
    was_in(was_asked(town, karin, ExportState.MADE, "Hogeschool"), bianca)
    hers = Browser(town.app).sign_in(town, bianca)
    for _ in range(2):
        assert "Hogeschool kreeg op" in hers.get("/mijn/gegevens/ja-gezegd").text
        hers.post("/mijn/gegevens/ja-gezegd/niet-meer", purpose="research")
    assert "Hogeschool" in hers.get("/mijn/gegevens/alles").text


def test_the_desk_chooses_whether_figures_stand_beside_others(
    town: Town, karin: Person, desk: Browser
) -> None:
    assert "staan nergens naast" in desk.get(BESIDE).text
    for _ in range(2):
        desk.post(BESIDE)
        assert "staan naast die van anderen" in desk.follow().text
    assert "koos dit op" in desk.text
    assert db.session.query(Community.compares).scalar()
    desk.post(f"{BESIDE}/niet-meer")
    assert "staan nergens naast" in desk.follow().text
    db.session.expire_all()
    assert not db.session.query(Community.compares).scalar()
    assert db.session.query(Comparing.state).scalar() == "alone"
    lines = db.session.query(JournalLine.verb).filter_by(thing="comparing")
    assert sorted(line.verb for line in lines) == ["compare_figures", "compare_no_longer"]
