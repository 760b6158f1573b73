"""More than one who helps: said on the way, chosen one by one, and enough when she says so."""

import pytest
from sqlalchemy import select

from app.domain.ids import show_id
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Need, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie helpt mij verhuizen?", hands=3)


def offered_by(town: Town, karin: Person, need: Need, *names: str) -> None:
    for name in names:
        town.offers(town.giver(name, met_by=karin), need)


def chooses(guest: Newcomer, need: Need, name: str) -> None:
    """By the buttons on her own pages."""
    guest.goes_to(f"/vraag/{show_id(need.id)}")
    at = guest.browser.html.index(f'Kies <bdi translate="no">{name}')
    path = guest.browser.html[:at].rpartition('href="')[2].partition('"')[0]
    guest.goes_to(path)
    guest.sends(path)


def test_how_many_is_asked_only_of_who_says_so(newcomer: Newcomer) -> None:
    newcomer.writes("Wie helpt mij verhuizen?")
    assert "Hoeveel mensen heb je nodig?" not in newcomer.sees
    assert "Heb je meer mensen nodig?" in newcomer.sees
    newcomer.goes_to("/vraag/hoeveel-mensen")
    newcomer.sends("/vraag/hoeveel-mensen", hands="4")
    assert "Hoeveel mensen heb je nodig? 4 mensen" in newcomer.sees
    newcomer.signs().leaves().enters()
    assert db.session.scalars(select(Need.hands)).one() == 4


@pytest.mark.parametrize("hands", ["", "0", "7", "-1", "vier", "9" * 30])
def test_a_number_nobody_can_choose(newcomer: Newcomer, hands: str) -> None:
    newcomer.writes().goes_to("/vraag/hoeveel-mensen")
    assert newcomer.sends("/vraag/hoeveel-mensen", hands=hands).status_code == 422
    assert "Kies" in newcomer.sees


def test_each_who_is_chosen_has_a_talk_of_her_own(
    town: Town, karin: Person, need: Need, as_bianca: Newcomer
) -> None:
    offered_by(town, karin, need, "Fatma", "Piet", "Sara")
    for name in ("Fatma", "Piet", "Sara"):
        chooses(as_bianca, need, name)
    as_bianca.goes_to(f"/vraag/{show_id(need.id)}")
    assert "3 mensen helpen je" in as_bianca.sees
    for name in ("Fatma", "Piet", "Sara"):
        assert f"Praat met {name}" in as_bianca.sees


def test_enough_so(town: Town, karin: Person, need: Need, as_bianca: Newcomer) -> None:
    path = f"/vraag/{show_id(need.id)}"
    offered_by(town, karin, need, "Fatma", "Piet")
    as_bianca.goes_to(path)
    assert "Ik heb genoeg mensen" not in as_bianca.sees
    assert as_bianca.browser.post(f"{path}/genoeg-zo").status_code == 409
    chooses(as_bianca, need, "Fatma")
    as_bianca.goes_to(path)
    assert "1 van de 3 mensen helpt je" in as_bianca.sees
    as_bianca.sends(f"{path}/genoeg-zo")
    assert "Fatma helpt je" in as_bianca.sees
    db.session.refresh(need)
    assert need.state == NeedState.MATCHED


def test_the_desk_sets_how_many(town: Town, karin: Person, bianca: Person) -> None:
    need = town.asks(bianca, "Wie helpt mij verhuizen?")
    desk = Browser(town.app).sign_in(town, karin)
    desk.get(f"/bureau/vraag/{show_id(need.id)}")
    for told, kept in (("4", 4), ("99", 4)):
        desk.post(f"/bureau/vraag/{show_id(need.id)}/mensen", hands=told)
        db.session.refresh(need)
        assert need.hands == kept
    desk.follow()
    assert "4 mensen" in desk.text
