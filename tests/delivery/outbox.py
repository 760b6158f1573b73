"""One letter of each kind in the outbox of a small town, about one need and one offer on it."""

from dataclasses import dataclass
from typing import Any

from app.actions.givers.bringing import NOBODY
from app.actions.letters.outbox import write_letter
from app.delivery.render import render
from app.delivery.rendered import Rendered
from app.domain.letters.kinds import READERS, LetterKind
from app.domain.letters.posting import TO_NOBODY_KNOWN
from app.domain.readers import Reader
from app.store.db import AnyRow, db
from app.store.links import Purpose, sign
from app.store.queries.letters.facts import at_its_turn
from app.store.sealing import seals
from app.store.tables import Letter, Need, Offer, Person
from tests.town import Town


@dataclass
class Outbox:
    town: Town
    asker: Person
    giver: Person
    staff: Person
    need: Need
    offer: Offer

    @classmethod
    def of(cls, town: Town, words: str = "Wie kan mijn fiets maken?") -> "Outbox":
        staff = town.kwartiermaker()
        asker, giver = town.asker(), town.giver(met_by=staff)
        need = town.asks(asker, words)
        need.answer_by = town.now
        return cls(town, asker, giver, staff, need, town.offers(giver, need))

    def writes(self, kind: LetterKind, **told: Any) -> Letter:
        told = {**self._about(kind), **told}
        write_letter(
            self.town.by_house(), kind, f"test:{db.session.query(Letter).count():06}", **told
        )
        db.session.commit()
        return db.session.query(Letter).filter_by(kind=kind).order_by(Letter.key.desc()).first()

    def _about(self, kind: LetterKind) -> dict[str, Any]:
        if kind in TO_NOBODY_KNOWN:
            reach = seals().unseal(self.asker.reach_sealed)
            digits = "123456"
            if kind is LetterKind.BROUGHT:
                digits = sign(self.town.by_house(), Purpose.BROUGHT, NOBODY, 1)
            return {
                "person_id": None,
                "sealed": seals().seal(f"{self.asker.channel} {reach} {digits}"),
            }
        people = {
            Reader.ASKER: self.asker,
            Reader.GIVER: self.giver,
            Reader.STAFF: self.staff,
        }
        person = people[READERS[kind]]
        return {"person_id": person.id, "need_id": self.need.id, "offer_id": self.offer.id}

    def found(self, letter: Letter) -> AnyRow:
        row = at_its_turn(self.town.community_id, letter.id, self.town.now)
        assert row is not None
        return row

    def renders(self, kind: LetterKind, **told: Any) -> Rendered:
        return render(self.town.by_house(), self.found(self.writes(kind, **told)))


def moves_to_phone(*people: Person) -> None:
    """From now on these are reached by text message."""
    for number, person in enumerate(people):
        person.channel = "phone"
        person.reach_sealed = seals().seal(f"+3161234560{number}")
    db.session.commit()
