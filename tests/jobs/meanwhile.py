"""One letter of each kind in a town, between two people of its own, true when it was written."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from app.actions.desk.absences import plan_absence
from app.actions.givers import hearing
from app.actions.givers.bringing import NOBODY
from app.actions.letters.outbox import write_letter
from app.actions.needs import asking
from app.actions.offers import helping
from app.actions.people import blocks, leaving, reaching, resting
from app.delivery.render import reference_of
from app.domain.actor import Hat
from app.domain.calendar import local
from app.domain.letters.kinds import READERS, LetterKind, LetterState
from app.domain.letters.posting import (
    STILL_ABOUT_NEED,
    STILL_ABOUT_OFFER,
    STILL_ABOUT_TALK,
    STILL_AGREED_TO,
    TO_NOBODY_KNOWN,
)
from app.domain.people.consents import VERSION, ConsentFor
from app.domain.people.reach import Channel, Reach
from app.domain.readers import Reader
from app.domain.states import TALKING, ConsentState, GiverState, LoanState, NeedState, OfferState
from app.store.columns import new_id
from app.store.db import db
from app.store.links import Purpose, sign
from app.store.sealing import seals
from app.store.tables import Consent, FirstTalk, Giver, HatOf, Letter, Loan, Need, Offer, Person
from tests.engines.smtp import PostBox
from tests.town import Town

K = LetterKind
BEFORE_AN_OFFER = {K.NEW_NEED, K.DIGEST, K.NO_OFFER_YET, K.OFFER_HANDED_BACK, K.GIVER_LEFT}
OF_A_MATCH = {K.LOAN_DUE, K.LOAN_BACK, K.LOAN_NOT_BACK}

Arrived = list[tuple[str, str]]
"""Of each letter at the mail server its Message-ID and to whom it went."""


def arrived(post: PostBox) -> Arrived:
    """A header is read anew each time that it is asked for, so all are asked once."""
    return [(str(mail["Message-ID"]), str(mail["To"])) for mail in post.letters]


@dataclass
class Two:
    """The two of one letter, and what it is about."""

    town: Town
    kind: LetterKind
    staff: Person
    asker: Person
    giver: Person
    need: Need
    offer: Offer | None
    letter_id: int = 0
    reference: str = ""

    @property
    def reader(self) -> Person:
        return {Reader.ASKER: self.asker, Reader.GIVER: self.giver, Reader.STAFF: self.staff}[
            READERS[self.kind]
        ]

    @property
    def other(self) -> Person:
        return self.giver if self.reader is self.asker else self.asker

    # what may happen between writing and sending

    def stopped(self) -> None:
        """No more letters about new needs (RFC 8058)."""
        hearing.stop_letters(self.town.moment(self.reader))

    def erased(self) -> None:
        leaving.leave_for_good(self.town.moment(self.reader))

    def other_left(self) -> None:
        leaving.leave_for_good(self.town.moment(self.other))

    def blocked(self) -> None:
        blocks.block_person(self.town.moment(self.other), self.reader.id, knew_name=False)

    def rests(self) -> None:
        """One of us is away, and a colleague is there."""
        if self.reader is self.staff:
            today = local(self.town.now).date()
            plan_absence(self.town.moment(self.staff), self.staff.id, today, today)
        else:
            resting.take_rest(self.town.moment(self.reader), None)

    def moved(self) -> None:
        """She gave another address; one of us in person."""
        reach = Reach(Channel.EMAIL, f"nieuw.{self.kind}@example.org")
        reaching.change_reach(self.town.by_house(), self.reader.id, reach)

    def withdrawn(self) -> None:
        asking.withdraw_need(self.town.moment(self.asker), self.need.id)

    def ended(self) -> None:
        giver, offer_id = self.town.moment(self.giver), self.offer.id if self.offer else 0
        if self.offer and self.offer.state in TALKING:
            helping.hand_back_offer(giver, offer_id)
        else:
            helping.take_back_offer(giver, offer_id)

    def nothing(self) -> None:
        """The control."""

    # what became of it

    def outcome(self, arrived: Arrived) -> str:
        """As the outbox says it, and the mail server knows it."""
        sent = [to for mark, to in arrived if self.reference in mark]
        state = db.session.scalar(select(Letter.state).where(Letter.id == self.letter_id))
        assert (state == LetterState.SENT) == (len(sent) == 1), (self.kind, state, sent)
        if sent:
            return "new" if "nieuw." in sent[0] else "goes"
        return {None: "gone", LetterState.DROPPED: "drop", LetterState.WAITING: "wait"}[state]


def two_for_each(town: Town) -> list[Two]:
    staff = town.kwartiermaker()
    town.kwartiermaker("Sam", turn="deputy")
    made = [_two(town, kind, staff) for kind in LetterKind]
    db.session.query(Letter).delete()
    for two in made:
        _write(two)
    db.session.commit()
    return made


def _two(town: Town, kind: LetterKind, staff: Person) -> Two:
    asker = _person(town, f"asker.{kind}", Hat.ASKER)
    giver = _person(town, f"giver.{kind}", Hat.GIVER)
    db.session.flush()
    town.met.add(giver.id)
    db.session.add(
        Giver(
            community_id=town.community_id, id=giver.id, state=GiverState.INTRODUCED,
            kind="resident", condition="", introduced_at=town.now, introduced_by=staff.id,
        )
    )  # fmt: skip
    offer_state = min(STILL_ABOUT_OFFER.get(kind, {OfferState.OPEN}))
    if kind in OF_A_MATCH:
        offer_state = OfferState.ACCEPTED
    need = _need(town, asker, _need_state(kind, offer_state))
    db.session.flush()
    offer = None if kind in BEFORE_AN_OFFER else _offer(town, need, giver, offer_state)
    if offer is not None and kind in OF_A_MATCH:
        _loan(town, offer)
    if kind is K.REST_BEGAN:
        asker.paused_since = town.now
    if kind in STILL_ABOUT_TALK:
        _talk(town, asker, min(STILL_ABOUT_TALK[kind]))
    if kind in STILL_AGREED_TO:
        _consent(town, asker)
    db.session.flush()
    return Two(town, kind, staff, asker, giver, need, offer)


def _person(town: Town, name: str, hat: Hat) -> Person:
    address = f"{name}@example.org"
    person = Person(
        community_id=town.community_id, id=new_id(), first_name="Noor", channel=Channel.EMAIL,
        reach_sealed=seals().seal(address), reach_fingerprint=seals().fingerprint(address),
        joined_at=town.now,
    )  # fmt: skip
    hat_of = HatOf(community_id=town.community_id, id=person.id, hat=hat, since=town.now)
    db.session.add(person)
    db.session.flush()
    db.session.add(hat_of)
    town.hats[person.id] = frozenset({hat})
    return person


def _need_state(kind: LetterKind, offer_state: str) -> str:
    if kind in STILL_ABOUT_NEED:
        return min(STILL_ABOUT_NEED[kind])
    of_offer = {OfferState.ACCEPTED: NeedState.MATCHED, OfferState.DONE: NeedState.SOLVED}
    return of_offer.get(OfferState(offer_state), NeedState.OPEN)


def _need(town: Town, asker: Person, state: str) -> Need:
    need = Need(
        community_id=town.community_id, id=new_id(), asker_id=asker.id, state=state, tier=2,
        theme="iets_anders", words="Wie helpt?", card_words="Wie helpt?", language="nl",
        timing="this_week", posted_at=town.now, out_at=town.now,
        answer_by=town.now + timedelta(days=1),
    )  # fmt: skip
    db.session.add(need)
    return need


def _offer(town: Town, need: Need, giver: Person, state: str) -> Offer:
    offer = Offer(
        community_id=town.community_id, id=new_id(), need_id=need.id, asker_id=need.asker_id,
        giver_id=giver.id, tier=2, state=state, kind="yes", word="", made_at=town.now, thanks="",
        chosen_at=town.now if state in TALKING else None,
    )  # fmt: skip
    db.session.add(offer)
    return offer


def _loan(town: Town, offer: Offer) -> None:
    db.session.flush()
    db.session.add(
        Loan(
            community_id=town.community_id, id=new_id(), offer_id=offer.id, need_id=offer.need_id,
            asker_id=offer.asker_id, giver_id=offer.giver_id, state=LoanState.LENT, what="Boor",
            lent_at=town.now, back_at=town.now, extended=0, reminded=0,
        )
    )  # fmt: skip


def _talk(town: Town, asker: Person, state: str) -> None:
    db.session.add(
        FirstTalk(
            community_id=town.community_id, id=asker.id, state=state, asked_at=town.now,
            at=town.now + timedelta(days=1),
        )
    )  # fmt: skip


def _consent(town: Town, asker: Person) -> None:
    db.session.add(
        Consent(
            community_id=town.community_id, person_id=asker.id, purpose=ConsentFor.EFFECT,
            state=ConsentState.GIVEN, version=VERSION[ConsentFor.EFFECT], given_at=town.now,
        )
    )  # fmt: skip


def _write(two: Two) -> None:
    write_letter(two.town.by_house(), two.kind, "meanwhile", **_told(two))
    db.session.flush()
    letter = db.session.query(Letter).filter_by(key=f"{two.kind}:meanwhile").one()
    two.letter_id, two.reference = letter.id, reference_of(letter)
    if two.kind is K.DIGEST:
        letter.need_id = letter.offer_id = None
        _gather(two)


def _gather(two: Two) -> None:
    db.session.add(
        Letter(
            community_id=two.town.community_id, id=new_id(), key="gathered", kind=K.NEW_NEED,
            state=LetterState.GATHERED, person_id=two.giver.id, need_id=two.need.id,
            gathered_in=two.letter_id, written_at=two.town.now, not_before=two.town.now,
        )
    )  # fmt: skip


def _told(two: Two) -> dict[str, object]:
    if two.kind not in TO_NOBODY_KNOWN:
        offer_id = two.offer.id if two.offer else None
        return {"person_id": two.reader.id, "need_id": two.need.id, "offer_id": offer_id}
    digits = "123456"
    if two.kind is K.INVITED:
        digits = sign(two.town.moment(two.giver), Purpose.COLLEAGUE, two.giver.id, 1)
    if two.kind is K.BROUGHT:
        digits = sign(two.town.by_house(), Purpose.BROUGHT, NOBODY, 1)
    address = seals().unseal(two.reader.reach_sealed or b"")
    return {"person_id": None, "sealed": seals().seal(f"nl email {address} {digits}")}
