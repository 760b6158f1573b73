"""The letter "Is het gelukt?" to the asker: looking changes nothing, a press does one thing."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from app.actions.matches import thanking
from app.actions.needs import asking
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Letter, Need, Offer, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.links.tapping import (
    fires,
    follows,
    letters_to,
    link,
    said,
    states,
    tasks,
    words,
    written,
)


def test_yes_and_thanks(
    town: Town, bianca: Person, need: Need, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    assert "Is het gelukt?" in phone.text
    phone.post(path, answer="yes")
    phone.follow()
    assert "Wil je iets zeggen tegen Fatma ?" in words(phone)
    assert states() == ("done", "solved")
    phone.post(path + "/dank", words="Wat hangt hij mooi!")
    assert "Spreek je Fatma nog wel eens?" in follows(phone)
    phone.post(path + "/contact", kept="yes")
    assert "Dank je wel" in phone.follow().text
    assert db.session.scalars(select(Offer.thanks)).one() == "Wat hangt hij mooi!"
    assert db.session.scalars(select(Offer.contact_kept)).one() is True
    assert "thanks" in db.session.scalars(select(Letter.kind)).all()
    assert "Het is gelukt." in phone.get(path).text


@pytest.mark.parametrize(
    ("kept", "told"), [("yes", True), ("no", False), ("not_told", None), ("", None)]
)
def test_whether_they_still_speak_is_asked_after_the_thanks(
    town: Town, bianca: Person, need: Need, match: Offer, phone: Browser, kept: str, told: Any
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path + "/contact")
    assert "Is het gelukt?" in follows(phone), "not before"
    phone.post(path, answer="yes")
    phone.get(path + "/contact")
    assert phone.post(path + "/contact", kept=kept).status_code == (302 if kept else 422)
    assert db.session.scalars(select(Offer.contact_kept)).one() is told


def test_thanks_keep_what_she_said_before_about_a_contact(
    town: Town, bianca: Person, need: Need, match: Offer, phone: Browser
) -> None:
    asking.solve_need(town.moment(bianca), need.id)
    thanking.thank_giver(town.moment(bianca), match.id, "", contact_kept=True)
    db.session.commit()
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path + "/dank", words="Dank je wel!")
    assert db.session.execute(select(Offer.thanks, Offer.contact_kept)).one() == (
        "Dank je wel!",
        True,
    )


def test_not_yet_changes_nothing(town: Town, bianca: Person, match: Offer, phone: Browser) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="not_yet")
    assert "Later horen we graag hoe het ging." in phone.follow().text
    assert (states(), said(match)) == (("accepted", "matched"), ("not_yet", None))


def test_not_yet_to_the_second_letter_is_told_who_asks_next(
    town: Town, karin: Person, bianca: Person, match: Offer, phone: Browser
) -> None:
    for days in (2, 5):
        fires(town.later(days=days))
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="not_yet")
    assert "Karin vraagt over een paar dagen hoe het gaat." in follows(phone)


def test_they_did_not_see_each_other_is_met_without_blame(
    town: Town, bianca: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="did_not_happen")
    seen = follows(phone)
    for kind in ("niet om elkaar te zien", "vast veel aan je hoofd", "Hoe kunnen we helpen?"):
        assert kind in seen
    phone.post(path + "/verder", way="again")
    assert "Later horen we graag hoe het ging." in follows(phone)
    assert (states(), said(match)) == (("accepted", "matched"), ("not_yet", None))


def test_a_no_that_was_left_lying_is_a_persons_the_next_day(
    town: Town, bianca: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="no")
    town.now = datetime.now(UTC)
    fires(town.later(days=2))
    assert tasks().count("said_no") == 1
    assert "how_it_went" not in letters_to(bianca), "she answered"
    fires(town.later(days=20))
    assert tasks().count("said_no") == 1
    assert "nobody_said" not in tasks()


def test_a_way_on_ends_it(town: Town, bianca: Person, match: Offer, phone: Browser) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="no")
    phone.post(path + "/verder", way="call")
    town.now = datetime.now(UTC)
    fires(town.later(days=20))
    assert tasks().count("call") == 1
    assert not {"said_no", "nobody_said"}.intersection(tasks())


@pytest.mark.parametrize("who", ["asker", "giver"])
def test_something_else_brings_a_person(
    town: Town, karin: Person, bianca: Person, fatma: Person, match: Offer, phone: Browser, who: str
) -> None:
    """The same or the next working day, and once however often she taps."""
    person = bianca if who == "asker" else fatma
    path = link(town, Purpose.HOW_IT_WENT, person, match)
    phone.get(path)
    for _ in range(2):
        phone.post(path, answer="something_else")
        assert "Karin belt of mailt je vandaag of de volgende werkdag." in follows(phone)
    assert states() == ("accepted", "matched")
    called = select(Task.person_id).where(Task.kind == "call")
    assert db.session.scalars(called).all() == [person.id]


@pytest.mark.parametrize(
    ("way", "after"),
    [
        ("again", ("accepted", "matched")),
        ("someone_else", ("handed_back", "open")),
        ("call", ("accepted", "matched")),
    ],
)
def test_a_giver_chooses_too_when_they_did_not_see_each_other(
    town: Town, fatma: Person, match: Offer, phone: Browser, way: str, after: tuple[str, str]
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    phone.post(path, answer="did_not_happen")
    assert "Hoe kunnen we helpen?" in follows(phone)
    assert "Stop met deze vraag" not in phone.text
    phone.post(path + "/verder", way=way)
    follows(phone)
    assert states() == after


def test_who_helped_hears_the_ending_once(
    town: Town, bianca: Person, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="yes")
    assert letters_to(fatma).count("solved") == 1
    phone.get(path)
    phone.post(path + "/dank", words="Dank je wel!")
    told = select(Letter.state).where(Letter.person_id == fatma.id, Letter.kind == "solved")
    assert db.session.scalars(told).all() == ["dropped"], "the thanks say it too"


def test_a_second_press_on_the_way_on_shows_how_it_stands(
    town: Town, bianca: Person, match: Offer, phone: Browser
) -> None:
    """Two devices: what was chosen on one is told on the other."""
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="no")
    phone.get(path + "/verder")
    phone.post(path + "/verder", way="someone_else")
    assert phone.post(path + "/verder", way="stop").location == path
    assert "We zoeken iemand anders" in follows(phone)
    assert states() == ("passed_over", "open")


@pytest.mark.parametrize(
    ("way", "sentence", "after"),
    [
        ("someone_else", "We zoeken iemand anders", ("passed_over", "open")),
        ("call", "Karin belt of mailt je vandaag of de volgende werkdag.", ("accepted", "matched")),
        ("stop", "Je vraag is gestopt", ("passed_over", "withdrawn")),
    ],
)
def test_no_and_three_ways_on(
    town: Town,
    karin: Person,
    bianca: Person,
    match: Offer,
    phone: Browser,
    way: str,
    sentence: str,
    after: tuple[str, str],
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="no")
    phone.follow()
    assert "Het lukt nog niet. Wat wil je?" in phone.text
    phone.post(path + "/verder", way=way)
    phone.follow()
    assert sentence in words(phone)
    assert states() == after
    called = "call" in db.session.scalars(select(Task.kind)).all()
    assert called == (way == "call")


def test_an_answer_that_is_none_is_asked_again(
    town: Town, bianca: Person, match: Offer, phone: Browser, subtests: pytest.Subtests
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    for step, told in (("", {}), ("", {"answer": "perhaps"}), ("/verder", {})):
        with subtests.test(step, told=told):
            assert phone.post(path + step, **told).status_code == 422
            assert "Kies hieronder wat past." in phone.text
    assert states() == ("accepted", "matched")


def test_a_second_answer_shows_how_it_stands(
    town: Town, bianca: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(path)
    phone.post(path, answer="yes")
    before = written()
    for answer in ("yes", "not_yet", "no"):
        assert phone.post(path, answer=answer).location == path
    assert phone.get(path + "/verder").location == path
    assert (written(), states()) == (before, ("done", "solved"))
