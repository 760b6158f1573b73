"""People in a town, each with a phone, and the clock. Stories are told with their verbs."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from time_machine import Traveller

from app.domain.ids import show_id
from app.jobs import runner
from app.jobs.timetable import TIMETABLE, everywhere
from app.store.db import db, only_read
from app.store.sealing import seals
from app.store.tables import Person
from tests.engines.axe import violations
from tests.engines.chromium import phone
from tests.engines.gateway import Gateway
from tests.engines.smtp import PostBox
from tests.town import Town

ANY_LINK = re.compile(r"https?://\S+")
AT_A_GLANCE = """[
    document.querySelectorAll("h1").length,
    document.documentElement.lang,
    document.documentElement.scrollWidth > innerWidth,
]"""
LOOKS_FIRST = tuple(job for job in TIMETABLE if job.where is not everywhere)
"""Does nothing unless something waits for it."""


def everything_due_happens(app: Flask) -> None:
    """Each job in its turn, and what it wrote for one before it; what knows the time alone has
    nothing left to do in the same moment."""
    db.session.rollback()
    for job in (*TIMETABLE, *LOOKS_FIRST):
        runner.run(app, job, datetime.now(UTC))
    only_read(False)


@dataclass
class Street:
    town: Town
    chromium: Browser
    address: str
    letters: PostBox
    texts: Gateway
    time: Traveller
    contexts: list[BrowserContext] = field(default_factory=list)

    def phone(self, javascript: bool = True) -> Page:
        context = phone(self.chromium, javascript=javascript, base_url=self.address)
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        return context.new_page()

    def clock(self, **later: float) -> None:
        """Everything that is due by then happens: rounds, follow-ups, letters."""
        self.time.shift(timedelta(**later))
        everything_due_happens(self.town.app)

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@dataclass
class Someone:
    """A person with a phone and an address to write to."""

    street: Street
    name: str
    javascript: bool = True
    speaks: str = "nl"
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        self.page = self.street.phone(self.javascript)

    @property
    def address(self) -> str:
        return f"{self.name.lower()}@example.org"

    def goes_to(self, path: str) -> None:
        self.page.goto(path)
        self.looks_around()

    def taps(self, label: str) -> None:
        self.presses(self.finds(label))

    def presses(self, button: Locator) -> None:
        """A form with words in it leaves once it knows that there is a line (steady.js)."""
        button.click()
        expect(self.page.locator("[aria-disabled=true]")).to_have_count(0)
        self.page.wait_for_load_state()
        self.looks_around()

    def finds(self, label: str) -> Locator:
        """A button or a link, by its words."""
        name = re.compile(rf"^\s*{re.escape(label)}")
        button, link = (self.page.get_by_role(role, name=name) for role in ("button", "link"))
        found = button.or_(link)
        assert found.count(), f"no “{label}” at {self.page.url}:\n{self.page.inner_text('main')}"
        return found.first

    def writes(self, box: str, words: str) -> None:
        self.page.locator(f"#{box}").fill(words)

    def sees(self, *sentences: str) -> None:
        for sentence in sentences:
            expect(self.page.locator("body")).to_contain_text(sentence)

    def does_not_see(self, *words: str) -> None:
        for word in words:
            expect(self.page.locator("body")).not_to_contain_text(word)

    def looks_around(self) -> None:
        """Every page that a story passes is inspected: one heading, a language, no side scroll, and
        no fault that axe finds (axe needs JavaScript)."""
        headings, language, is_wide = self.page.evaluate(AT_A_GLANCE)
        assert headings == 1, self.page.url
        assert language == self.speaks
        assert not is_wide, f"{self.page.url} scrolls sideways"
        if self.javascript:
            assert violations(self.page) == [], self.page.url

    def letters(self) -> list[EmailMessage]:
        return list(self.street.letters.to(self.address))

    def letter(self) -> str:
        """The words of the newest letter."""
        text = self.letters()[-1].get_body(("plain",))
        assert text is not None
        return str(text.get_content())

    def reads(self, *sentences: str) -> None:
        for sentence in sentences:
            assert sentence in self.letter()

    def last_link(self) -> str:
        found = ANY_LINK.search(self.letter())
        assert found is not None, self.letter()
        return found[0].rstrip(".")

    def opens_last_letter(self) -> None:
        self.goes_to(self.last_link())

    def types_code(self) -> None:
        """Reads the code from the letter that really arrived."""
        self.street.clock()
        self.writes("code", re.findall(r"\b\d{6}\b", self.letter())[0])
        self.presses(self.page.locator("button.primary"))

    def gives_address(self) -> None:
        self.writes("reach", self.address)
        self.taps("Stuur mij een code")
        self.types_code()

    def comes_in(self) -> None:
        """With one press; with a code or a passkey is told elsewhere."""
        reach = seals().fingerprint(self.address)
        found = db.session.query(Person.id).filter_by(reach_fingerprint=reach).scalar()
        self.goes_to(f"/dev/binnen/{show_id(found)}")
        self.taps("Kom binnen")

    def says(self, words: str) -> None:
        self.writes("words", words)
        self.taps("Verstuur")


class Asker(Someone):
    def asks(self, tile: str, words: str) -> None:
        """Asks first, registers last."""
        self.goes_to("/")
        self.taps("Ik heb een vraag")
        self.taps(tile)
        self.writes("words", words)
        self.taps("Verder")
        self.taps("Noord")
        self.taps("Deze week")
        self.sees("Klopt dit?", words)
        self.taps("Verder")
        self.writes("first_name", self.name)
        self.taps("Verder")
        self.taps("Liever e-mail")
        self.gives_address()
        self.taps("Ja, alleen van mij")
        self.sees("Je vraag is")

    def is_in_with(self, words: str) -> None:
        """As after a first question, which other stories follow tap by tap."""
        town = self.street.town
        town.now = datetime.now(UTC)
        person = town.asker(self.name)
        town.asks(person, words)
        self.goes_to(f"/dev/binnen/{show_id(person.id)}")
        self.taps("Kom binnen")

    def chooses(self, name: str) -> None:
        self.taps(f"Kies {name}")
        self.taps("Ja, graag")


class Giver(Someone):
    def registers(self) -> None:
        self.goes_to("/")
        self.taps("Ik wil helpen")
        self.taps("Ik ben een bewoner")
        self.writes("gives", "Ik ben handig")
        self.taps("Verder")
        self.page.get_by_label("Iets maken of repareren").check()
        for _question in ("what", "where", "languages"):
            self.taps("Verder")
        self.writes("first_name", self.name)
        self.taps("Verder")
        self.taps("Liever e-mail")
        self.gives_address()
        self.taps("Ja, alleen van mij")
        self.sees("Voordat je begint")


class Kwartiermaker(Someone):
    def introduces(self, name: str) -> None:
        self.goes_to("/bureau/gevers")
        self.taps(name)
        self.taps("We hebben kennisgemaakt")
