"""What shows until the kwartiermaker has met a giver, and the house rules she reads meanwhile."""

import pytest
from sqlalchemy import select

from app.actions.givers.stopping import stop_giver
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Giver, Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser


def test_who_is_not_signed_in_is_asked_in(town: Town) -> None:
    assert Browser(town.app).get("/geef").location == "/binnen"


def test_who_never_registered_is_asked_what_she_can_give(town: Town, karin: Person) -> None:
    sam = Browser(town.app).sign_in(town, town.person(""))
    assert sam.get("/geef").location == "/meedoen"
    assert sam.get("/geef/huisregels").location == "/geef"


def test_a_newcomer_hears_who_calls(as_newcomer: Browser) -> None:
    as_newcomer.get("/geef")
    for promised in ("Voordat je begint", "Karin", "06 12 34 56 78", "ma t/m vr, 9 tot 5 uur"):
        assert promised in as_newcomer.text


def test_the_house_rules_are_ticked_with_the_first_day(as_newcomer: Browser) -> None:
    as_newcomer.get("/geef/huisregels")
    assert "Wees vriendelijk." in as_newcomer.text
    as_newcomer.post("/geef/huisregels")
    assert "Gelezen op" in as_newcomer.follow().text
    read_at = db.session.scalars(select(Giver.rules_read_at)).one()
    assert read_at is not None
    as_newcomer.post("/geef/huisregels")
    assert db.session.scalars(select(Giver.rules_read_at)).one() == read_at


def test_who_was_stopped_reads_whom_to_call(
    town: Town, karin: Person, fatma: Person, as_fatma: Browser
) -> None:
    stop_giver(town.moment(karin), fatma.id)
    db.session.commit()
    as_fatma.get("/geef")
    assert "Je doet nu niet mee als gever" in as_fatma.text
    assert "Karin" in as_fatma.text


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
