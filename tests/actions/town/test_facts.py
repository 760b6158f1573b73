"""Which deed writes which fact, and with whose key: read from the rows that it leaves."""

from datetime import timedelta

import pytest

from app.actions.givers.meeting import introduce_giver
from app.actions.matches.outcomes import say_how_it_went
from app.actions.needs.asking import withdraw_need
from app.actions.offers.choosing import accept_offer, decline_offer
from app.actions.offers.helping import make_offer
from app.actions.people.first_talks import finish_talk
from app.domain.matches.outcomes import Said
from app.domain.needs.themes import Theme, Tier
from app.domain.offers.kinds import OfferKind
from app.domain.town.facts import Blocked, FactKind, Met, Went
from app.store.db import db
from app.store.tables import Fact, Offer, Person
from tests.actions.clock.test_followups import tick
from tests.town import Town

Kept = list[tuple[str, str | None]]
YES, NOT_YET, NO = Said.YES, Said.NOT_YET, Said.NO


@pytest.fixture
def gerrit(town: Town, karin: Person) -> Person:
    return town.giver("Gerrit", met_by=karin)


@pytest.fixture
def match(town: Town, bianca: Person, gerrit: Person) -> Offer:
    return town.chooses(bianca, town.offers(gerrit, town.asks(bianca)))


def facts(person: Person, kind: FactKind) -> list[str | None]:
    found = db.session.query(Fact.category).filter_by(record_key=person.record_key, kind=kind)
    return sorted(category for (category,) in found)


def test_a_match_leaves_three_facts(match: Offer, bianca: Person, gerrit: Person) -> None:
    assert facts(bianca, FactKind.ASKED) == [Theme.KLUSSEN]
    assert facts(gerrit, FactKind.OFFERED) == [Theme.KLUSSEN]
    assert facts(bianca, FactKind.HELPED) == [Theme.KLUSSEN]


@pytest.mark.parametrize(
    ("told", "counts_as"),
    [
        ([("asker", NOT_YET)], [Went.NOT_YET]),
        ([("asker", NOT_YET), ("asker", YES)], [Went.WORKED]),
        ([("giver", YES), ("asker", YES)], [Went.WORKED]),
        ([("giver", YES), ("asker", NO)], [Went.DID_NOT]),
        ([("asker", NOT_YET), ("giver", NO)], [Went.DID_NOT]),
        ([("asker", Said.SOMETHING_ELSE)], []),
        ([("asker", Said.DID_NOT_HAPPEN)], [Went.DID_NOT]),
    ],
)
def test_a_match_counts_once_by_the_last_that_was_told(
    town: Town,
    match: Offer,
    bianca: Person,
    gerrit: Person,
    told: list[tuple[str, Said]],
    counts_as: list[Went],
) -> None:
    for hour, (who, said) in enumerate(told, start=1):
        person = bianca if who == "asker" else gerrit
        town.now += timedelta(hours=hour)
        say_how_it_went(town.moment(person), match.id, said)
    assert facts(gerrit, FactKind.WENT) == counts_as
    assert facts(bianca, FactKind.WENT) == []


def test_one_match_takes_nothing_of_another_along(
    town: Town, match: Offer, bianca: Person, gerrit: Person
) -> None:
    other = town.chooses(bianca, town.offers(gerrit, town.asks(bianca)))
    for offer in (match, other):
        say_how_it_went(town.moment(bianca), offer.id, NOT_YET)
    say_how_it_went(town.later(hours=1).moment(bianca), match.id, YES)
    assert facts(gerrit, FactKind.WENT) == [Went.NOT_YET, Went.WORKED]


def test_two_days_without_an_offer_are_counted(town: Town, bianca: Person) -> None:
    town.asks(bianca)
    tick(town.later(days=2, hours=1))
    assert facts(bianca, FactKind.UNANSWERED) == [Theme.KLUSSEN]


@pytest.mark.parametrize(("minutes", "counts"), [(5, []), (60, [Theme.KLUSSEN])])
def test_a_question_that_she_stops_is_counted_unless_it_was_a_slip(
    town: Town, bianca: Person, minutes: int, counts: list[Theme]
) -> None:
    need = town.asks(bianca)
    withdraw_need(town.later(minutes=minutes).moment(bianca), need.id)
    assert facts(bianca, FactKind.UNANSWERED) == counts


def test_who_chose_and_stops_then_was_not_left_alone(
    town: Town, match: Offer, bianca: Person
) -> None:
    withdraw_need(town.later(days=1).moment(bianca), match.need_id)
    assert facts(bianca, FactKind.UNANSWERED) == []


@pytest.mark.parametrize(
    ("kind", "counts"), [(OfferKind.CONDITION, [Blocked.CONDITION]), (OfferKind.YES, [])]
)
def test_a_condition_that_she_lets_go_is_counted(
    town: Town, bianca: Person, gerrit: Person, kind: OfferKind, counts: list[Blocked]
) -> None:
    offer = make_offer(town.moment(gerrit), town.asks(bianca).id, kind, "als het droog is")
    decline_offer(town.moment(bianca), offer.id)
    assert facts(bianca, FactKind.BLOCKED) == counts


def test_a_missing_vog_is_counted_where_it_stops_a_choice(
    town: Town, bianca: Person, gerrit: Person
) -> None:
    need = town.asks(bianca)
    offer = town.offers(gerrit, need)
    need.tier = Tier.T4
    db.session.commit()
    accept_offer(town.moment(bianca), offer.id)
    assert facts(bianca, FactKind.BLOCKED) == [Blocked.VOG]
    assert facts(bianca, FactKind.HELPED) == []


def test_whom_one_of_us_met_is_counted(town: Town, karin: Person, bianca: Person) -> None:
    els = town.giver("Els")
    introduce_giver(town.moment(karin), els.id, vog_seen=False)
    tick(town.later(days=14))
    finish_talk(town.moment(karin), bianca.id)
    assert facts(els, FactKind.MET) == [Met.GIVER]
    assert facts(bianca, FactKind.MET) == [Met.ASKER]
