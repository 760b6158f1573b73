"""The way of somebody who asks, in another browser: Firefox, at the size of a phone.

Once, without axe: what a page says and which rules it breaks does not depend on the browser; how
it is laid out, what can be hit and whether a form leaves does.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from app.store.db import db
from app.store.tables import Need
from tests.ease.inspection import LOOK, SIDEWAYS
from tests.engines.firefox import Firefox, running_firefox
from tests.engines.smtp import PostBox
from tests.stories.street import everything_due_happens
from tests.town import Town

ADDRESS = "bianca@example.org"
QUESTION = "Wie kan de fiets van mijn dochter maken?"
A_TAP = "//*[self::a or self::button][starts-with(normalize-space(), '{}')]"
PHONE = (360, 640)


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    with running_firefox() as firefox:
        firefox.becomes(*PHONE)
        yield firefox


def faults(firefox: Firefox) -> list[str]:
    """Firefox leaves a row that takes the focus where it is while any of it shows, so the rule on
    its first line is Chromium's alone (tests/ease)."""
    found = firefox.says(f"return ({LOOK})(false)")
    return [fault for fault in found if not fault.startswith("focus covered")]


class Bianca:
    def __init__(self, firefox: Firefox, address: str) -> None:
        self.firefox, self.address = firefox, address

    def goes_to(self, path: str) -> None:
        self.firefox.goes_to(self.address + path)
        self.looks_around()

    def taps(self, label: str) -> None:
        self.firefox.presses(A_TAP.format(label))
        self.looks_around()

    def writes(self, box: str, words: str) -> None:
        self.firefox.types(f"//*[@id='{box}']", words)

    def sees(self, *sentences: str) -> None:
        shown = self.firefox.says("return document.body.innerText")
        assert [each for each in sentences if each not in shown] == [], shown

    def looks_around(self) -> None:
        where = self.firefox.says("return location.pathname")
        assert not self.firefox.says(f"return {SIDEWAYS}"), f"{where} scrolls sideways"
        assert faults(self.firefox) == [], where


def test_a_question_in_firefox(
    served: tuple[Flask, str], letters: PostBox, firefox: Firefox
) -> None:
    app, address = served
    morning = datetime.now(UTC).replace(hour=9, minute=0) + timedelta(days=1)
    with time_machine.travel(morning, tick=True) as clock:
        town = Town.founded(app)
        town.now = morning
        fatma = town.giver(met_by=town.kwartiermaker())
        bianca = Bianca(firefox, address)

        # asks first, registers last
        bianca.goes_to("/")
        bianca.taps("Ik heb een vraag")
        bianca.taps("Iets maken of repareren")
        bianca.writes("words", QUESTION)
        for label in ("Verder", "Noord", "Deze week"):
            bianca.taps(label)
        bianca.sees("Klopt dit?", QUESTION)
        bianca.taps("Verder")
        bianca.writes("first_name", "Bianca")
        bianca.taps("Verder")
        bianca.taps("Liever e-mail")
        bianca.writes("reach", ADDRESS)
        bianca.taps("Stuur mij een code")
        everything_due_happens(app)
        bianca.writes("code", code_in(letters))
        firefox.presses("//button[contains(@class, 'primary')]")
        bianca.taps("Ja, alleen van mij")
        bianca.sees("Gelukt. Je vraag is verstuurd.", "Jij kiest.")

        # Fatma presses; Bianca chooses her and says when
        db.session.rollback()
        town.now = morning + timedelta(minutes=15)
        town.offers(fatma, db.session.query(Need).one())
        clock.shift(timedelta(minutes=30))
        everything_due_happens(app)
        bianca.goes_to("/mijn")
        bianca.taps(QUESTION)
        bianca.taps("Kies Fatma")
        bianca.taps("Ja, graag")
        bianca.goes_to("/mijn")
        bianca.taps(QUESTION)
        bianca.taps("Praat met Fatma")
        bianca.writes("words", "Kun je zaterdag?")
        bianca.taps("Verstuur")
        bianca.sees("Kun je zaterdag?")


def code_in(letters: PostBox) -> str:
    text = letters.to(ADDRESS)[-1].get_body(("plain",))
    assert text is not None
    return re.findall(r"\b\d{6}\b", text.get_content())[0]


def test_control_a_page_that_is_too_wide_is_found(firefox: Firefox) -> None:
    firefox.goes_to("data:text/html,<h1 style='width: 400px'>Breed</h1>")
    assert firefox.says(f"return {SIDEWAYS}")
    assert firefox.says("return innerWidth") == PHONE[0]
    assert "no language" in faults(firefox)
