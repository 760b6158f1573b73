"""*Even rust*: what stands still, what goes on, and where it goes on (decision 39)."""

from datetime import datetime, timedelta

import pytest

from app.actions.clock.followups import fire
from app.actions.desk import deciding
from app.actions.matches import companions, lending
from app.actions.offers import helping
from app.actions.people import first_talks, resting, talk_times
from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind, Party
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.domain.offers.kinds import FindOutIn, OfferKind
from app.jobs.sweeps import end_rests
from app.store.db import db
from app.store.queries.clock import followups
from app.store.queries.desk import today
from app.store.tables import Followup, Letter, Loan, Offer, Person, Task
from tests.town import Town

RESTED = timedelta(days=9, hours=3)


def rests(town: Town, *people: Person, until: datetime | None = None) -> None:
    for person in people:
        resting.take_rest(town.moment(person), until)
        db.session.commit()


def is_back(town: Town, *people: Person) -> None:
    for person in people:
        resting.end_rest(town.moment(person))
        db.session.commit()


def tick(town: Town) -> None:
    for followup_id in followups.due_ids(town.community_id, town.now, 100):
        fire(town.by_house(), followup_id)
        db.session.commit()


def days() -> dict[str, datetime]:
    """When each row that is still to come is due."""
    found = db.session.query(Followup).filter(Followup.done_at.is_(None)).order_by(Followup.due_at)
    return {row.kind: row.due_at for row in found}


def asked(kind: str) -> int:
    """Tasks of a kind."""
    return db.session.query(Task).filter(Task.kind == kind).count()


def match(town: Town, asker: Person, giver: Person) -> Offer:
    return town.chooses(asker, town.offers(giver, town.asks(asker)))


WHO = {"asker": Party.ASKER, "giver": Party.GIVER}


@pytest.mark.parametrize("who", WHO)
def test_of_a_match_and_a_loan_what_waits_for_her_moves_and_nothing_else(
    town: Town, bianca: Person, fatma: Person, who: str
) -> None:
    offer = match(town, bianca, fatma)
    lending.lend_thing(town.moment(fatma), offer.id, "Een boor", LentFor.ONE_WEEK)
    db.session.commit()
    person, before = {"asker": bianca, "giver": fatma}[who], days()
    rests(town, person)
    is_back(town.later(seconds=RESTED.total_seconds()), person)
    after = days()
    for kind, due_at in before.items():
        waits = WHO[who] in PLAN[FollowupKind(kind)].waits_for
        waits |= kind == FollowupKind.TALK and who == "asker"
        if PLAN[FollowupKind(kind)].about == "loan":
            assert timedelta(0) <= after[kind] - due_at - RESTED < timedelta(days=1), kind
        else:
            assert after[kind] - due_at == (RESTED if waits else timedelta(0)), kind


def test_nothing_that_waits_for_her_fires_meanwhile_nor_at_once_when_she_is_back(
    town: Town, bianca: Person, fatma: Person
) -> None:
    match(town, bianca, fatma)
    rests(town, bianca)
    tick(town.later(days=40))
    assert asked("nobody_said") == 0
    assert not db.session.query(Letter).filter(Letter.kind == "how_it_went").count()
    is_back(town, bianca)
    tick(town.later(days=1, hours=23))
    assert not db.session.query(Letter).filter(Letter.kind == "how_it_went").count()
    tick(town.later(hours=1))
    assert db.session.query(Letter).filter(Letter.kind == "how_it_went").count() == 2


def test_her_open_need_goes_on_and_is_sent_once_more(town: Town, bianca: Person) -> None:
    """The default that asks nothing: what waits for givers is no burden of hers."""
    town.asks(bianca)
    rests(town, bianca)
    tick(town.later(days=2))
    assert [task.kind for task in db.session.query(Task)] == ["no_offer"]


def test_while_her_giver_rests_without_an_end_the_asker_is_asked_and_then_a_person_looks(
    town: Town, bianca: Person, fatma: Person
) -> None:
    match(town, bianca, fatma)
    rests(town, fatma)
    for _ in ("asked", "asked again", "a person looks"):
        tick(town.later(days=20))
    written = db.session.query(Letter.person_id).filter(Letter.kind == "how_it_went")
    assert bianca.id in {person_id for (person_id,) in written}
    assert asked("nobody_said") == 1


@pytest.mark.parametrize("first_back", ["asker", "giver"])
def test_of_two_who_rest_the_clock_goes_on_when_both_are_back(
    town: Town, bianca: Person, fatma: Person, first_back: str
) -> None:
    """The time that they both rested counts once."""
    offer = match(town, bianca, fatma)
    lending.lend_thing(town.moment(fatma), offer.id, "Een boor", LentFor.ONE_WEEK)
    db.session.commit()
    before = days()["loan_due"]
    rests(town, bianca)
    rests(town.later(days=2), fatma)
    one, other = (bianca, fatma) if first_back == "asker" else (fatma, bianca)
    is_back(town.later(days=3), one)
    assert days()["loan_due"] == before
    is_back(town.later(days=4), other)
    assert days()["loan_due"] - before == timedelta(days=9)


def test_what_is_planned_while_she_rests_stands_too(
    town: Town, bianca: Person, fatma: Person
) -> None:
    need = town.asks(bianca)
    offer = town.offers(fatma, need)
    rests(town, bianca)
    town.chooses(bianca, offer)
    tick(town.later(days=30))
    assert asked("nobody_said") == 0
    is_back(town, bianca)
    assert days()["how_it_went"] == town.now + timedelta(days=2)


def test_a_giver_who_finds_out_is_asked_later_and_her_letter_still_leaves(
    town: Town, bianca: Person, fatma: Person
) -> None:
    need = town.asks(bianca)
    told = {"find_out_in": FindOutIn.SOON}
    helping.make_offer(town.moment(fatma), need.id, OfferKind.FIND_OUT, **told)
    db.session.commit()
    rests(town, fatma)
    tick(town.later(days=10))
    offer = db.session.query(Offer).one()
    assert offer.state == "open"
    is_back(town, fatma)
    tick(town.later(days=3))
    letter = db.session.query(Letter).filter(Letter.kind == "find_out_day").one()
    assert letter.not_after is not None
    assert letter.not_after > town.now


def test_the_agreed_day_of_a_loan_moves_by_whole_days(
    town: Town, bianca: Person, fatma: Person
) -> None:
    offer = match(town, bianca, fatma)
    loan = lending.lend_thing(town.moment(fatma), offer.id, "Een boor", LentFor.ONE_WEEK)
    db.session.commit()
    agreed = loan.back_at
    rests(town, bianca)
    is_back(town.later(days=9, hours=3), bianca)
    assert db.session.query(Loan).one().back_at == agreed + timedelta(days=10)
    tick(town.later(days=8, hours=-4))
    assert db.session.query(Letter).filter(Letter.kind == "loan_due").count() == 1
    assert db.session.query(Letter).filter(Letter.kind == "loan_back").count() == 0


def test_how_it_goes_with_a_maatje_is_asked_later(
    town: Town, bianca: Person, fatma: Person
) -> None:
    offer = match(town, bianca, fatma)
    companions.become_companion(town.moment(fatma), offer.id, StaysFor.TWELVE_WEEKS)
    db.session.commit()
    rests(town, bianca)
    is_back(town.later(days=10), bianca)
    assert days()["companion"] == town.now + timedelta(days=7)


def test_what_we_asked_her_back_waits_for_her(town: Town, karin: Person, bianca: Person) -> None:
    town.reads_first("every_need")
    need = town.asks(bianca)
    deciding.ask_back(town.moment(karin), need.id, "kort", "Welke maat?")
    db.session.commit()
    term = need.answer_by
    assert term is not None
    rests(town, bianca)
    assert [row.kind for row in today.counts(town.community_id)] == []
    is_back(town.later(days=9), bianca)
    assert need.answer_by == term + timedelta(days=9)
    assert [row.kind for row in today.counts(town.community_id)] == ["asked_back"]


def test_the_talk_of_a_new_asker_comes_later_with_its_task(town: Town, bianca: Person) -> None:
    rests(town, bianca)
    tick(town.later(days=20))
    is_back(town, bianca)
    tick(town.later(days=14))
    task = db.session.query(Task).one()
    assert (task.kind, task.due_at) == ("talk", town.now + timedelta(days=7))


def test_a_rest_with_a_day_ends_by_itself_and_says_so_once(town: Town, bianca: Person) -> None:
    rests(town, bianca, until=town.now + timedelta(days=3))
    for _ in range(2):
        end_rests(town.later(days=3).by_house())
        db.session.expire_all()
    assert (bianca.paused_since, bianca.paused_until) == (None, None)
    kinds = [letter.kind for letter in db.session.query(Letter).order_by(Letter.written_at)]
    assert kinds == ["rest_began", "rest_over"]


def test_a_second_press_changes_the_day_and_not_the_beginning(town: Town, bianca: Person) -> None:
    began, before = town.now, days()["talk"]
    rests(town, bianca)
    rests(town.later(days=2), bianca, until=town.now + timedelta(days=30))
    assert bianca.paused_since == began
    for _ in range(2):
        is_back(town.later(days=1), bianca)
    assert days()["talk"] - before == timedelta(days=3), "the second press back moves nothing"


def talk_is_due() -> datetime:
    db.session.rollback()
    return db.session.query(Task).filter_by(kind="talk").one().due_at


def on_the_desk(town: Town) -> list[str]:
    return [row.kind for row in today.counts(town.community_id)]


def test_a_talk_without_a_time_waits_for_her_on_the_desk_too(town: Town, bianca: Person) -> None:
    tick(town.later(days=14))
    before = talk_is_due()
    rests(town.later(days=1), bianca)
    assert on_the_desk(town) == []
    is_back(town.later(seconds=RESTED.total_seconds()), bianca)
    assert talk_is_due() - before == RESTED
    assert on_the_desk(town) == ["talk"]


def test_of_a_talk_that_came_during_her_rest_only_the_time_since_counts(
    town: Town, karin: Person, bianca: Person
) -> None:
    """Its clock was on its way to fire as she began to rest."""
    tick(town.later(days=14))
    task = db.session.query(Task).filter_by(kind="talk").one()
    before, task.opened_at = task.due_at, town.now + timedelta(days=1)
    rests(town, bianca)
    is_back(town.later(days=3), bianca)
    assert talk_is_due() - before == timedelta(days=2)


def test_an_agreed_talk_stays_on_its_day(town: Town, karin: Person, bianca: Person) -> None:
    tick(town.later(days=14))
    at = talk_times.free_for(town.moment(bianca), bianca.id)[0]
    first_talks.choose_talk(town.moment(bianca), at)
    db.session.commit()
    rests(town, bianca)
    assert on_the_desk(town) == ["talk"]
    is_back(town.later(seconds=RESTED.total_seconds()), bianca)
    assert talk_is_due() == at
