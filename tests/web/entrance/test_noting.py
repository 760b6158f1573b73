"""What is refused is a line of the log, and says of nobody who it was (ASVS 16.3.1, 16.3.2)."""

import re
from datetime import timedelta

import pytest
import time_machine

from app.actions.people.paper_codes import make_paper_code
from app.domain.ids import show_id
from app.store.db import db
from tests.town import START, Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer, wrong_code
from tests.web.test_matrix import Scene, set_scene

LINE = re.compile(r"refused ([\w ]+) \(([\w ]+)\) at (\w+) (\S+) to ([\w ]+) ([0-9a-f]{12})")
Log = pytest.LogCaptureFixture


@pytest.fixture
def scene(town: Town) -> Scene:
    return set_scene(town)


def noted(caplog: Log) -> list[tuple[str, ...]]:
    told = [record.getMessage() for record in caplog.records if record.msg.startswith("refused")]
    caplog.clear()
    found = [LINE.fullmatch(line) for line in told]
    assert all(found), told
    return [match.groups() for match in found if match]


def test_a_wrong_code_is_noted_each_time(town: Town, caplog: Log) -> None:
    guest = Newcomer(town.app).comes_back()
    for _ in range(2):
        guest.enters(wrong_code())
    lines = noted(caplog)
    assert [line[:5] for line in lines] == [
        ("coming in", "wrong code", "POST", "/binnen/code", "nobody")
    ] * 2
    assert lines[0][5] == lines[1][5], "from one network"


def test_a_wrong_code_on_paper_is_noted(town: Town, caplog: Log) -> None:
    els = town.asker("Els")
    word, _ = make_paper_code(town.moment(town.kwartiermaker()), els.id)
    db.session.commit()
    Newcomer(town.app).sends("/binnen/papier", word=word, code="000000")
    assert [line[1] for line in noted(caplog)] == ["wrong code on paper"]
    assert word not in caplog.text


def test_a_deed_that_is_not_hers_is_noted_with_its_route(scene: Scene, caplog: Log) -> None:
    els, need = scene.browser("els"), show_id(scene.ids["need_id"])
    caplog.clear()
    assert els.post(f"/vraag/{need}/stoppen").status_code == 404
    (line,) = noted(caplog)
    assert line[2:5] == ("POST", "/vraag/<id:need_id>/stoppen", "asker")
    assert need not in " ".join(line)


def test_a_door_that_is_not_hers_is_noted(scene: Scene, caplog: Log) -> None:
    scene.browser("bianca").get("/bureau")
    (line,) = noted(caplog)
    assert line[:4] == ("a page", "closed door", "GET", "/bureau")


def test_whose_lines_they_are_is_seen_for_a_day_and_by_nobody(town: Town, caplog: Log) -> None:
    marks = []
    with time_machine.travel(START, tick=False) as clock:
        bianca, els = (town.asker(name) for name in ("Bianca", "Els"))
        for person, later in ((bianca, 0), (bianca, 0), (els, 0), (bianca, 1)):
            clock.shift(timedelta(days=later))
            Browser(town.app).sign_in(town, person).get("/bureau")
            (line,) = noted(caplog)
            marks.append(line[5])
    assert marks[0] == marks[1]
    assert len(set(marks)) == 3


def test_what_is_not_there_for_anybody_is_no_event(town: Town, caplog: Log) -> None:
    """The control."""
    browser = Browser(town.app)
    for path in ("/bestaat-niet", "/", "/mijn"):
        browser.get(path)
    browser.client.get("/", base_url="http://nergens.example")
    assert noted(caplog) == []
