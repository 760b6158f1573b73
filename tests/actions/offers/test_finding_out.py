""" "Ik zoek het uit": reminded on the day she chose, ended quietly the day after, watched over."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.actions.clock import followups
from app.actions.desk import deciding
from app.actions.offers import helping
from app.domain.offers.kinds import DayPart, FindOutIn, OfferKind
from app.domain.refusals import EnoughOffers, NeedIsOver, NotAllowed, NoVogYet
from app.store.db import db
from app.store.queries.clock.followups import due_ids
from app.store.tables import Followup, Letter, Need, Offer, Person, Round
from tests.town import Town


@pytest.fixture
def need(town: Town, karin: Person, bianca: Person) -> Need:
    return town.asks(bianca)


@pytest.fixture
def offer(town: Town, fatma: Person, need: Need) -> Offer:
    return finds_out(town, fatma, need)


def finds_out(town: Town, giver: Person, need: Need, days: FindOutIn = FindOutIn.SOON) -> Offer:
    offer = helping.make_offer(town.moment(giver), need.id, OfferKind.FIND_OUT, find_out_in=days)
    db.session.commit()
    return offer


def clock(town: Town, **later: float) -> None:
    town.later(**later)
    for row in due_ids(1, town.now, 100):
        followups.fire(town.by_house(), row)
    db.session.commit()


def letters(kind: str) -> Sequence[str]:
    return db.session.scalars(select(Letter.state).where(Letter.kind == kind)).all()


def test_a_reminder_that_day_and_a_quiet_end_the_day_after(town: Town, offer: Offer) -> None:
    assert offer.find_out_by is not None
    clock(town, days=2)
    assert letters("find_out_day") == []
    clock(town, days=1)
    assert letters("find_out_day") == ["waiting"]
    assert offer.state == "open"
    clock(town, days=1)
    assert offer.state == "taken_back"
    assert letters("find_out_day") == ["waiting"], "no second one"


def test_an_answer_ends_the_waiting(town: Town, fatma: Person, need: Need, offer: Offer) -> None:
    clock(town, days=3)
    helping.make_offer(town.moment(fatma), need.id, OfferKind.YES)
    db.session.commit()
    assert (offer.kind, offer.find_out_by) == ("yes", None)
    assert letters("find_out_day") == ["dropped"]
    clock(town, days=30)
    assert offer.state == "open"


def held(town: Town, karin: Person, fatma: Person, need: Need) -> None:
    deciding.hold_need(town.moment(karin), need.id, "even kijken")


def stopped(town: Town, karin: Person, fatma: Person, need: Need) -> None:
    """The moment that her browser still had."""
    town.met.discard(fatma.id)


def further_than_she_may(town: Town, karin: Person, fatma: Person, need: Need) -> None:
    need.tier = 4


@pytest.mark.parametrize(
    ("since", "refusal"),
    [(held, NeedIsOver), (stopped, NotAllowed), (further_than_she_may, NoVogYet)],
)
@pytest.mark.parametrize(
    "more", [{"kind": OfferKind.YES}, {"kind": OfferKind.FIND_OUT, "word": "Nog een woord"}]
)
def test_nothing_is_added_where_a_first_press_would_be_refused(
    town: Town, karin: Person, fatma: Person, need: Need, offer: Offer,
    since: Callable[..., None], refusal: type[Exception], more: dict[str, Any],
) -> None:  # fmt: skip
    since(town, karin, fatma, need)
    db.session.commit()
    with pytest.raises(refusal):
        helping.make_offer(town.moment(fatma), need.id, **more)
    db.session.rollback()
    assert (offer.kind, offer.word) == (OfferKind.FIND_OUT, "")


def test_another_day_takes_the_place_of_the_first(
    town: Town, fatma: Person, need: Need, offer: Offer
) -> None:
    finds_out(town, fatma, need, FindOutIn.A_WEEK)
    clock(town, days=4)
    assert (offer.state, letters("find_out_day")) == ("open", [])
    clock(town, days=3)
    assert letters("find_out_day") == ["waiting"]


def test_the_question_is_watched_over_again(town: Town, need: Need, offer: Offer) -> None:
    """Nobody asked after two days whether there was somebody: there was."""
    went_out = need.out_at
    clock(town, days=3)
    clock(town, days=1)
    assert need.out_at is not None
    assert went_out is not None
    assert need.out_at > went_out
    assert db.session.scalars(select(Round.turn).order_by(Round.turn)).all() == [1, 2]
    clock(town, days=2)
    assert letters("no_offer_yet") == ["waiting"]


def test_before_those_two_days_nothing_new_is_needed(
    town: Town, fatma: Person, need: Need, offer: Offer
) -> None:
    went_out = need.out_at
    helping.take_back_offer(town.moment(fatma), offer.id)
    db.session.commit()
    assert need.out_at == went_out
    clock(town, days=2)
    assert letters("no_offer_yet") == ["waiting"]


def test_who_finds_out_keeps_nobody_from_pressing(
    town: Town, karin: Person, fatma: Person, need: Need, offer: Offer
) -> None:
    for i in range(5):
        town.offers(town.giver(f"Kees{i}", met_by=karin), need)
    assert len(db.session.scalars(select(Offer).where(Offer.kind == "yes")).all()) == 5
    with pytest.raises(EnoughOffers):
        helping.make_offer(town.moment(fatma), need.id, OfferKind.YES)
    assert offer.kind == "find_out"


def test_how_it_went_is_asked_after_the_agreed_day(
    town: Town, bianca: Person, fatma: Person, need: Need
) -> None:
    day = (town.now + timedelta(days=10)).date()
    offer = helping.make_offer(
        town.moment(fatma), need.id, OfferKind.YES, suits_on=day, suits_part=DayPart.MORNING
    )
    town.chooses(bianca, offer)
    clock(town, days=9)
    assert letters("how_it_went") == []
    clock(town, days=3)
    assert len(letters("how_it_went")) == 2


def test_the_asker_hears_when_it_can_no_longer_be_taken_back(
    town: Town, fatma: Person, need: Need
) -> None:
    town.offers(fatma, need)
    leaves = db.session.scalars(select(Letter.not_before).where(Letter.kind == "offer_came")).one()
    assert leaves == town.now + timedelta(minutes=10)


def test_a_letter_that_told_nobody_keeps_no_other_from_leaving(
    town: Town, karin: Person, fatma: Person, need: Need
) -> None:
    town.offers(fatma, need)
    db.session.query(Letter).filter(Letter.kind == "offer_came").update({"state": "dropped"})
    town.later(minutes=30)
    town.offers(town.giver("Kees", met_by=karin), need)
    assert sorted(letters("offer_came")) == ["dropped", "waiting"]
    town.offers(town.giver("Lea", met_by=karin), need)
    assert len(letters("offer_came")) <= 3


def test_a_followup_of_a_question_that_is_gone_does_nothing(town: Town, offer: Offer) -> None:
    rows = db.session.query(Followup).filter(Followup.kind.like("find_out%")).all()
    assert len(rows) == 1
    offer.state = "declined"
    db.session.commit()
    clock(town, days=9)
    assert (offer.state, letters("find_out_day")) == ("declined", [])
