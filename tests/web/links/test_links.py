"""Links in letters, opened without signing in: looking changes nothing, a press does one thing."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from app.actions.clock.followups import fire
from app.actions.matches import thanking
from app.actions.needs import asking
from app.actions.people import reaching
from app.actions.people.sessions import note_seen
from app.domain.needs.themes import Tile
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.links import Purpose
from app.store.queries.clock import followups
from app.store.tables import JournalLine, Letter, Need, Offer, Person, Task
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser


def link(
    town: Town, purpose: Purpose, person: Person, thing: Need | Offer, days_ago: float = 0
) -> str:
    then = replace(town.moment(person), now=datetime.now(UTC) - timedelta(days=days_ago))
    note_seen(then, person.id)
    db.session.commit()
    token = sign(then, purpose, person.id, thing.id)
    return f"/l/{purpose}/{token}"


def words(browser: Browser) -> str:
    return re.sub(r"\s+", " ", browser.text)


def follows(browser: Browser) -> str:
    browser.follow()
    return words(browser)


def written() -> tuple[int, ...]:
    tables = (Offer, JournalLine, Letter, Task)
    return tuple(
        db.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables
    )


def said(match: Offer) -> tuple[Any, Any]:
    found = select(Offer.asker_said, Offer.giver_said).where(Offer.id == match.id)
    told = db.session.execute(found).one()
    return told.asker_said, told.giver_said


def fires(town: Town) -> None:
    """What the clock does that is due."""
    for followup_id in followups.due_ids(town.community_id, town.now, 100):
        fire(town.by_house(), followup_id)
        db.session.commit()


def tasks() -> list[str]:
    return list(db.session.scalars(select(Task.kind)))


def letters_to(person: Person) -> list[str]:
    return list(db.session.scalars(select(Letter.kind).where(Letter.person_id == person.id)))


def states() -> tuple[Any, Any]:
    db.session.rollback()
    offer = db.session.scalars(select(Offer.state)).one_or_none()
    return offer, db.session.scalars(select(Need.state)).one()


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie kan een lamp ophangen?")


@pytest.fixture
def match(town: Town, bianca: Person, fatma: Person, need: Need) -> Offer:
    return town.chooses(bianca, town.offers(fatma, need))


@pytest.fixture
def phone(town: Town) -> Browser:
    """Whoever taps; nobody is signed in."""
    return Browser(town.app)


# a new need, to a giver


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


# links that open nothing


def stale(town: Town, fatma: Person, need: Need) -> str:
    return link(town, Purpose.NEED, fatma, need, days_ago=30.1)


def forged(town: Town, fatma: Person, need: Need) -> str:
    path = link(town, Purpose.NEED, fatma, need)
    return path[:-20] + "A" * 20


def of_another_purpose(town: Town, fatma: Person, need: Need) -> str:
    return link(town, Purpose.HOW_IT_WENT, fatma, need).replace("/l/g/", "/l/v/")


def of_another_town(town: Town, fatma: Person, need: Need) -> str:
    there = Town.founded(town.app, 2, "elders.example")
    there.hats = town.hats
    return link(there, Purpose.NEED, fatma, need)


def nonsense(town: Town, fatma: Person, need: Need) -> str:
    return "/l/v/%00é.؟"


def test_a_link_that_opens_nothing_leads_to_the_door(
    town: Town, fatma: Person, need: Need, phone: Browser, subtests: pytest.Subtests
) -> None:
    phone.get(link(town, Purpose.NEED, fatma, need))
    for made in (stale, forged, of_another_purpose, nonsense, of_another_town):
        path = made(town, fatma, need)
        for answer in (phone.get(path), phone.post(path), phone.post(path + "/toch-niet")):
            with subtests.test(made.__name__):
                assert answer.status_code == 410
                assert "Deze link werkt niet meer" in answer.text
                assert 'href="/binnen"' in answer.text
                assert "lamp" not in answer.text
    assert states()[0] is None


def test_a_link_about_somebody_elses_match_opens_nothing(
    town: Town, karin: Person, match: Offer, phone: Browser
) -> None:
    piet = town.giver("Piet", met_by=karin)
    path = link(town, Purpose.HOW_IT_WENT, piet, match)
    phone.get("/binnen")
    assert phone.get(path).status_code == 410
    assert phone.post(path, answer="no").status_code == 410
    assert states() == ("accepted", "matched")


# "Is het gelukt?", to the asker


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


# "Is het gelukt?", to the giver


def test_whether_it_worked_is_the_askers_to_say(
    town: Town, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    assert "Bianca" not in phone.get(path).text
    phone.post(path, answer="yes")
    assert "Je hoeft niets meer te doen." in phone.follow().text
    phone.get(path)
    phone.post(path, answer="not_yet")
    assert "Later horen we graag hoe het ging." in phone.follow().text
    assert (states(), said(match)) == (("accepted", "matched"), (None, "not_yet"))


def test_a_giver_who_said_yes_is_not_asked_again(
    town: Town, bianca: Person, fatma: Person, match: Offer, phone: Browser
) -> None:
    fires(town.later(days=2))
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    phone.post(path, answer="yes")
    fires(town.later(days=5))
    assert letters_to(fatma).count("how_it_went") == 1
    assert letters_to(bianca).count("how_it_went") == 2


def test_it_did_not_happen_hands_the_promise_back(
    town: Town, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    phone.post(path, answer="no")
    phone.follow()
    assert "Dank je dat je het zegt" in phone.text
    assert "lamp" not in phone.text
    assert states() == ("handed_back", "open")


def test_a_giver_cannot_do_what_is_the_askers(
    town: Town, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    assert phone.post(path + "/verder", way="stop").status_code == 403
    assert phone.post(path + "/dank", words="Goed gedaan, ik").status_code in (403, 409)
    assert states() == ("accepted", "matched")


def test_whoever_is_signed_in_on_the_phone_the_link_is_the_givers(
    town: Town, bianca: Person, fatma: Person, need: Need, phone: Browser
) -> None:
    """One phone in a family: the link acts as whom it was written to."""
    phone.sign_in(town, bianca)
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    phone.post(path)
    db.session.rollback()
    assert db.session.scalars(select(Offer.giver_id)).one() == fatma.id


# at the address she left


def test_letters_there_neither_show_nor_answer_for_her(
    town: Town, bianca: Person, fatma: Person, match: Offer, phone: Browser
) -> None:
    """He may read that mailbox. By one that went where she is now, she answers herself."""
    old = link(town, Purpose.HOW_IT_WENT, bianca, match)
    assert "lamp" in phone.get(old).text, "the control"
    _changes(town, bianca, "nieuw@example.org")
    answer = phone.get(old)
    assert answer.status_code == 410
    assert "lamp" not in answer.text
    assert phone.post(old, answer="yes").status_code == 410
    assert said(match) == (None, None)
    new = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(new)
    phone.post(new, answer="yes")
    assert said(match) == ("yes", None)


def test_no_more_letters_can_be_said_wherever_they_lie(
    town: Town, fatma: Person, need: Need, phone: Browser
) -> None:
    stop, card = link(town, Purpose.STOP, fatma, need), link(town, Purpose.NEED, fatma, need)
    _changes(town, fatma, "nieuw@example.org")
    assert (phone.get(stop).status_code, phone.get(card).status_code) == (200, 410)
    reaching.put_reach_back(town.moment(fatma))
    _is_here(town, fatma)
    assert phone.get(card).status_code == 200, "back where it was, so are its letters"


def _changes(town: Town, person: Person, address: str) -> None:
    reaching.change_reach(town.moment(person), person.id, Reach(Channel.EMAIL, address))
    _is_here(town, person)


def _is_here(town: Town, person: Person) -> None:
    """Now: a link of who was away for long opens nothing either."""
    note_seen(replace(town.moment(person), now=datetime.now(UTC)), person.id)
    db.session.commit()
