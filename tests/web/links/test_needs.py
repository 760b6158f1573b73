"""A new need in a letter to a giver: looking changes nothing, a press does one thing."""

from collections.abc import Callable

import pytest

from app.actions.needs import asking
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.links.tapping import link, states, written


def test_the_link_shows_and_the_press_offers(
    town: Town, fatma: Person, need: Need, phone: Browser
) -> None:
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    assert "Wie kan een lamp ophangen?" in phone.text
    assert "Bianca" not in phone.text
    phone.post(path)
    phone.follow()
    assert "Dank je. We laten het weten." in phone.text
    assert states() == ("open", "open")


def test_looking_changes_nothing_however_often(
    town: Town, bianca: Person, fatma: Person, need: Need, match: Offer, phone: Browser
) -> None:
    """A link scanner follows every address it finds, with GET and HEAD."""
    before = written(), states()
    asked = link(town, Purpose.HOW_IT_WENT, bianca, match)
    told = link(town, Purpose.HOW_IT_WENT, fatma, match)
    rest = ["/verder", "/later", "/samen", "/bellen", "/dank"]
    paths = [link(town, Purpose.NEED, fatma, need), asked, told]
    for path in paths + [asked + step for step in rest] + [told + step for step in rest]:
        assert phone.get(path).status_code in (200, 302)
        phone.client.head(path)
    assert (written(), states()) == before


def test_not_after_all_by_the_same_link(
    town: Town, fatma: Person, need: Need, phone: Browser
) -> None:
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    phone.post(path)
    phone.follow()
    phone.post(path + "/toch-niet")
    phone.follow()
    assert "Je aanbod is weg." in phone.text
    assert "Ik kan helpen" in phone.text
    assert states() == ("taken_back", "open")


def test_two_presses_are_one_offer(town: Town, fatma: Person, need: Need, phone: Browser) -> None:
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    for _ in range(2):
        phone.post(path)
    assert states() == ("open", "open")
    assert written()[2] == len({"introduced", "offer_came"})


def test_chosen_the_link_still_tells_no_name(
    town: Town, fatma: Person, need: Need, match: Offer, phone: Browser
) -> None:
    phone.get(link(town, Purpose.NEED, fatma, need))
    assert "Je mag helpen" in phone.text
    assert "Bianca" not in phone.text


@pytest.mark.parametrize("end", [asking.withdraw_need, asking.solve_need])
def test_a_question_that_ended_is_told_kindly(
    town: Town, bianca: Person, fatma: Person, need: Need, phone: Browser, end: Callable[..., None]
) -> None:
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    end(town.moment(bianca), need.id)
    db.session.commit()
    assert phone.post(path).status_code == 409
    assert "Deze vraag is niet meer open. Fijn dat je wilde helpen." in phone.text
    phone.get(path)
    assert "Deze vraag is er niet meer" in phone.text
    assert "lamp" not in phone.text
    assert states()[0] is None


def test_a_link_to_somebody_not_yet_met_shows_nothing(
    town: Town, karin: Person, need: Need, phone: Browser
) -> None:
    newcomer = town.giver("Nieuw")
    path = link(town, Purpose.NEED, newcomer, need)
    assert "lamp" not in phone.get(path).text
    assert phone.post(path).status_code in (403, 409)
    assert states()[0] is None


def test_a_delicate_question_waits_for_a_vog_here_too(
    town: Town, bianca: Person, fatma: Person, phone: Browser
) -> None:
    need = town.asks(bianca, "Wie helpt mij met DigiD?", tile=Tile.LETTERS_AND_PHONE)
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    assert "DigiD" not in phone.text
    assert "Ik kan helpen" not in phone.text
    assert phone.post(path).status_code == 409
