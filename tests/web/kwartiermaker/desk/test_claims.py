"""Taking in hand from the list and from a page; what was decided while the list stood open."""

import pytest
from werkzeug.test import TestResponse

from app.actions.desk import deciding as deeds
from app.actions.desk.claims import claim_item
from app.actions.needs import asking
from app.domain.desk.lateness import Looked
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import LOAN, held_message, match, page_of, said


@pytest.fixture
def sam(town: Town) -> Person:
    return town.kwartiermaker("Sam", turn="deputy")


def takes(desk: Browser, thing: str, thing_id: int, asked: str = "") -> TestResponse:
    return desk.post(f"/bureau/oppakken/{thing}/{show_id(thing_id)}{asked}")


def test_from_the_list_and_back_to_its_line(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get("/bureau")
    assert "Ik doe dit" in desk.text
    answer = takes(desk, "need", need.id, "?na=2-5-1")
    line = f"need-{show_id(need.id)}"
    assert answer.location == f"/bureau?na=2-5-1&gedaan=claim_item#{line}"
    desk.get("/bureau?gedaan=claim_item")
    assert "Jij doet dit nu." in desk.text
    assert f'id="{line}"' in desk.html
    assert "Jij doet dit. Na" in desk.text
    desk.post(f"/bureau/terugleggen/need/{show_id(need.id)}")
    desk.follow()
    assert "Teruggelegd." in desk.text
    assert "Ik doe dit" in desk.text


def test_the_second_reads_who_has_it(
    town: Town, sam: Person, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get("/bureau")
    claim_item(town.moment(sam), Looked.NEED, need.id)
    db.session.commit()
    takes(desk, "need", need.id)
    desk.follow()
    assert "Een collega was net voor." in desk.text
    assert "Sam doet dit. Na" in desk.text
    assert "Ik doe dit" not in desk.text
    desk.get(page_of(need))
    assert "Sam doet dit. Na" in desk.text, "on its own page as well"
    assert "Zet door naar gevers" in desk.text, "and nothing is kept from her"


def test_on_the_page_of_the_thing_itself(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    assert takes(desk, "need", need.id, "?open=1").location == page_of(need)
    desk.follow()
    assert "Jij doet dit. Na" in desk.text
    assert "Leg terug" in desk.text


def test_a_page_of_what_waits_for_nobody_offers_nothing(
    town: Town, bianca: Person, desk: Browser
) -> None:
    desk.get(page_of(town.asks(bianca, "Wie kan mijn fiets maken?")))
    assert "Ik doe dit" not in desk.text


def test_withdrawn_while_it_was_read(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    asking.withdraw_need(town.later(minutes=1).moment(bianca), need.id)
    db.session.commit()
    assert desk.post(f"{page_of(need)}/door", release_need_reason="mijn reden").status_code == 409
    assert "Bianca stopte met de vraag." in said(desk)
    assert "Jouw keuze is niet bewaard." in desk.text
    assert takes(desk, "need", need.id).status_code == 409


def test_who_decides_second_reads_who_did_what(
    town: Town, sam: Person, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    deeds.release_need(town.later(minutes=1).moment(sam), need.id, "overlegd")
    db.session.commit()
    desk.post(f"{page_of(need)}/door", release_need_reason="mijn reden")
    assert "Sam zette de vraag door." in said(desk)


def test_a_message_that_a_colleague_let_through_is_told(
    town: Town, karin: Person, sam: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    message = held_message(town, match(town, bianca, fatma), fatma)
    messages_page = f"/bureau/bericht/{show_id(message.id)}"
    deeds.release_message(town.later(minutes=1).moment(sam), message.id, "is goed")
    db.session.commit()
    assert desk.get(messages_page).status_code == 404
    assert "Sam liet een bericht door." in said(desk)
    assert message.words not in desk.text


def test_what_was_never_here_tells_nothing(
    town: Town, bianca: Person, karin: Person, desk: Browser
) -> None:
    other = Town.founded(town.app, 2, "elders.example")
    els, piet = other.asker("Els"), other.giver("Piet", met_by=other.kwartiermaker("Mo"))
    message = held_message(other, match(other, els, piet), piet)
    for path in (f"/bureau/bericht/{show_id(message.id)}", "/bureau/bericht/1"):
        assert desk.get(path).status_code == 404
        assert "Piet" not in desk.text
    assert takes(desk, "message", message.id).status_code == 404
    assert takes(desk, "unicorn", message.id).status_code == 404
