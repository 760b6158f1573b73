"""*Even rust* as people press it: an asker, a giver, from the letter, and what others read."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.actions.people import resting
from app.domain.calendar import local
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Letter, Person
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser

PAGE, BACK = "/mijn/gegevens/rust", "/mijn/gegevens/er-weer"
AT_REST = re.compile(r"\brust\b|11 juli", re.I)


def signed_in(town: Town, person: Person) -> Browser:
    return Browser(town.app).sign_in(town, person)


@pytest.mark.parametrize("role", ["asker", "giver"])
def test_one_tap_and_one_tap_back(town: Town, bianca: Person, fatma: Person, role: str) -> None:
    person, home = (bianca, "/mijn") if role == "asker" else (fatma, "/geef")
    browser = signed_in(town, person)
    browser.get(PAGE)
    browser.post(PAGE)
    assert (person.paused_since is not None, person.paused_until) == (True, None)
    for page in (PAGE, home):
        browser.get(page)
        assert "Je hebt nu rust" in browser.text
        assert "Ik ben er weer" in browser.text
    for _ in range(2):
        browser.get(PAGE)
        assert browser.post(BACK).status_code == 302
    assert person.paused_since is None


@pytest.mark.parametrize(
    ("days", "status"), [(-1, 422), (0, 422), (1, 302), (365, 302), (366, 422), (None, 422)]
)
def test_rest_until_a_day(town: Town, bianca: Person, days: int | None, status: int) -> None:
    today = local(datetime.now(UTC)).date()
    day = "gauw" if days is None else (today + timedelta(days=days)).isoformat()
    browser = signed_in(town, bianca)
    browser.get(PAGE)
    assert browser.post(PAGE, rest_until=day).status_code == status
    assert (bianca.paused_until is not None) == (status == 302)


def test_from_the_letter_without_signing_in_and_back_again(town: Town, bianca: Person) -> None:
    bianca.seen_at = bianca.reached_at = town.now = datetime.now(UTC)
    resting.take_rest(town.moment(bianca), None)
    db.session.commit()
    path = from_a_letter(town, bianca)
    browser = Browser(town.app)
    for press, heading, rests in (
        (path, "Je bent er weer", False),
        (path, "Je bent er weer", False),  # the letter pressed twice
        (f"{path}/nog-even", "Je hebt nu rust", True),
    ):
        browser.get(path)
        browser.post(press)
        browser.follow()
        assert f"{heading} –" in browser.text
        assert (bianca.paused_since is not None) == rests


def from_a_letter(town: Town, person: Person) -> str:
    told_at = int(town.now.timestamp())
    return f"/l/{Purpose.REST}/{sign(town.by_house(), Purpose.REST, person.id, told_at)}"


def letters_about(person: Person) -> int:
    told = db.session.query(Letter).filter_by(person_id=person.id, kind=LetterKind.REST_BEGAN)
    return int(told.count())


@pytest.mark.parametrize(
    ("days", "rests_since", "opens"),
    [
        (30, "never", True),
        (31, "never", False),
        (31, "the letter", True),
        (400, "the letter", True),
        (31, "afterwards", False),
    ],
)
def test_an_old_letter_opens_for_the_rest_it_told_of(
    town: Town, bianca: Person, days: int, rests_since: str, opens: bool
) -> None:
    """In other hands it would say whether she rests, and stop her letters."""
    path = from_a_letter(town, bianca)
    if rests_since == "the letter":
        resting.take_rest(town.moment(bianca), None)
    town.later(days=days)
    if rests_since == "afterwards":
        resting.take_rest(town.moment(bianca), None)
    bianca.seen_at = bianca.reached_at = town.now
    db.session.commit()
    with time_machine.travel(town.now, tick=False):
        browser = Browser(town.app)
        assert browser.get(path).status_code == (200 if opens else 410)
        assert browser.get("/binnen").status_code == 200
        assert browser.post(path).status_code == (302 if opens else 410)
        if opens:
            browser.follow()
            assert "Je bent er weer –" in browser.text
            assert browser.get(path).status_code == (200 if days == 30 else 410)


def test_a_letter_pressed_again_and_again_writes_to_her_once_a_day(
    town: Town, bianca: Person
) -> None:
    bianca.seen_at = bianca.reached_at = town.now = datetime.now(UTC).replace(hour=9)
    db.session.commit()
    path, browser = from_a_letter(town, bianca), Browser(town.app)
    with time_machine.travel(town.now) as clock:
        for letters in (1, 1, 1, 2):
            browser.get(path)
            browser.post(f"{path}/nog-even")
            browser.post(path)
            assert letters_about(bianca) == letters
            clock.shift(timedelta(hours=7))


def test_a_letter_leaves_the_day_that_she_chose(town: Town, bianca: Person) -> None:
    bianca.seen_at = bianca.reached_at = town.now = datetime.now(UTC)
    resting.take_rest(town.moment(bianca), town.now + timedelta(days=7))
    db.session.commit()
    path, browser = from_a_letter(town, bianca), Browser(town.app)
    browser.get(path)
    assert browser.post(f"{path}/nog-even").status_code == 302
    db.session.expire_all()
    assert bianca.paused_until == town.now + timedelta(days=7)


def test_at_rest_she_comes_in_by_a_code_and_asks_as_ever(town: Town, bianca: Person) -> None:
    resting.take_rest(town.moment(bianca), None)
    db.session.commit()
    browser = signed_in(town, bianca)
    for page in ("/mijn", "/vraag/thema", "/zorgen", "/mijn/gegevens"):
        assert browser.get(page).status_code == 200, page


@pytest.mark.parametrize("who", ["asker", "giver"])
def test_the_other_reads_that_she_cannot_be_reached_and_nothing_more(
    town: Town, karin: Person, bianca: Person, fatma: Person, who: str
) -> None:
    need = town.asks(bianca)
    offer = town.offers(fatma, need)
    need_page, offer_page = f"/vraag/{show_id(need.id)}", f"/geef/aanbod/{show_id(offer.id)}"
    person, other = (bianca, fatma) if who == "asker" else (fatma, bianca)
    resting.take_rest(town.moment(person), town.now + timedelta(days=60))
    db.session.commit()
    name = "Wie dit vroeg" if who == "asker" else "Fatma"
    reads(town, other, offer_page if who == "asker" else need_page, name)
    town.chooses(bianca, offer)
    talk = f"gesprek/{show_id(offer.id)}"
    match = (offer_page, f"/geef/{talk}") if who == "asker" else (need_page, f"{need_page}/{talk}")
    for page in match:
        reads(town, other, page, person.first_name)
    desk = signed_in(town, karin)
    desk.get(f"/bureau/mens/{show_id(person.id)}")
    assert "even niet bereikbaar" in desk.text


def reads(town: Town, reader: Person, page: str, name: str) -> None:
    browser = signed_in(town, reader)
    assert browser.get(page).status_code == 200, page
    told = " ".join(browser.text.split())
    assert "even niet bereikbaar" in told, page
    assert name in told, page
    assert not AT_REST.search(told), page


def test_one_of_us_is_absent_on_the_rota_instead(town: Town, karin: Person) -> None:
    browser = signed_in(town, karin)
    assert browser.get(PAGE).location.endswith("/mijn/gegevens")
    assert browser.post(PAGE).status_code == 403
    assert karin.paused_since is None
