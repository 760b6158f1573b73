"""Registering as a giver, and what shows until the kwartiermaker has met her."""

from typing import Any

import pytest
from sqlalchemy import func, select

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Giver, GiverTheme, Need, Offer, Person, Task
from tests.town import Town
from tests.web.browser import Browser

WELL_FILLED = {"first_name": "Sam", "kind": "resident", "tiles": ["maken", "koken-en-eten"]}


@pytest.fixture
def sam(town: Town, karin: Person) -> Browser:
    return Browser(town.app).sign_in(town, town.person(""))


def test_who_is_not_signed_in_is_asked_in(town: Town) -> None:
    assert Browser(town.app).get("/geef/begin").location == "/binnen"


def test_a_resident_registers_and_hears_who_calls(sam: Browser) -> None:
    assert sam.get("/geef").location == "/geef/begin"
    sam.follow()
    assert "Wat fijn dat je wilt helpen" in sam.text
    sam.post("/geef/begin", **WELL_FILLED)
    sam.follow()
    assert "Voordat je begint" in sam.text
    for promised in ("Karin", "06 12 34 56 78", "ma t/m vr, 9 tot 5 uur", "Wees vriendelijk."):
        assert promised in sam.text
    giver = db.session.scalars(select(Giver)).one()
    assert giver.state == "waiting"
    themes = db.session.scalars(select(GiverTheme.theme).order_by(GiverTheme.theme)).all()
    assert themes == ["eten-en-koken", "klussen", "tuin-en-dier"]
    assert db.session.scalars(select(Task.kind)).all() == ["introduce"]


def test_an_organisation_answers_under_its_name_and_condition(sam: Browser) -> None:
    sam.get("/geef/begin")
    told = {**WELL_FILLED, "kind": "organisation", "organisation": "Repair Café"}
    sam.post("/geef/begin", **told, condition="Alleen op zaterdag, in onze werkplaats.")
    giver = db.session.scalars(select(Giver)).one()
    assert (giver.organisation, giver.condition) == (
        "Repair Café",
        "Alleen op zaterdag, in onze werkplaats.",
    )


NOT_YET_RIGHT: list[tuple[dict[str, Any], str]] = [
    ({"first_name": ""}, "Schrijf hier je voornaam."),
    ({"first_name": "a" * 101}, "Dit is te lang. Gebruik hooguit 100 letters."),
    ({"first_name": "\x00\x01"}, "Schrijf hier je voornaam."),
    ({"kind": ""}, "Kies hieronder wat past."),
    ({"kind": "municipality"}, "Kies hieronder wat past."),
    ({"kind": "company"}, "Schrijf hier de naam van de organisatie of het bedrijf."),
    ({"kind": "company", "tiles": []}, "Schrijf hier de naam van de organisatie"),
    ({"tiles": []}, "Kies waar je mee kunt helpen."),
    ({"tiles": ["toveren"]}, "Kies waar je mee kunt helpen."),
    ({"condition": "a" * 301}, "Dit is te lang. Gebruik hooguit 300 letters."),
]
"""What was typed otherwise than well, and what is said about it."""


def test_what_still_needs_a_look_is_said_and_what_was_typed_stays(
    sam: Browser, subtests: pytest.Subtests
) -> None:
    sam.get("/geef/begin")
    for told, sentence in NOT_YET_RIGHT:
        with subtests.test(sentence, told=told):
            answer = sam.post("/geef/begin", **{**WELL_FILLED, "organisation": "", **told})
            assert answer.status_code == 422
            assert sam.text.count(sentence) == 2, "on top and beside the field"
            assert "first_name" in told or 'value="Sam"' in sam.html
    assert db.session.scalar(select(func.count()).select_from(Giver)) == 0


def test_any_name_will_do(town: Town, karin: Person, subtests: pytest.Subtests) -> None:
    for i, name in enumerate(("Zoë 🌻", "فاطمة", "O'Brien <b>", "{{ 7 * 7 }}")):
        with subtests.test(name):
            person = town.person("", reach=f"sam{i}@example.org")
            browser = Browser(town.app).sign_in(town, person)
            browser.get("/geef/begin")
            browser.post("/geef/begin", **{**WELL_FILLED, "first_name": name})
            db.session.rollback()
            assert person.first_name == name


@pytest.mark.parametrize("key", [None, "the same form"])
def test_registering_twice_makes_one_giver(sam: Browser, key: str | None) -> None:
    sam.get("/geef/begin")
    for _ in range(2):
        assert sam.post("/geef/begin", form_key=key, **WELL_FILLED).location == "/geef"
    assert db.session.scalar(select(func.count()).select_from(Giver)) == 1
    assert sam.get("/geef/begin").location == "/geef"


def test_an_asker_may_give_as_well(town: Town, karin: Person, bianca: Person) -> None:
    browser = Browser(town.app).sign_in(town, bianca)
    browser.get("/geef/begin")
    assert 'value="Bianca"' in browser.html
    browser.post("/geef/begin", **{**WELL_FILLED, "first_name": "Bianca"})
    assert "Voordat je begint" in browser.follow().text


@pytest.fixture
def match(town: Town, bianca: Person, fatma: Person) -> tuple[Need, Offer]:
    need = town.asks(bianca, "Wie kan mijn geheime lamp ophangen?")
    return need, town.chooses(bianca, town.offers(fatma, need))


ROADS = (
    "",
    "?na={need}",
    "/vraag/{need}",
    "/aanbod/{offer}",
    "/aanbod/{offer}/lukt-niet",
    "/aanbod/{offer}/melden",
    "/aanbod/{offer}/gemeld",
    "/gesprek/{offer}",
)


def test_nothing_shows_by_any_road_before_the_meeting(
    town: Town, match: tuple[Need, Offer], as_newcomer: Browser, subtests: pytest.Subtests
) -> None:
    for path in addresses(town, match):
        with subtests.test(path):
            assert as_newcomer.get(path).location in (None, "/geef")
            assert "geheime" not in as_newcomer.text
            assert "Bianca" not in as_newcomer.text


def test_nothing_can_be_done_before_the_meeting(
    town: Town, match: tuple[Need, Offer], as_newcomer: Browser, subtests: pytest.Subtests
) -> None:
    as_newcomer.get("/geef")
    for path in addresses(town, match):
        with subtests.test(path):
            answer = as_newcomer.post(path, words="Hallo", kind="other")
            assert answer.location == "/geef" or answer.status_code == 405
    assert db.session.scalars(select(Offer.state)).all() == ["accepted"]


def addresses(town: Town, match: tuple[Need, Offer]) -> list[str]:
    """Every road to a match and to a question that is open."""
    unanswered = town.asks(town.asker("Els"), "Wie heeft een geheime fiets?")
    return [
        "/geef" + road.format(need=show_id(need.id), offer=show_id(match[1].id))
        for need in (match[0], unanswered)
        for road in ROADS
    ]
