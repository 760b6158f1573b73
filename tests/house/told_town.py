"""A town in which every kind of page is met by somebody, told through the actions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy import update

from app.actions.desk import deciding, evenings, handovers
from app.actions.desk.absences import plan_absence
from app.actions.desk.claims import claim_item
from app.actions.desk.tasks import open_task
from app.actions.matches import companions, lending, thanking
from app.actions.matches import talking as messages
from app.actions.needs import asking, calls, sharing, wordings
from app.actions.offers import helping
from app.actions.people.consents import give_consent
from app.actions.people.resting import take_rest
from app.actions.town import board, cafe, comments, leaflets, lookbacks, stories
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.domain.calendar import local
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.languages import Language
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.domain.offers.kinds import OfferKind
from app.domain.people.consents import ConsentFor
from app.domain.states import ExportState, FirstTalkState, OfferState
from app.domain.town.board import About, Remark, Topic
from app.domain.town.cafe import Cafe, Every
from app.store.db import db
from app.store.queries.desk.handovers import sentences
from app.store.tables import (
    Comment,
    Duty,
    FirstTalk,
    Need,
    Offer,
    Person,
    Story,
)
from tests.phones import a_phone, takes_notices
from tests.quarters import QUARTER
from tests.researched import was_asked, was_in
from tests.town import Town

WHY = "Dat past beter."
CARE = "Ik wil niet meer leven. Wie komt er langs?"
EXPORTS = ((ExportState.MADE, 7), (ExportState.DROPPED, 7), (ExportState.ASKED, -1))
LOAN = "Wie kan mij geld lenen tot vrijdag?"


@dataclass
class ToldTown:
    town: Town
    karin: Person = field(init=False)
    fatma: Person = field(init=False)
    askers: list[Person] = field(default_factory=list)
    members: list[Person] = field(default_factory=list)
    tried: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.karin = self.town.kwartiermaker()
        db.session.execute(update(Duty).values(days="elke dag"))  # her own words, not ours
        self.fatma = self.town.giver("Fatma", met_by=self.karin, vog=True)

    # what becomes of needs

    def asks(self, name: str, words: str = "Wie kan mijn fiets maken?", **told: int) -> Need:
        self.askers.append(self.town.asker(name))
        return self.town.asks(self.askers[-1], words, **told)

    def matched(self, name: str, **told: int) -> Offer:
        """By a giver of its own, who keeps room for no other promise."""
        need = self.asks(name, **told)
        giver = self.town.giver(f"Gever{name}", met_by=self.karin)
        return self.town.chooses(self.askers[-1], self.town.offers(giver, need, "Ik kom morgen."))

    def by_staff(self, deed: Callable[..., None], need: Need, *told: str) -> None:
        deed(self.town.moment(self.karin), need.id, WHY, *told)
        db.session.commit()

    def set_the_scene(self) -> None:
        evenings.open_evening(self.town.moment(self.karin))  # on which she opens page after page
        self._askers_before_a_choice()
        self._askers_with_a_person()
        self._askers_who_are_asked()
        self._matches()
        self._first_talks()
        self._who_rest()
        self._the_desk()
        self._around()
        self._the_board()
        self._beside_figures()
        self.town.giver("Nieuw")
        takes_notices(self.town, self.town.giver("Piet", met_by=self.karin), a_phone())
        db.session.commit()

    def _around(self) -> None:
        """The café, and a page in the town's own words."""
        now, day = self.town.moment(self.karin), local(self.town.now).date() + timedelta(days=2)
        cafe.plan_cafe(now, Cafe(day, Every.MONTH, time(10), time(12), "De Wilg"))
        cafe.plan_cafe(now, Cafe(day, Every.ONCE, time(19, 30), time(21), "De Wilg"))
        cafe.count_visits(now, local(self.town.now).date(), cafe.Counted(3, 8, 4, 1))
        sheet = leaflets.Sheet("stress", Language.DUTCH)
        leaflets.write_leaflet(now, sheet, leaflets.OURS, "Een vol hoofd is zwaar.")
        db.session.commit()

    def _the_board(self) -> None:
        """Who reads along, who stopped for a while, and who does no more."""
        karin = self.town.moment(self.karin)
        for name in ("Mee", "Bram", "Weg"):
            self.members.append(self.town.asker(name))
            self.town.joins_board(self.members[-1], asked_by=self.karin)
        reads, rests, left = self.members
        for about, slug in ((About.LEAFLET, "stress"), (About.FIGURES, QUARTER)):
            said = Remark("Dit is te lang.", with_name=True, may_show=True)
            comments.write_comment(self.town.moment(reads), Topic(about, slug), said)
        for comment in db.session.query(Comment).all():
            comments.take_up_comment(karin, comment.id, "Wij maken het korter.")
            if comment.may_show:
                comments.show_comment(karin, comment.id)
        for other in (rests, left):
            stress = Topic(About.LEAFLET, "stress")
            comments.write_comment(self.town.moment(other), stress, Remark("Goed zo."))
        board.rest_from_board(self.town.moment(rests))
        board.take_off_board(karin, left.id)
        db.session.commit()

    def _beside_figures(self) -> None:
        """A story that waits for a yes, one that has it, and a quarter looked back on."""
        karin = self.town.moment(self.karin)
        hers = self.askers[0]
        for words in ("Een fiets deed het weer.", "Samen eten smaakt beter."):
            stories.write_story(karin, hers.id, QUARTER, words)
        db.session.flush()
        first = db.session.query(Story).filter_by(words="Een fiets deed het weer.").one()
        stories.agree_story(self.town.moment(hers), first.id)
        told = LookedBack(120, "Brieven blijven liggen.", "Wij lezen nu samen.")
        lookbacks.write_lookback(karin, QUARTER, NOTHING_YET, told)
        db.session.commit()
        for state, days_left in EXPORTS:
            was_in(was_asked(self.town, self.karin, state, days_left=days_left), hers)

    def _askers_before_a_choice(self) -> None:
        self.asks("Alleen")
        need = self.asks("Twee")
        self.town.offers(self.fatma, need, "Ik kan zaterdag komen.")
        other = self.town.giver("Ander", met_by=self.karin)
        helping.make_offer(self.town.moment(other), need.id, OfferKind.CONDITION, "Bij mij thuis.")
        third = self.town.giver("Derde", met_by=self.karin)
        helping.make_offer(self.town.moment(third), need.id, OfferKind.FIND_OUT)
        self.asks("Zwaar", CARE)
        self.asks("Lening", LOAN)
        stopped = self.asks("Gestopt")
        asking.withdraw_need(self.town.moment(self.askers[-1]), stopped.id)
        db.session.commit()

    def _askers_who_are_asked(self) -> None:
        """For other words, for a small question, for what may be told: before and after a yes."""
        for name, words in (("Woorden", LOAN), ("Anders", "fiets stuk")):
            self.by_staff(wordings.propose_wording, self.asks(name, words), "Wie maakt mijn fiets?")
        small = self.asks("Klein", "Ik krijg een uitzetting en mijn fiets is stuk")
        self.by_staff(deciding.take_over_need, small)
        self.by_staff(wordings.propose_small_need, small, "Wie maakt mijn fiets?")
        for name, steps in (("Vertel", 0), ("Mag", 1), ("Verteld", 2)):
            self._is_handed_over(self.asks(name), steps)

    def _is_handed_over(self, need: Need, steps: int) -> None:
        karin, asker = self.town.moment(self.karin), self.town.moment(self.askers[-1])
        new = handovers.NewHandover("Annie", "helpt met post", ("Er is een brief.",))
        handover_id = handovers.prepare_handover(karin, need.id, new)
        if steps:
            ids = {row.id for row in sentences(self.town.community_id, handover_id)}
            handovers.agree_handover(asker, handover_id, ids)
        if steps > 1:
            handovers.tell_handover(karin, handover_id)
        db.session.commit()

    def _askers_with_a_person(self) -> None:
        self.by_staff(deciding.ask_back, self.asks("Terug"), "Welke fiets is het?")
        self.by_staff(deciding.redirect_need, self.asks("Elders"), "Bij het buurthuis kan dat.")
        self.by_staff(deciding.take_over_need, self.asks("Erbij"))
        closed = self.asks("Klaar")
        self.by_staff(deciding.take_over_need, closed)
        self.by_staff(deciding.close_need, closed)

    def _the_desk(self) -> None:
        """A thing in each one's hands, and days on which nobody would be there."""
        sam = self.town.kwartiermaker("Sam", turn="deputy")
        db.session.execute(update(Duty).values(days="elke dag"))
        free = date(2026, 5, 15)
        for person, last in ((self.karin, free), (sam, free), (self.karin, date(2026, 5, 18))):
            plan_absence(self.town.moment(self.karin), person.id, free, last)
        for person, name in ((self.karin, "Zwaar"), (sam, "Lening")):
            claim_item(self.town.moment(person), Looked.NEED, self._need_of(name))
        db.session.commit()

    def _need_of(self, name: str) -> int:
        asked = db.session.query(Need.id).join(Person, Person.id == Need.asker_id)
        return int(asked.filter(Person.first_name == name).scalar())

    def _lasting(self) -> list[Offer]:
        """Those with something lent, or with a last day."""
        return db.session.query(Offer).filter(Offer.until_at.is_not(None)).all()

    def _first_talks(self) -> None:
        """First talks of some who are here long enough, in each of its states; and a yes to
        questions."""
        karin = self.town.moment(self.karin)
        for asker, (state, at, missed_at) in zip(self.askers, self._talks(), strict=False):
            db.session.add(
                FirstTalk(
                    community_id=asker.community_id, id=asker.id, state=state,
                    asked_at=self.town.now, at=at, missed_at=missed_at,
                )
            )  # fmt: skip
            open_task(karin, TaskKind.TALK, str(asker.id), self.town.now, person_id=asker.id)
        for asker, purpose in zip(self.askers, ConsentFor, strict=False):
            give_consent(karin, asker.id, purpose)
        db.session.commit()

    def _talks(self) -> list[tuple[FirstTalkState, datetime | None, datetime | None]]:
        now, later = self.town.now, self.town.now + timedelta(days=6)
        return [
            (FirstTalkState.ASKED, None, None),
            (FirstTalkState.ASKED, None, now),
            (FirstTalkState.AGREED, later, None),
            (FirstTalkState.AGREED, None, None),
            (FirstTalkState.DONE, None, None),
            (FirstTalkState.REFUSED, None, None),
        ]

    def _matches(self) -> None:
        lasting = self.matched("Samen")
        giver = db.session.get(Person, (1, lasting.giver_id))
        assert giver is not None
        lending.lend_thing(self.town.moment(giver), lasting.id, "Boor", LentFor.ONE_WEEK)
        companions.become_companion(self.town.moment(giver), lasting.id, StaysFor.SIX_WEEKS)
        several = self.matched("Meer", hands=2)
        assert several.state == OfferState.ACCEPTED
        shared = self.asks("Deelt")
        sharing.share_need(self.town.moment(self.askers[-1]), shared.id)
        talking = self.matched("Praat")
        asker = self.town.moment(self.askers[-1])
        messages.send_message(asker, talking.id, "Wanneer kun je?")
        messages.send_message(asker, talking.id, "Kun je 50 euro overmaken?")
        messages.report_offer(asker, talking.id, "Dat voelde niet goed.")
        calls.call_kwartiermaker(asker, talking.need_id)
        solved = self.matched("Gelukt")
        asking.solve_need(self.town.moment(self.askers[-1]), solved.need_id)
        thanked = self.matched("Bedankt")
        asker = self.town.moment(self.askers[-1])
        asking.solve_need(asker, thanked.need_id)
        thanking.thank_giver(asker, thanked.id, "Dank je wel!", contact_kept=True)
        stopped = self.matched("Stopt")
        asking.withdraw_need(self.town.moment(self.askers[-1]), stopped.need_id)
        handed = self.matched("Weer")
        giver = db.session.get(Person, (1, handed.giver_id))
        assert giver is not None
        helping.hand_back_offer(self.town.moment(giver), handed.id)
        db.session.commit()

    def _who_rest(self) -> None:
        """On both sides of a match, and of a question with an offer on it."""
        met = self.matched("Even")
        open_need = self.asks("Rust")
        self.town.offers(self.town.giver("Stil", met_by=self.karin), open_need)
        self.town.offers(self.town.giver("Blij", met_by=self.karin), open_need)
        giver = db.session.get(Person, (1, met.giver_id))
        assert giver is not None
        still = db.session.query(Person).filter_by(first_name="Stil").one()
        for person in (giver, still, *self.askers[-2:]):
            take_rest(self.town.moment(person), None)
        db.session.commit()
