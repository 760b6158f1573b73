"""Whoever comes with bad manners: each role of a small town, with the pages it begins from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import update

from app.actions.givers import joining, meeting
from app.actions.givers.joining import NewGiver
from app.actions.matches import lending
from app.actions.people.consents import give_consent
from app.domain.actor import GiverKind, Hat
from app.domain.matches.lending import LentFor
from app.domain.needs.themes import Tile
from app.domain.people.consents import ConsentFor
from app.domain.states import FirstTalkState
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import FirstTalk, Person
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser
from tests.web.fields import FIELDS, OPEN_QUESTION, SEES, plant
from tests.web.newcomer import Newcomer
from tests.web.test_matrix import EVERYBODY, Scene, has_business, path_of, routes, set_scene

INSIDE = ("bianca", "els", "fatma", "piet", "nieuw", "karin", "official")
ORGANISATIONS = {"buurthuis": GiverKind.ORGANISATION, "school": GiverKind.INSTITUTION}
OUTSIDE = ("visitor", "half a question", "waits for a code", "half a giver", "reader of letters")
AT_THE_TABLE = "at the table"
ROLES = (*OUTSIDE, *INSIDE, *ORGANISATIONS, AT_THE_TABLE)
APART = {"api", "dev", "health", "inbound"}  # for whoever builds it, and for machines

OF_LETTERS = (
    (Purpose.NEED, "piet", "need_id"),
    (Purpose.HOW_IT_WENT, "bianca", "offer_id"),
    (Purpose.HOW_IT_WENT, "fatma", "offer_id"),
    (Purpose.LOAN_BACK, "fatma", "offer_id"),
    (Purpose.LOAN_LONGER, "bianca", "offer_id"),
    (Purpose.FIRST_TALK, "bianca", ""),
    (Purpose.EFFECT, "bianca", ""),
    (Purpose.STAY, "els", ""),
    (Purpose.STOP, "piet", ""),
    (Purpose.REST, "fatma", "now"),
)


@dataclass
class Comer:
    role: str
    browser: Browser
    starts: list[str]
    may_read: set[str] = field(default_factory=set)

    @property
    def secrets(self) -> frozenset[str]:
        return frozenset(FIELDS - self.may_read)


@dataclass
class Play:
    """The scene of the matrix, seen from two of its questions, with what more has a form."""

    scene: Scene
    other: Scene

    @classmethod
    def of(cls, town: Town) -> "Play":
        scene = set_scene(town)
        play = cls(scene, plant(scene))
        play._more()
        return play

    def _more(self) -> None:
        town, people = self.scene.town, self.scene.people
        offer_id = self.scene.ids["offer_id"]
        lending.lend_thing(town.moment(people["fatma"]), offer_id, "Boor", LentFor.ONE_WEEK)
        asker = people["bianca"]
        db.session.add(
            FirstTalk(community_id=1, id=asker.id, state=FirstTalkState.ASKED, asked_at=town.now)
        )
        give_consent(town.moment(people["karin"]), asker.id, ConsentFor.EFFECT)
        db.session.execute(
            update(Person).where(Person.id == people["els"].id).values(asked_to_stay_at=town.now)
        )
        for name, kind in ORGANISATIONS.items():
            people[name] = self._answers_for(name, kind)
        db.session.commit()

    def _answers_for(self, name: str, kind: GiverKind) -> Person:
        town, karin = self.scene.town, self.scene.people["karin"]
        person = town.person(name.title())
        new = NewGiver(person.first_name, kind, name.title(), "Op dinsdag", [Tile.REPAIR])
        joining.register_giver(town.moment(person), new)
        town.hats[person.id] = frozenset({Hat.GIVER})
        meeting.introduce_giver(town.moment(karin), person.id, False)
        town.met.add(person.id)
        return person

    def comer(self, role: str) -> Comer:
        if role in self.scene.people:
            sees = SEES.get(role, {OPEN_QUESTION})
            return Comer(role, self.scene.browser(role), self._doors_of(role), sees)
        if role == AT_THE_TABLE:
            return self._at_the_table()
        return Comer(role, *self._from_outside(role))

    def _doors_of(self, role: str) -> list[str]:
        """Those that are open to her and not to everybody; a visitor's are the others."""
        known, public = role if role in SEES else "piet", EVERYBODY if role != "visitor" else set()
        found = {
            path_of(scene, endpoint, arguments): None
            for scene in (self.scene, self.other)
            for door, arguments, endpoint in routes(scene.town.app, "GET")
            if door not in APART | public and has_business(known, door, arguments)
        }
        return list(found)

    def _from_outside(self, role: str) -> tuple[Browser, list[str]]:
        app, doors = self.scene.town.app, self._doors_of("visitor")
        if role == "half a question":
            return Newcomer(app).writes("Bel 0612345678. Wie helpt?").signs().browser, doors
        if role == "waits for a code":
            return Newcomer(app).writes().signs().leaves().browser, doors
        if role == "half a giver":
            guest = Newcomer(app)
            guest.sends("/meedoen", kind="organisation")
            return guest.browser, doors
        if role == "reader of letters":
            return Browser(app), list(self._links())
        return Browser(app), doors

    def _links(self) -> Iterator[str]:
        town = self.scene.town
        ids = {**self.scene.ids, "": 0, "now": int(town.now.timestamp())}
        for purpose, who, thing in OF_LETTERS:
            person = self.scene.people[who]
            yield f"/l/{purpose}/{sign(town.by_house(), purpose, person.id, ids[thing])}"

    def _at_the_table(self) -> Comer:
        """With a code on paper, and a question of her own being written there."""
        town = self.scene.town
        table = self.scene.browser("karin")
        table.get("/bureau/samen")
        table.post("/bureau/samen")
        Newcomer(town.app, table).writes().signs("Paul")
        return Comer(AT_THE_TABLE, table, self._doors_of("visitor"), set())
