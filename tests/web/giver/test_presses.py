"""Presses that come too late, twice or from elsewhere: each is answered by how it is now."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.actions.desk import deciding
from app.domain.ids import show_id
from app.domain.offers.kinds import days_to_propose
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Giver, Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.links.tapping import link


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie kan een lamp ophangen?")


def card_of(need: Need) -> str:
    return f"/geef/vraag/{show_id(need.id)}"


def offer() -> Offer:
    db.session.rollback()
    return db.session.scalars(select(Offer)).one()


def words(browser: Browser) -> str:
    return re.sub(r"\s+", " ", browser.text)


def a_day(browser: Browser, ahead: int = 3) -> str:
    found = re.findall(r'value="(\d{4}-\d\d-\d\d)"', browser.html)
    return found[ahead]


def test_a_day_and_a_part_of_it(town: Town, bianca: Person, need: Need, as_fatma: Browser) -> None:
    as_fatma.get(card_of(need))
    as_fatma.post(card_of(need), kind="yes", suits_on=a_day(as_fatma), suits_part="morning")
    as_fatma.follow()
    assert "In de ochtend" in words(as_fatma)
    assert offer().suits_part == "morning"
    asker = Browser(town.app).sign_in(town, bianca)
    asker.get(f"/vraag/{show_id(need.id)}")
    assert "Kan op:" in asker.text


WRONG_DAYS = ["2020-01-01", "2999-12-31", "morgen", "2026-02-31", "\x00", "é" * 500]


def test_a_day_that_is_not_on_the_page_is_asked_again(
    need: Need, as_fatma: Browser, subtests: pytest.Subtests
) -> None:
    as_fatma.get(card_of(need))
    for wrong in WRONG_DAYS:
        with subtests.test(wrong[:20]):
            assert as_fatma.post(card_of(need), suits_on=wrong).status_code in (422, 302)
    for told in ({"suits_part": "nacht"}, {"find_out_in": "99"}):
        assert as_fatma.post(card_of(need), **told).status_code == 422


@pytest.mark.parametrize("days", ["1", "3", "7"])
def test_finding_out_with_a_day_is_one_press(need: Need, as_fatma: Browser, days: str) -> None:
    as_fatma.get(card_of(need))
    as_fatma.post(card_of(need), find_out_in=days)
    as_fatma.follow()
    assert "Dank je. Je zoekt het uit." in as_fatma.text
    assert "We vragen het je op" in as_fatma.text
    assert offer().kind == "find_out"
    as_fatma.post(card_of(need), kind="yes")
    as_fatma.follow()
    assert "Dank je. We laten het weten." in as_fatma.text
    assert (offer().kind, offer().find_out_by) == ("yes", None)


def test_a_bare_yes_from_another_device_takes_no_condition_back(
    town: Town, fatma: Person, need: Need, as_fatma: Browser
) -> None:
    phone = Browser(town.app).sign_in(town, fatma)
    phone.get(card_of(need))
    as_fatma.get(card_of(need))
    as_fatma.post(card_of(need), kind="condition", word="Jij koopt de lamp.")
    assert phone.post(card_of(need)).status_code == 302
    assert (offer().kind, offer().word) == ("condition", "Jij koopt de lamp.")


def test_taken_back_on_one_device_and_on_the_other(
    town: Town, fatma: Person, need: Need, as_fatma: Browser
) -> None:
    town.offers(fatma, need)
    path = f"/geef/aanbod/{show_id(offer().id)}"
    phone = Browser(town.app).sign_in(town, fatma)
    phone.get(path)
    as_fatma.get(path)
    assert as_fatma.post(path).status_code == 302
    assert phone.post(path).status_code == 409
    assert "Er is intussen iets veranderd." in phone.text


def test_who_was_stopped_while_her_page_was_open_presses_nothing(
    town: Town, fatma: Person, need: Need, as_fatma: Browser
) -> None:
    as_fatma.get(card_of(need))
    path = link(town, Purpose.NEED, fatma, need)
    for state in ("stopped", "waiting"):
        giver = db.session.get(Giver, (1, fatma.id))
        assert giver is not None
        giver.state = state
        db.session.commit()
        assert as_fatma.post(card_of(need)).status_code in (302, 403, 404)
        by_link = Browser(town.app)
        assert "lamp" not in by_link.get(path).text
        assert by_link.post(path).status_code in (403, 409)
    assert db.session.scalars(select(Offer)).all() == []


REASONS = [("", None), ("no_time", "no_time"), ("did_not_work", "did_not_work")]


@pytest.mark.parametrize(("told", "kept"), REASONS)
def test_a_promise_is_handed_back_with_or_without_a_reason(
    town: Town, bianca: Person, fatma: Person, karin: Person, as_fatma: Browser, need: Need,
    told: str, kept: str | None,
) -> None:  # fmt: skip
    town.chooses(bianca, town.offers(fatma, need))
    path = f"/geef/aanbod/{show_id(offer().id)}/lukt-niet"
    as_fatma.get(path)
    assert as_fatma.post(path, because="zomaar").status_code == 422
    as_fatma.post(path, because=told)
    assert (offer().state, offer().back_because) == ("handed_back", kept)
    assert as_fatma.post(path, because=told).status_code == 409, "the same page once more"
    as_karin = Browser(town.app).sign_in(town, karin)
    desk_page = as_karin.get(f"/bureau/vraag/{show_id(need.id)}").text
    assert ("lukte niet" in desk_page) == (kept == "did_not_work")


def test_behind_a_link_the_same_answers(
    town: Town, fatma: Person, need: Need, subtests: pytest.Subtests
) -> None:
    path, phone = link(town, Purpose.NEED, fatma, need), Browser(town.app)
    phone.get(path)
    assert phone.post(path, kind="condition").status_code == 422
    assert "Schrijf hier wat je voorwaarde is." in phone.text
    phone.post(path, find_out_in="1")
    phone.follow()
    assert "Dank je. Je zoekt het uit." in phone.text
    phone.post(path, kind="condition", word="Jij koopt de lamp.")
    assert (offer().kind, offer().word) == ("condition", "Jij koopt de lamp.")
    assert "Jij koopt" not in phone.follow().text, "who holds the phone reads no more than this"


def test_the_same_link_on_two_phones(town: Town, fatma: Person, need: Need) -> None:
    path = link(town, Purpose.NEED, fatma, need)
    phones = [Browser(town.app), Browser(town.app)]
    for phone in phones:
        phone.get(path)
    for phone in phones:
        assert phone.post(path).status_code == 302
        assert "Dank je. We laten het weten." in phone.follow().text
    assert offer().state == "open"


def test_a_find_out_that_ended_says_so_kindly(
    town: Town, fatma: Person, need: Need, as_fatma: Browser
) -> None:
    made = town.offers(fatma, need)
    made.state, made.kind, made.find_out_by = "taken_back", "find_out", town.now
    db.session.commit()
    as_fatma.get(f"/geef/aanbod/{show_id(made.id)}")
    assert "De dag is voorbij. Dat geeft niet." in as_fatma.text
    assert card_of(need) in as_fatma.html


def test_the_days_on_the_page_begin_today(town: Town) -> None:
    days = days_to_propose(town.now)
    assert len(days) == 14
    assert days[0] == town.now.date()
    assert days[-1] - days[0] == timedelta(days=13)


def test_a_released_question_can_be_pressed_again(
    town: Town, karin: Person, fatma: Person, need: Need, as_fatma: Browser
) -> None:
    as_fatma.get(card_of(need))
    deciding.hold_need(town.moment(karin), need.id, "omdat")
    db.session.commit()
    assert as_fatma.post(card_of(need)).status_code == 409
    deciding.release_need(town.moment(karin), need.id, "omdat")
    db.session.commit()
    assert as_fatma.post(card_of(need)).status_code == 302
    assert offer().state == "open"
