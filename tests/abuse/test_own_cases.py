"""Whoever works for us may ask and give beside it, as anybody. What is about herself a colleague
decides, and her desk does not offer it (the rows: `tests/domain/test_policies.py`)."""

from typing import Any

import pytest

from app.actions.givers import joining, meeting
from app.actions.givers.joining import NewGiver
from app.actions.matches.talking import report_offer, send_message
from app.domain.actor import GiverKind, Hat
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.tables import Giver, Message, Offer, Person, Photo, Task
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.browser import Browser

IBAN = "Maak het over naar NL91ABNA0417164300"
NOT_HERS = "Dit gaat over jou. Een collega kijkt hiernaar."


@pytest.fixture
def sam(town: Town) -> Person:
    return town.kwartiermaker("Sam", turn="deputy")


@pytest.fixture
def karin_gives(town: Town, karin: Person, sam: Person) -> Person:
    """Registered beside her work, and met by nobody yet."""
    new = NewGiver("Karin", GiverKind.RESIDENT, "", "", [Tile.REPAIR])
    joining.register_giver(town.moment(karin), new)
    db.session.commit()
    town.hats[karin.id] = frozenset({Hat.KWARTIERMAKER, Hat.GIVER})
    return karin


@pytest.fixture
def offer(town: Town, karin_gives: Person, sam: Person) -> Offer:
    """The offer of Karin, chosen; she wrote what is held, and was reported."""
    meeting.introduce_giver(town.moment(sam), karin_gives.id, vog_seen=False)
    town.met.add(karin_gives.id)
    bianca = town.asker()
    offer = town.chooses(bianca, town.offers(karin_gives, town.asks(bianca)))
    report_offer(town.moment(bianca), offer.id, "Karin vraagt geld")
    assert send_message(town.moment(karin_gives), offer.id, IBAN).state == "held"
    db.session.commit()
    return offer


def opens(town: Town, person: Person, path: str) -> Browser:
    browser = Browser(town.app).sign_in(town, person)
    assert browser.get(path).status_code == 200
    return browser


def test_nobody_introduces_herself(town: Town, karin_gives: Person, sam: Person) -> None:
    path = f"/bureau/gever/{show_id(karin_gives.id)}"
    met: dict[str, Any] = {"met_where": "call", "up_to": "3"}
    hers, his = (opens(town, one, path) for one in (karin_gives, sam))
    assert NOT_HERS in hers.text
    assert "kennisgemaakt</button>" not in hers.html
    assert hers.post(f"{path}/kennisgemaakt", **met).status_code == 404
    assert his.post(f"{path}/kennisgemaakt", **met).status_code == 302
    assert db.session.query(Giver).one().introduced_by == sam.id
    assert NOT_HERS in opens(town, karin_gives, path).text
    assert hers.post(f"{path}/mag", up_to="3", vog_date="2026-05-01").status_code == 404


def test_nobody_closes_a_report_about_herself(
    town: Town, karin: Person, sam: Person, offer: Offer
) -> None:
    task = db.session.query(Task).filter_by(kind="report").one()
    path = f"/bureau/taak/{show_id(task.id)}"
    hers, his = (opens(town, one, path) for one in (karin, sam))
    assert (NOT_HERS in hers.text, NOT_HERS in his.text) == (True, False)
    assert "/klaar" not in hers.html
    for press in ("klaar", "klaar/alles"):
        assert hers.post(f"{path}/{press}", finish_task_reason="ok").status_code == 404
    assert his.post(f"{path}/klaar", finish_task_reason="gesproken").status_code == 302


def test_nobody_judges_her_own_message(
    town: Town, karin: Person, sam: Person, offer: Offer
) -> None:
    message = db.session.query(Message).one()
    path = f"/bureau/bericht/{show_id(message.id)}"
    hers, his = (opens(town, one, path) for one in (karin, sam))
    assert (NOT_HERS in hers.text, NOT_HERS in his.text) == (True, False)
    for verb, press in (("release", "door"), ("stop", "tegenhouden")):
        told = {f"{verb}_message_reason": "ok"}
        assert hers.post(f"{path}/{press}", **told).status_code == 404
    assert his.post(f"{path}/tegenhouden", stop_message_reason="geld").status_code == 302


def test_nor_her_own_question_and_photo(town: Town, karin: Person, sam: Person) -> None:
    town.hats[karin.id] = frozenset({Hat.KWARTIERMAKER, Hat.ASKER})
    need = town.asks(karin, "Mag ik geld lenen voor de huur?")
    assert need.state == "held", "the control"
    adds_photo(town, karin, need)
    photo = db.session.query(Photo).one()
    path = f"/bureau/vraag/{show_id(need.id)}"
    hers, his = (opens(town, one, path) for one in (karin, sam))
    assert (f"{path}/door" in hers.html, f"{path}/door" in his.html) == (False, True)
    assert hers.post(f"{path}/door", release_need_reason="ok").status_code == 404
    shows = f"/bureau/foto/{show_id(photo.id)}"
    hers, his = (opens(town, one, shows) for one in (karin, sam))
    assert (NOT_HERS in hers.text, NOT_HERS in his.text) == (True, False)
    assert hers.post(f"{shows}/laat-zien").status_code == 404
    assert his.post(f"{shows}/laat-zien").status_code == 302
