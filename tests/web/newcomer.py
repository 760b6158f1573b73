"""Somebody with a question and a phone, who was never here before."""

from dataclasses import dataclass, field

from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.domain.letters.kinds import LetterKind
from app.domain.people.codes import unpack
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Letter
from tests.web.browser import Browser

NUMBER = "06 12 34 56 78"


def last_code(to: str = "") -> str:
    """The six digits of the newest code in the outbox; `to`: how the number or address it goes to
    ends. While the clock stands still, two are equally new."""
    found = select(Letter.sealed).where(Letter.kind == LetterKind.CODE, Letter.sealed.is_not(None))
    newest = db.session.scalars(found.order_by(Letter.written_at.desc(), Letter.id))
    codes = (unpack(seals().unseal(sealed)) for sealed in newest if sealed)
    return next(code.digits for code in codes if code.reach.address.endswith(to))


def wrong_code() -> str:
    return f"{(int(last_code()) + 1) % 1_000_000:06d}"


@dataclass
class Newcomer:
    app: Flask
    device: Browser | None = None  # somebody else's, else her own
    browser: Browser = field(init=False)

    def __post_init__(self) -> None:
        self.browser = self.device or Browser(self.app)

    @property
    def sees(self) -> str:
        return " ".join(self.browser.text.split())

    @property
    def is_at(self) -> str:
        assert self.browser.last is not None
        return self.browser.last.request.path

    def goes_to(self, path: str) -> TestResponse:
        """Opens a page, and whatever it leads on to."""
        answer = self.browser.get(path)
        while answer.location:
            answer = self.browser.follow()
        return answer

    def sends(self, path: str, **fields: str) -> TestResponse:
        """Fills in the form of a page, and goes where that leads."""
        answer = self.browser.post(path, **fields)
        while answer.location:
            answer = self.browser.follow()
        return answer

    def writes(
        self,
        words: str = "Wie kan mijn fiets maken?",
        theme: str = "maken",
        neighbourhood: str = "liever-niet",
        timing: str = "this_week",
    ) -> "Newcomer":
        """All that is asked about a question; then she stands before the check."""
        self.goes_to("/vraag/thema")
        self.sends("/vraag/thema", theme=theme)
        self.sends("/vraag/woorden", words=words)
        self.sends("/vraag/buurt", neighbourhood=neighbourhood)
        self.sends("/vraag/wanneer", timing=timing)
        return self

    def signs(self, name: str = "Bianca") -> "Newcomer":
        self.goes_to("/vraag/naam")
        self.sends("/vraag/naam", first_name=name)
        return self

    def leaves(self, number: str = NUMBER) -> "Newcomer":
        self.sends("/vraag/bereik", reach=number)
        return self

    def comes_back(self, number: str = NUMBER) -> "Newcomer":
        self.goes_to("/binnen")
        self.sends("/binnen", reach=number)
        return self

    def enters(self, code: str | None = None) -> "Newcomer":
        self.sends("/binnen/code", code=code or last_code())
        return self

    def says_the_phone_is(self, own: str) -> "Newcomer":
        self.sends("/binnen/telefoon", own=own)
        return self

    def asks(self, words: str = "Wie kan mijn fiets maken?") -> "Newcomer":
        """The whole way, from the first tap to "Gelukt"."""
        return self.writes(words).signs().leaves().enters().says_the_phone_is("own")
