"""Two who talk, and what each sends to the address that a letter brought her."""

from email.message import EmailMessage
from typing import Any

from sqlalchemy import select

from app.store.db import db
from app.store.return_addresses import Errand, Returned, address
from app.store.tables import Letter, Message, Person
from tests.town import Town
from tests.web.inbound.test_taking import BASE, hand_over

BIANCA, FATMA = "bianca1@example.org", "fatma1@example.org"
LOST = "mail_lost"


class Two:
    """Bianca asks, Fatma gives and was chosen; what each sends goes to her own address."""

    def __init__(self, town: Town) -> None:
        self.town, self.karin = town, town.kwartiermaker()
        self.bianca, self.fatma = town.asker("Bianca"), town.giver("Fatma", met_by=self.karin)
        self.need = town.asks(self.bianca)
        self.offer = town.chooses(self.bianca, town.offers(self.fatma, self.need))
        db.session.query(Letter).delete()
        db.session.commit()

    def to(self, person: Person, **other: Any) -> str:
        told = {"errand": Errand.TALK, "community_id": 1, "person_id": person.id}
        told |= {"thing_id": self.offer.id, "day": self.town.now.date(), **other}
        return address(BASE, Returned(**told))

    def sends(self, person: Person, words: str | bytes, **told: Any) -> int:
        """As her mail program would; `file` names one of the letters."""
        to = told.pop("to", None) or self.to(person)
        raw = words if isinstance(words, bytes) else letter(person, words, to, **told)
        return hand_over(self.town.app, f"Delivered-To: {to}\n".encode() + raw)

    def said(self) -> list[tuple[str, str]]:
        db.session.rollback()
        found = select(Message.words, Message.state).order_by(Message.written_at, Message.words)
        return [(row.words, row.state) for row in db.session.execute(found)]

    def told(self) -> list[tuple[str, int | None]]:
        """The kinds of letter that wait, and for whom."""
        found = select(Letter.kind, Letter.person_id).order_by(Letter.kind, Letter.person_id)
        return [(row.kind, row.person_id) for row in db.session.execute(found)]


def letter(person: Person, words: str, to: str, reach: str = "", **headers: str) -> bytes:
    written = EmailMessage()
    written["From"] = reach or f"{person.first_name} <{person.first_name.lower()}1@example.org>"
    written["To"] = to
    written["Subject"] = "Re: Je hebt een bericht"
    for name, value in headers.items():
        written[name.replace("_", "-")] = value
    written.set_content(words)
    return written.as_bytes()
