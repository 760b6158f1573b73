"""A town that lives for a while: deeds by chance, each text of its own, so that it can be found."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sqlalchemy import select

from app.actions.clock.followups import fire
from app.actions.desk import deciding, tasks
from app.actions.givers import joining, meeting
from app.actions.givers.joining import NewGiver
from app.actions.letters.rounds import take_round_further
from app.actions.matches import companions, lending, talking, thanking
from app.actions.needs import asking, calls
from app.actions.needs.photos import NewPhoto, add_photo
from app.actions.offers import choosing, helping
from app.actions.people import accounts
from app.actions.people.accounts import Caller
from app.actions.people.looks import look_at
from app.actions.people.sessions import begin_session
from app.domain.actor import GiverKind, Hat
from app.domain.desk.lateness import Looked
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.domain.needs.themes import Tile
from app.domain.offers.kinds import OfferKind
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import Refusal
from app.store.db import db
from app.store.queries.clock import followups as followups_kept
from app.store.queries.letters import rounds as rounds_kept
from app.store.sealing import seals
from app.store.tables import Message, Need, Offer, Person, Task
from tests.town import Town

ASKERS, GIVERS, BOTH = 3, 3, 1
SAME_EACH_TIME: dict[Any, tuple[Any, ...]] = {
    Need: (Need.words,),
    Offer: (Offer.word, Offer.made_at),
    Message: (Message.words,),
    Task: (Task.opened_at, Task.kind, Task.note),
}
"""An order that does not hang on ids, so that a chance lives the same story twice."""


@dataclass
class History:
    """`words` holds, for each person, what must be nowhere any more when she has left."""

    town: Town
    chance: Random
    karin: Person = field(init=False)
    people: list[Person] = field(default_factory=list)
    words: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    written: int = 0

    def __post_init__(self) -> None:
        self.karin = self.town.kwartiermaker()
        for _ in range(ASKERS):
            self.arrives(Hat.ASKER)
        for _ in range(GIVERS):
            self.arrives(Hat.GIVER)
        for _ in range(BOTH):
            self.arrives(Hat.ASKER, Hat.GIVER)

    # people

    def arrives(self, *hats: Hat) -> Person:
        name = self.text()
        person = self.town.person(name, reach=f"{self.text().lower()}@example.org")
        for hat in hats:
            if hat is Hat.ASKER:
                accounts.wear(self.town.by_house(), person, hat)
        self.town.hats[person.id] = frozenset(hats)
        if Hat.GIVER in hats:
            self.registers(person)
        self.people.append(person)
        address = seals().unseal(person.reach_sealed or b"")
        self.words[person.id] |= {person.first_name, address, seals().fingerprint(address)}
        db.session.commit()
        return person

    def registers(self, person: Person) -> None:
        told = self.text(person), self.text(person)
        new = NewGiver(person.first_name, GiverKind.ORGANISATION, *told, [Tile.REPAIR])
        joining.register_giver(self.town.moment(person), new)
        meeting.introduce_giver(self.town.moment(self.karin), person.id, True)
        self.town.met.add(person.id)
        self.town.vog.add(person.id)

    def text(self, *whose: Person | int | None) -> str:
        """A word that stands nowhere else; gone when one of these people is."""
        self.written += 1
        word = f"Kanarie{self.written:05d}e"
        for one in whose:
            self.words[one.id if isinstance(one, Person) else one or 0].add(word)
        return word

    # deeds

    def lives(self, deeds: int) -> "History":
        for _ in range(deeds):
            deed = self.chance.choice(DEEDS)
            try:
                deed(self)
                db.session.commit()
            except Refusal:
                db.session.rollback()
            self.town.later(hours=self.chance.choice((0, 1, 5, 30)))
        for person in self.people:
            db.session.refresh(person)
        return self

    def one(self, kind: Any) -> Any:
        found = db.session.scalars(select(kind).order_by(*SAME_EACH_TIME[kind])).all()
        return self.chance.choice(found) if found else None

    def moment_of(self, person_id: int) -> Any:
        return self.town.moment(next(p for p in self.people if p.id == person_id))

    def asks(self) -> None:
        askers = [p for p in self.people if Hat.ASKER in self.town.hats[p.id]]
        asker = self.chance.choice(askers)
        ending = self.chance.choice(("", "Wie kan mij geld lenen?"))
        need = asking.NewNeed(Tile.REPAIR, f"{self.text(asker)} {ending}", None, "this_week")
        asking.post_need(self.town.moment(asker), need)

    def offers(self) -> None:
        need = self.one(Need)
        if need is not None:
            who = [p for p in self.people if Hat.GIVER in self.town.hats[p.id]]
            giver = self.chance.choice(who)
            word = self.text(giver, need.asker_id)
            helping.make_offer(self.town.moment(giver), need.id, OfferKind.CONDITION, word)

    def chooses(self) -> None:
        self._asker_does(choosing.accept_offer)

    def declines(self) -> None:
        self._asker_does(choosing.decline_offer)

    def thanks(self) -> None:
        offer = self.one(Offer)
        if offer is not None:
            words = self.text(offer.asker_id, offer.giver_id)
            thanking.thank_giver(self.moment_of(offer.asker_id), offer.id, words, True)

    def _asker_does(self, deed: Callable[..., Any]) -> None:
        offer = self.one(Offer)
        if offer is not None:
            deed(self.moment_of(offer.asker_id), offer.id)

    def gives_back(self) -> None:
        offer = self.one(Offer)
        if offer is not None:
            deed = self.chance.choice((helping.take_back_offer, helping.hand_back_offer))
            deed(self.moment_of(offer.giver_id), offer.id)

    def writes(self) -> None:
        offer = self.one(Offer)
        if offer is not None:
            author = self.chance.choice((offer.asker_id, offer.giver_id))
            begin = self.chance.choice(("", "Leen mij 50 euro "))
            words = begin + self.text(offer.asker_id, offer.giver_id)
            talking.send_message(self.moment_of(author), offer.id, words)

    def lends(self) -> None:
        offer = self.one(Offer)
        if offer is not None:
            what = self.text(offer.asker_id, offer.giver_id)
            moment = self.moment_of(offer.giver_id)
            lending.lend_thing(moment, offer.id, what, LentFor.ONE_WEEK)

    def stays(self) -> None:
        offer = self.one(Offer)
        if offer is not None:
            moment = self.moment_of(offer.giver_id)
            companions.become_companion(moment, offer.id, StaysFor.SIX_WEEKS)

    def reports(self) -> None:
        offer = self.one(Offer)
        if offer is not None:
            author = self.chance.choice((offer.asker_id, offer.giver_id))
            talking.report_offer(self.moment_of(author), offer.id, self.text(author))

    def changes(self) -> None:
        need = self.one(Need)
        if need is None:
            return
        moment = self.moment_of(need.asker_id)
        match self.chance.randrange(5):
            case 0:
                asking.reword_need(moment, need.id, self.text(need.asker_id))
            case 1:
                asking.withdraw_need(moment, need.id)
            case 2:
                asking.solve_need(moment, need.id)
            case 3:
                calls.call_kwartiermaker(moment, need.id)
            case _:
                add_photo(moment, need.id, NewPhoto(self.text(need.asker_id).encode(), 8, 8))

    def decides(self) -> None:
        need = self.one(Need)
        if need is None:
            return
        moment = self.town.moment(self.karin)
        reason, told = self.text(need.asker_id), self.text(need.asker_id)
        match self.chance.randrange(5):
            case 0:
                deciding.hold_need(moment, need.id, reason)
            case 1:
                deciding.release_need(moment, need.id, reason)
            case 2:
                deciding.ask_back(moment, need.id, reason, told)
            case 3:
                deciding.take_over_need(moment, need.id, reason)
            case _:
                deciding.redirect_need(moment, need.id, reason, told)

    def judges(self) -> None:
        message = self.one(Message)
        if message is not None:
            deed = self.chance.choice((deciding.release_message, deciding.stop_message))
            deed(self.town.moment(self.karin), message.id, self.text(message.asker_id))

    def finishes(self) -> None:
        task = self.one(Task)
        if task is not None:
            tasks.finish_task(self.town.moment(self.karin), task.id, self.text(task.person_id))

    def looks(self) -> None:
        kind, looked = self.chance.choice(
            ((Need, Looked.NEED), (Message, Looked.MESSAGE), (Task, Looked.TASK))
        )
        thing = self.one(kind)
        if thing is not None:
            look_at(self.town.moment(self.karin), looked, thing.id)

    def comes_in(self) -> None:
        person = self.chance.choice(self.people)
        moment = self.town.moment(person)
        reach = Reach(Channel.EMAIL, seals().unseal(person.reach_sealed or b""))
        accounts.ask_code(moment, reach, Caller(self.text(), "192.0.2.0/24"))
        begin_session(moment, person.id, moment.actor.hats)

    def time_passes(self) -> None:
        """What the clock does when it is due."""
        moment = self.town.later(days=1).by_house()
        for round_id in rounds_kept.due_ids(moment.community_id, moment.now):
            take_round_further(moment, round_id)
        for followup_id in followups_kept.due_ids(moment.community_id, moment.now, 50):
            fire(moment, followup_id)


H = History
DEEDS: tuple[Callable[[History], None], ...] = (
    *(H.asks,) * 4, *(H.offers,) * 7, *(H.chooses,) * 6, *(H.writes,) * 8, *(H.changes,) * 3,
    H.declines, H.thanks, H.thanks, H.gives_back, H.reports, H.lends, H.stays,
    *(H.decides,) * 2, H.judges, H.finishes, *(H.looks,) * 3, H.comes_in, H.time_passes,
)  # fmt: skip
