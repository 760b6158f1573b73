"""Which pages the people of the told town meet."""

from collections.abc import Iterator
from datetime import timedelta

from app.actions.people import notes, paper_codes, standing
from app.actions.town.figures import publish_figures
from app.domain.ids import show_id
from app.store.columns import new_id
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import (
    FormerReach,
    Giver,
    Need,
    Offer,
    Person,
)
from tests.house.pages import Page, Walk, things_of
from tests.house.told_town import WHY, ToldTown
from tests.letter_links import sign
from tests.neighbours import neighbour_with_figures
from tests.quarters import QUARTER, freeze, large_town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer


class Everybody(ToldTown):
    def pages(self) -> Iterator[Page]:
        yield from self._by_the_letter()
        yield from self._newcomers()
        for asker in self.askers:
            yield from self._of(asker, f"asker {asker.first_name}", "asker")
        for giver in db.session.query(Person).join(Giver, Giver.id == Person.id).all():
            yield from self._of(giver, f"giver {giver.first_name}", "giver")
        yield from self._officials()
        for member in self.members:
            yield from self._of(member, f"member {member.first_name}", "board", "asker")
        yield from self._signed_in()
        yield from self._of(self.karin, "kwartiermaker", "kwartiermaker")
        yield from self._of(self.karin, "kwartiermaker with a key", "keys", "own_keys")
        yield from self._not_taking_part()
        yield from self._who_read_enough()
        yield from self._at_the_table()

    def _of(self, person: Person, role: str, *doors: str) -> Iterator[Page]:
        own_offer = (Offer.asker_id == person.id) | (Offer.giver_id == person.id)
        needs = db.session.query(Need)
        if person is not self.karin:
            needs = needs.filter(Need.asker_id == person.id)
        things = things_of(needs, db.session.query(Offer).filter(own_offer))
        return Walk(self._browser(person), role, frozenset(doors), things, self.tried).pages()

    def _browser(self, person: Person) -> Browser:
        return Browser(self.town.app).sign_in(self.town, person)

    def _newcomers(self) -> Iterator[Page]:
        app = self.town.app
        half = Newcomer(app).writes().signs()
        waiting = Newcomer(app).writes("Bel 0612345678. Wie helpt?").signs().leaves()
        giving = Newcomer(app)
        giving.sends("/meedoen", kind="organisation")
        for browser, role, doors in (
            (Browser(app), "visitor", {"public", "asking", "joining", "signin"}),
            (giving.browser, "visitor who will give", {"joining"}),
            (half.browser, "visitor with a question", {"asking", "signin"}),
            (waiting.browser, "visitor with a code", {"asking", "signin"}),
        ):
            yield from Walk(browser, role, frozenset(doors)).pages()

    def _signed_in(self) -> Iterator[Page]:
        """What everybody may open looks a little different to anyone who is known."""
        yield from self._of(self.askers[0], "asker", "public", "own", "asking", "signin")
        yield from self._of(self.fatma, "giver", "own")
        yield from self._of(self.askers[0], "asker who will give", "giver")
        for person in (self.fatma, self.karin):
            yield Walk(self._browser(person), person.first_name, frozenset()).sees("/")

    def _officials(self) -> Iterator[Page]:
        official, now = self.town.official(), self.town.now
        yield from self._of(official, "official before any figures", "municipality")
        large_town(self.town)
        freeze(self.town, QUARTER)
        yield from self._of(self.karin, "kwartiermaker before publishing", "municipality")
        publish_figures(self.town.by_house(), QUARTER)
        db.session.commit()
        self.town.now = now
        neighbour_with_figures(self.town)
        yield from self._of(official, "official", "municipality")

    def _not_taking_part(self) -> Iterator[Page]:
        """Somebody whom one of us wants to talk with first, and somebody who does not come in."""
        karin = self.town.moment(self.karin)
        paused, out = self.town.asker("Wacht"), self.town.asker("Buiten")
        notes.write_note(karin, paused.id, "Belt liever dan dat ze schrijft.")
        standing.pause_person(karin, paused.id, WHY, "Wij bellen je vandaag.")
        word, digits = paper_codes.make_paper_code(karin, out.id)
        standing.suspend_person(karin, out.id, WHY, "Bel ons gerust.")
        db.session.commit()
        yield from self._of(paused, "somebody who waits", "own")
        at_door = Browser(self.town.app)
        at_door.get("/binnen/papier")
        at_door.post("/binnen/papier", word=word, code=digits)
        yield Walk(at_door, "somebody at the door", frozenset()).sees("/binnen/nu-niet")
        desk = Walk(self._browser(self.karin), "kwartiermaker", frozenset({"kwartiermaker"}))
        for person in (paused, out):
            yield desk.sees(f"/bureau/mens/{show_id(person.id)}")

    def _who_read_enough(self) -> Iterator[Page]:
        """A giver whose day is full (abuse case 3)."""
        need, giver = self.asks("Leesvoer"), self.town.giver("Leeslust", met_by=self.karin)
        rules = self.town.app.extensions["house_rules"]
        self.town.shows_a_day(0)
        walk = Walk(self._browser(giver), "giver who read enough", frozenset({"giver"}))
        for path in ("/geef", f"/geef/vraag/{show_id(need.id)}"):
            yield walk.sees(path)
        self.town.app.extensions["house_rules"] = rules

    def _at_the_table(self) -> Iterator[Page]:
        table = self._browser(self.karin)
        table.get("/bureau/samen")
        table.post("/bureau/samen")
        walk = Walk(table, "somebody at the table", frozenset({"together"}))
        yield walk.sees("/samen")
        Newcomer(self.town.app, table).writes().signs("Paul")
        yield walk.sees("/samen/papier")
        yield walk.meets("/samen/papier", table.post("/samen/papier"))
        need = db.session.query(Need).filter(Need.together_with == self.karin.id).one()
        yield walk.sees(f"/samen/vraag/{show_id(need.id)}")
        yield walk.sees("/samen")
        yield walk.sees("/samen/voorbij")

    def _asked_to_stay(self) -> list[Person]:
        """One who has not said yet, and one who stays."""
        silent, stays = self.askers[:2]
        silent.asked_to_stay_at = stays.asked_to_stay_at = stays.stays_at = self.town.now
        db.session.commit()
        return [silent, stays]

    def _reached_elsewhere(self) -> FormerReach:
        """She gave another address just now."""
        (asker,) = self.askers[2:3]
        former = FormerReach(
            community_id=asker.community_id,
            id=new_id(),
            person_id=asker.id,
            channel=asker.channel,
            reach_sealed=asker.reach_sealed,
            reach_fingerprint="before",
            replaced_at=self.town.now,
            ends_at=self.town.now + timedelta(days=3),
        )
        db.session.add(former)
        db.session.commit()
        return former

    def _by_the_letter(self) -> Iterator[Page]:
        """Behind the two links that act without signing in."""
        piet = db.session.query(Person).filter_by(first_name="Piet").one()
        to_cards = [(Purpose.NEED, piet.id, need.id) for need in db.session.query(Need)]
        to_questions = [
            (Purpose.HOW_IT_WENT, person_id, offer.id)
            for offer in db.session.query(Offer)
            for person_id in (offer.asker_id, offer.giver_id)
        ]
        for lent in (Purpose.LOAN_BACK, Purpose.LOAN_LONGER, Purpose.COMPANION):
            to_questions += [
                (lent, person_id, offer.id)
                for offer in self._lasting()
                for person_id in (offer.asker_id, offer.giver_id)
            ]
        talks = [(Purpose.FIRST_TALK, asker.id, 0) for asker in self.askers[:6]]
        to_questions += [*talks, *((Purpose.EFFECT, asker.id, 0) for asker in self.askers[:2])]
        told_at = int(self.town.now.timestamp())
        to_rest = [(Purpose.REST, person.id, told_at) for person in (piet, self.askers[-1])]
        to_stay = [(Purpose.STAY, person.id, 0) for person in self._asked_to_stay()]
        former = self._reached_elsewhere()
        to_stay.append((Purpose.REACH, former.person_id, former.id))
        browser = Browser(self.town.app)
        for purpose, person_id, thing_id in [*to_cards, *to_questions, *to_rest, *to_stay]:
            path = f"/l/{purpose}/{sign(self.town.by_house(), purpose, person_id, thing_id)}"
            walk = Walk(browser, "reader of a letter", frozenset({"links"}), tried=self.tried)
            yield from walk.pages(path)
