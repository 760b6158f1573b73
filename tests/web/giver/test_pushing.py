"""A notification on this phone: what the page says of it, and which phones it takes."""

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest

from app.domain.house_rules.entrance import PhoneRules
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Person, PushPhone
from tests.engines.push_service import PushService
from tests.town import Town
from tests.web.browser import Browser

PAGE = "/geef/instellingen"
START = "/geef/scherm"
BUTTON = "Zet berichten op mijn scherm"
HERE = "Je krijgt berichten op het scherm van deze telefoon."
ELSEWHERE = "Je krijgt berichten op het scherm van een andere telefoon."
NOT_SHOWN = "Op deze telefoon kan het niet."


@pytest.fixture
def told(pushes: PushService) -> dict[str, str]:
    """What the script fills in."""
    return asdict(pushes.phone().subscription)


def kept() -> int:
    db.session.rollback()
    return db.session.query(PushPhone).count()


def test_it_waits_for_a_phone_that_can_show_it(as_fatma: Browser) -> None:
    """Without JavaScript nothing of it is seen: letters come as ever."""
    as_fatma.get(PAGE)
    assert '<section id="push" hidden>' in as_fatma.html
    assert 'data-key="BItOC6g4' in as_fatma.html
    assert "/static/js/push.js" in as_fatma.html


def test_what_the_script_hands_over_is_kept(as_fatma: Browser, told: dict[str, str]) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    as_fatma.follow()
    assert HERE in as_fatma.text
    assert (BUTTON in as_fatma.text, "js/push.js" in as_fatma.html, kept()) == (False, False, 1)


def test_one_press_stops_it_without_any_script(as_fatma: Browser, told: dict[str, str]) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    as_fatma.post("/geef/scherm/uit")
    as_fatma.follow()
    assert (HERE in as_fatma.text, kept()) == (False, 0)


def test_stopped_twice_it_is_stopped(as_fatma: Browser) -> None:
    as_fatma.get(PAGE)
    for _ in range(2):
        assert as_fatma.post("/geef/scherm/uit").status_code == 302


def test_after_another_key_of_ours_she_presses_once_more(
    as_fatma: Browser, told: dict[str, str]
) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    db.session.query(PushPhone).update({"made_for": "the key of before"})
    db.session.commit()
    as_fatma.get(PAGE)
    assert BUTTON in as_fatma.text
    as_fatma.post(START, **told)
    as_fatma.follow()
    assert (HERE in as_fatma.text, kept()) == (True, 1)


def test_from_another_phone_she_can_stop_it_too(
    as_fatma: Browser, town: Town, fatma: Person, told: dict[str, str]
) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    other = Browser(town.app).sign_in(town, fatma)
    other.get(PAGE)
    assert ELSEWHERE in other.text
    other.post("/geef/scherm/uit")
    assert kept() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"endpoint": "http://localhost:5432/"},
        {"endpoint": "http://169.254.169.254/latest/meta-data/"},
        {"endpoint": "https://fcm.googleapis.com.evil.example/x"},
        {"endpoint": "https://fcm.googleapis.com/x"},  # not in this town's list
        {"endpoint": ""},
        {"p256dh": "AAAA"},
        {"p256dh": "é" * 87},
        {"auth": "A" * 1000},
        {"auth": ""},
    ],
)
def test_a_phone_that_we_cannot_reach_keeps_its_letters(
    as_fatma: Browser, told: dict[str, str], wrong: dict[str, str]
) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **{**told, **wrong})
    as_fatma.follow()
    assert (NOT_SHOWN in as_fatma.text, kept()) == (True, 0)


def test_a_strangers_phone_is_refused(
    as_fatma: Browser, town: Town, karin: Person, told: dict[str, str]
) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    piet = Browser(town.app).sign_in(town, town.giver("Piet", met_by=karin))
    piet.get(PAGE)
    assert piet.post(START, **told).status_code == 403
    assert kept() == 1


def test_before_the_meeting_there_is_none(as_newcomer: Browser, told: dict[str, str]) -> None:
    assert as_newcomer.post(START, **told).location == "/geef"
    assert kept() == 0


# whose phone it is


def test_signing_out_forgets_it_and_empties_the_browser(
    as_fatma: Browser, told: dict[str, str]
) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    as_fatma.get(PAGE)
    answer = as_fatma.post("/uit")
    assert (answer.headers["Clear-Site-Data"], kept()) == ('"storage"', 0)


def test_in_a_browser_that_lost_its_cookie_signing_out_empties_it_all_the_same(
    as_fatma: Browser, town: Town, fatma: Person, told: dict[str, str]
) -> None:
    """It knows the row no more, but the push service then says that the phone is gone."""
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    again = Browser(town.app).sign_in(town, fatma)
    assert "Clear-Site-Data" in again.post("/uit").headers
    assert kept() == 1


def test_who_has_no_phone_told_keeps_what_the_browser_keeps(as_fatma: Browser) -> None:
    assert "Clear-Site-Data" not in as_fatma.post("/uit").headers


def test_the_quick_way_out_forgets_it(as_fatma: Browser, told: dict[str, str]) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    as_fatma.client.post("/sluit", headers={"Sec-Fetch-Site": "same-origin"})
    assert kept() == 0


@pytest.mark.parametrize(("name", "left"), [("Fatma", 1), ("Piet", 0)])
def test_it_stays_hers_when_she_comes_in_again_and_ends_for_another(
    as_fatma: Browser, town: Town, karin: Person, told: dict[str, str], name: str, left: int
) -> None:
    town.giver("Piet", met_by=karin)
    person = db.session.query(Person).filter_by(first_name=name).one()
    as_fatma.get(PAGE)
    as_fatma.post(START, **told)
    as_fatma.get(f"/dev/binnen/{show_id(person.id)}")
    as_fatma.post(f"/dev/binnen/{show_id(person.id)}")
    as_fatma.get(PAGE)
    assert (kept(), HERE in as_fatma.text) == (left, bool(left))


# where the choice is not there


def test_not_on_a_phone_that_others_use(as_fatma: Browser, told: dict[str, str]) -> None:
    with as_fatma.client.session_transaction() as cookie:
        cookie["own_phone"] = False
    as_fatma.get(PAGE)
    assert BUTTON not in as_fatma.text
    as_fatma.post(START, **told)
    assert kept() == 0


def test_not_where_phones_keep_no_worker(
    as_fatma: Browser, town: Town, told: dict[str, str]
) -> None:
    rules = town.app.extensions["house_rules"]
    town.app.extensions["house_rules"] = replace(rules, phones=PhoneRules(works_offline=False))
    as_fatma.get(PAGE)
    assert BUTTON not in as_fatma.text
    as_fatma.post(START, **told)
    assert kept() == 0


def test_not_in_a_town_without_keys(
    database: str, open_app: Callable[..., Any], told: dict[str, str]
) -> None:
    with open_app(database, vapid_private_key="", vapid_public_key="") as app:
        town = Town.founded(app)
        fatma = town.giver(met_by=town.kwartiermaker())
        browser = Browser(app).sign_in(town, fatma)
        browser.get(PAGE)
        assert "push" not in browser.html
        browser.post(START, **told)
        assert kept() == 0
