"""What people do, each as one form that is ready to be sent: what she typed must not be lost."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from werkzeug.test import TestResponse

from app.domain.ids import show_id
from app.store.tables import Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

BUTTON = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
WORDS = re.compile(r'<textarea name="(\w+)"[^>]*>\n(.*?)</textarea>', re.DOTALL)


@dataclass
class Deed:
    """A form in her browser, filled in; `makes` is the table in which one row more tells of it."""

    browser: Browser
    path: str
    fields: dict[str, str]
    makes: str

    def is_sent(self) -> TestResponse:
        return self.browser.post(self.path, form_key="the-same", **self.fields)

    def is_sent_from(self, html: str) -> TestResponse:
        """By the one button of the page that she got."""
        told = dict(BUTTON.findall(html)) | dict(WORDS.findall(html))
        told = {name: unescape(value) for name, value in told.items()}
        return self.browser.client.post(self.path, data=told, base_url=self.browser.base_url)


def types_a_need(town: Town, karin: Person) -> Deed:
    guest = Newcomer(town.app)
    guest.browser.sign_in(town, town.asker())
    guest.goes_to("/vraag/thema")
    guest.sends("/vraag/thema", theme="maken")
    return Deed(guest.browser, "/vraag/woorden", {"words": 'Wie maakt "mijn" <fiets>?'}, "drafts")


def posts_a_need(town: Town, karin: Person) -> Deed:
    guest = Newcomer(town.app)
    guest.browser.sign_in(town, town.asker())
    guest.writes()
    return Deed(guest.browser, "/vraag/klopt-dit", {}, "needs")


def answers(town: Town, karin: Person) -> Deed:
    need, fatma = town.asks(town.asker()), town.giver(met_by=karin)
    browser = Browser(town.app).sign_in(town, fatma)
    path = f"/geef/vraag/{show_id(need.id)}"
    browser.get(path)
    return Deed(browser, path, {"kind": "yes", "word": "Ik kom zaterdag langs."}, "offers")


def chooses(town: Town, karin: Person) -> Deed:
    bianca = town.asker()
    offer = town.offers(town.giver(met_by=karin), town.asks(bianca))
    path = f"/vraag/{show_id(offer.need_id)}/kies/{show_id(offer.id)}"
    return Deed(_at(town, bianca, offer.need_id), path, {}, "followups")


def sends_a_message(town: Town, karin: Person) -> Deed:
    bianca = town.asker()
    offer = town.offers(town.giver(met_by=karin), town.asks(bianca))
    town.chooses(bianca, offer)
    path = f"/vraag/{show_id(offer.need_id)}/gesprek/{show_id(offer.id)}"
    words = "Fijn dat je komt.\nZaterdag is goed."
    return Deed(_at(town, bianca, offer.need_id), path, {"words": words}, "messages")


def _at(town: Town, person: Person, need_id: int) -> Browser:
    browser = Browser(town.app).sign_in(town, person)
    browser.get(f"/vraag/{show_id(need_id)}")
    return browser


DEEDS: tuple[Callable[[Town, Person], Deed], ...] = (
    types_a_need,
    posts_a_need,
    answers,
    chooses,
    sends_a_message,
)
