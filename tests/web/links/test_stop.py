"""No more letters about needs: one press of a mail program, or of one's own (RFC 8058)."""

import pytest
from flask import Flask
from sqlalchemy import select

from app.actions.givers.hearing import start_letters, stop_letters
from app.actions.offers.choosing import accept_offer
from app.domain.givers.rhythm import Rhythm
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import GiverSettings, JournalLine, Letter, Person
from tests.carrying import carry_letters
from tests.delivery.outbox import Outbox
from tests.engines.smtp import PostBox
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser

ONE_CLICK = {"List-Unsubscribe": "One-Click"}
STOPPED = "Je krijgt geen berichten over nieuwe vragen"


@pytest.fixture
def path(town: Town, fatma: Person) -> str:
    return f"/l/{Purpose.STOP}/{sign(town.moment(fatma), Purpose.STOP, fatma.id, 0)}"


def rhythm(person: Person) -> str | None:
    db.session.rollback()
    found = select(GiverSettings.rhythm).where(GiverSettings.id == person.id)
    return db.session.scalar(found)


def test_a_mail_program_posts_without_anything_else(app: Flask, path: str, fatma: Person) -> None:
    for _ in range(2):  # and tells it twice
        answer = app.test_client(use_cookies=False).post(path, data=ONE_CLICK)
        assert answer.status_code == 200
        assert rhythm(fatma) == Rhythm.INSIDE
    changed = select(JournalLine.id).where(JournalLine.verb == "change_settings")
    assert len(db.session.scalars(changed).all()) == 1


def test_a_form_of_several_parts_does_as_well(app: Flask, path: str, fatma: Person) -> None:
    client = app.test_client(use_cookies=False)
    assert client.post(path, data=ONE_CLICK, content_type="multipart/form-data").status_code == 200
    assert rhythm(fatma) == Rhythm.INSIDE


def test_who_looks_changes_nothing(app: Flask, path: str, fatma: Person) -> None:
    browser = Browser(app)
    for method in (browser.client.get, browser.client.head, browser.client.options):
        assert method(path).status_code == 200
    assert rhythm(fatma) is None
    assert browser.get(path).text.count("<form") == 1
    assert "Stuur ze niet meer" in browser.text


def test_her_own_press_and_one_tap_back(app: Flask, path: str, fatma: Person) -> None:
    browser = Browser(app)
    browser.get(path)
    browser.post(path)
    assert STOPPED in browser.text
    assert rhythm(fatma) == Rhythm.INSIDE
    browser.post(f"{path}/weer")
    assert browser.follow().status_code == 200
    assert "Stuur ze niet meer" in browser.text
    assert rhythm(fatma) == Rhythm.AT_ONCE


def test_it_is_said_inside_with_one_tap_back(app: Flask, town: Town, fatma: Person) -> None:
    browser = Browser(app).sign_in(town, fatma)
    assert STOPPED not in browser.get("/geef").text
    stop_letters(town.moment(fatma))
    db.session.commit()
    assert STOPPED in browser.get("/geef").text
    browser.post("/geef/berichten-weer")
    browser.follow()
    assert STOPPED not in browser.text
    assert rhythm(fatma) == Rhythm.AT_ONCE


@pytest.mark.parametrize("token", ["forged", "x" * 76, "é"])
def test_a_forged_link_does_nothing(app: Flask, fatma: Person, token: str) -> None:
    answer = app.test_client(use_cookies=False).post(f"/l/{Purpose.STOP}/{token}", data=ONE_CLICK)
    assert answer.status_code == 410
    assert rhythm(fatma) is None


def test_the_link_of_a_need_does_not_open_it(app: Flask, town: Town, fatma: Person) -> None:
    token = sign(town.moment(fatma), Purpose.NEED, fatma.id, 0)
    assert Browser(app).client.post(f"/l/{Purpose.STOP}/{token}").status_code == 410


def test_whoever_is_no_giver_is_told_kindly(app: Flask, town: Town) -> None:
    bianca = town.asker()
    token = sign(town.moment(bianca), Purpose.STOP, bianca.id, 0)
    assert Browser(app).client.post(f"/l/{Purpose.STOP}/{token}").status_code == 404


def test_going_back_keeps_the_rhythm_of_who_hears(town: Town, fatma: Person) -> None:
    stop_letters(town.moment(fatma))
    settings = db.session.scalars(select(GiverSettings)).one()
    settings.rhythm = Rhythm.WEEKLY
    start_letters(town.moment(fatma))
    assert settings.rhythm == Rhythm.WEEKLY


def test_what_nobody_can_do_without_still_leaves(town: Town, letters: PostBox) -> None:
    """A letter about a need that waited does not, a match does."""
    box = Outbox.of(town)
    waiting = box.writes(LetterKind.NEW_NEED)
    stop_letters(town.moment(box.giver))
    accept_offer(town.moment(box.asker), box.offer.id)
    db.session.commit()
    carry_letters(town.later(hours=1).by_house())
    assert waiting.state == "dropped"
    kinds = select(Letter.kind).where(Letter.person_id == box.giver.id, Letter.state == "sent")
    assert LetterKind.CHOSEN in db.session.scalars(kinds).all()
