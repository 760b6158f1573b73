"""What the kwartiermaker says of a giver after they met, and a VOG that comes to its end."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from app.actions.clock.followups import fire
from app.actions.givers.meeting import admit_giver, introduce_giver
from app.actions.givers.stopping import stop_giver
from app.domain.givers.meeting import MetWhere, vog_ends
from app.domain.house_rules.giving import VogRules
from app.domain.needs.themes import Tier
from app.domain.refusals import WrongMoment
from app.store.db import db
from app.store.queries.clock import followups
from app.store.tables import Giver, Letter, Offer, Person, Task
from tests.town import Town

RULES = VogRules(years=3, remind_days=60)


@pytest.mark.parametrize(
    ("seen", "ends"),
    [
        ("2026-05-12T09:00", "2029-05-12T09:00"),
        ("2026-01-31T23:30", "2029-01-31T23:30"),  # half past midnight, the first of February
        ("2024-02-29T12:00", "2027-03-01T12:00"),
    ],
)
def test_a_vog_holds_so_many_years_to_the_day(seen: str, ends: str) -> None:
    begun, over = (datetime.fromisoformat(at).replace(tzinfo=UTC) for at in (seen, ends))
    assert vog_ends(begun, RULES) == over


def row(person: Person) -> Giver:
    return db.session.get_one(Giver, (person.community_id, person.id))


def told(kind: str) -> list[str | None]:
    return list(db.session.scalars(select(Letter.state).where(Letter.kind == kind)))


def days_pass(town: Town, days: int) -> None:
    town.later(days=days)
    for followup_id in followups.due_ids(town.community_id, town.now, 100):
        fire(town.by_house(), followup_id)
    db.session.commit()


def vog_tasks() -> list[Task]:
    found = select(Task).where(Task.kind == "vog_ends").order_by(Task.opened_at)
    return list(db.session.scalars(found))


def test_where_and_how_far_is_kept(town: Town, karin: Person) -> None:
    nieuw = town.giver("Nieuw")
    introduce_giver(town.moment(karin), nieuw.id, False, MetWhere.CAFE, Tier.T2)
    giver = row(nieuw)
    assert (giver.met_where, giver.up_to, giver.vog_ends_at) == ("cafe", Tier.T2, None)


def test_two_months_before_its_end_both_hear_once(town: Town, karin: Person) -> None:
    gerrit = town.giver("Gerrit", met_by=karin, vog=True)
    until = row(gerrit).vog_ends_at
    assert until is not None
    days_pass(town, (until - town.now).days - 61)
    assert (vog_tasks(), told("vog_ends")) == ([], [])
    days_pass(town, 1)
    (task,) = vog_tasks()
    assert (task.person_id, task.due_at, task.state) == (gerrit.id, until, "open")
    days_pass(town, 30)
    assert len(vog_tasks()) == len(told("vog_ends")) == 1


def test_a_new_vog_ends_the_task_and_counts_anew(town: Town, karin: Person) -> None:
    gerrit = town.giver("Gerrit", met_by=karin, vog=True)
    first = row(gerrit).vog_ends_at
    assert first is not None
    days_pass(town, (first - town.now).days - 59)
    admit_giver(town.moment(karin), gerrit.id, True, Tier.T3)
    db.session.commit()
    assert [task.state for task in vog_tasks()] == ["done"]
    second = row(gerrit).vog_ends_at
    assert second == vog_ends(town.now, town.by_house().rules.vog) > first
    days_pass(town, (second - town.now).days - 59)
    assert [task.state for task in vog_tasks()] == ["done", "open"]


def test_a_vog_that_was_renewed_early_is_not_asked_for(town: Town, karin: Person) -> None:
    gerrit = town.giver("Gerrit", met_by=karin, vog=True)
    days_pass(town, 365)
    admit_giver(town.moment(karin), gerrit.id, True, Tier.T3)
    days_pass(town, 2 * 365)
    assert (vog_tasks(), told("vog_ends")) == ([], [])


def test_saying_how_far_without_a_vog_leaves_the_vog_as_it_was(town: Town, karin: Person) -> None:
    gerrit = town.giver("Gerrit", met_by=karin, vog=True)
    until = row(gerrit).vog_ends_at
    admit_giver(town.later(days=9).moment(karin), gerrit.id, False, Tier.T2)
    assert (row(gerrit).vog_ends_at, row(gerrit).up_to) == (until, Tier.T2)


def test_who_is_stopped_lets_go_of_everything_and_may_be_met_again(
    town: Town, karin: Person
) -> None:
    fatma, bianca, els = town.giver(met_by=karin), town.asker(), town.asker("Els")
    need, other = town.asks(bianca), town.asks(els)
    town.chooses(bianca, town.offers(fatma, need))
    town.offers(fatma, other)
    stop_giver(town.moment(karin), fatma.id)
    db.session.commit()
    assert set(db.session.scalars(select(Offer.state))) == {"passed_over"}
    assert (need.state, other.state) == ("open", "open")
    with pytest.raises(WrongMoment):
        stop_giver(town.moment(karin), fatma.id)
    introduce_giver(town.moment(karin), fatma.id, False)
    assert row(fatma).state == "introduced"


def test_who_is_stopped_before_the_meeting_waits_on_no_list(town: Town, karin: Person) -> None:
    nieuw = town.giver("Nieuw")
    stop_giver(town.moment(karin), nieuw.id)
    assert list(db.session.scalars(select(Task.state))) == ["done"]
