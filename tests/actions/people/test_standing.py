"""Warned, paused, suspended and back again; and two reports that pause by themselves."""

import pytest
from sqlalchemy import select

from app.actions.matches import talking
from app.actions.people import standing
from app.actions.people.accounts import person_of
from app.actions.people.leaving import leave_for_good
from app.actions.people.sessions import begin_session
from app.domain.calendar import local
from app.domain.desk.tasks import TaskKind
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.domain.states import NeedState, OfferState, PersonState, TaskState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.tables import JournalLine, Letter, Measure, Need, Offer, Person, Session, Task
from tests.town import Town

WHY, TOLD = "twee keer te laat", "Wij willen even met je praten."


def again(row: Person | Need | Offer | Task) -> str | None:
    db.session.refresh(row)
    return row.state


def paused(town: Town, by: Person, person: Person) -> None:
    standing.pause_person(town.moment(by), person.id, WHY, TOLD)
    db.session.commit()


def test_a_paused_giver_hears_of_nothing_and_cannot_be_chosen(
    town: Town, karin: Person, fatma: Person
) -> None:
    offer = town.offers(fatma, town.asks(town.asker()))
    paused(town, karin, fatma)
    assert again(offer) == OfferState.PASSED_OVER
    assert again(fatma) == PersonState.PAUSED


def test_who_was_chosen_stays_chosen_by_a_pause_and_not_by_a_suspension(
    town: Town, karin: Person, fatma: Person
) -> None:
    bianca = town.asker()
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    paused(town, karin, fatma)
    assert (again(offer), again(need)) == (OfferState.ACCEPTED, NeedState.MATCHED)
    standing.suspend_person(town.moment(karin), fatma.id, WHY, TOLD)
    db.session.commit()
    assert (again(offer), again(need)) == (OfferState.PASSED_OVER, NeedState.OPEN)


def test_the_questions_of_a_paused_asker_wait_for_a_person(town: Town, karin: Person) -> None:
    bianca = town.asker()
    need = town.asks(bianca)
    paused(town, karin, bianca)
    assert again(need) == NeedState.HELD


def test_a_suspended_askers_match_ends_kindly(town: Town, karin: Person, fatma: Person) -> None:
    bianca = town.asker()
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    standing.suspend_person(town.moment(karin), bianca.id, WHY, TOLD)
    db.session.commit()
    assert (again(offer), again(need)) == (OfferState.PASSED_OVER, NeedState.HELD)
    kinds = db.session.scalars(select(Letter.kind).where(Letter.person_id == fatma.id)).all()
    assert "no_longer_needed" in kinds


def test_every_open_session_ends_with_a_suspension(town: Town, karin: Person) -> None:
    bianca = town.asker()
    for _ in range(3):
        begin_session(town.moment(bianca), bianca.id, town.hats[bianca.id])
    begin_session(town.moment(karin), karin.id, town.hats[karin.id])
    standing.suspend_person(town.moment(karin), bianca.id, WHY, TOLD)
    db.session.commit()
    assert db.session.scalars(select(Session.person_id)).all() == [karin.id]


def test_each_is_written_down_and_told_and_can_be_lifted(town: Town, karin: Person) -> None:
    bianca, now = town.asker(), town.moment(karin)
    for deed in (standing.warn_person, standing.pause_person, standing.suspend_person):
        deed(now, bianca.id, WHY, TOLD)
    standing.restore_person(now, bianca.id, WHY, "Fijn dat we elkaar spraken.")
    db.session.commit()
    verbs = [
        Verb.WARN_PERSON, Verb.PAUSE_PERSON, Verb.SUSPEND_PERSON, Verb.RESTORE_PERSON
    ]  # fmt: skip
    journal = db.session.scalars(
        select(JournalLine.verb).where(JournalLine.thing_id == bianca.id)
    ).all()
    assert set(verbs) <= set(journal)
    measures = db.session.query(Measure).all()
    assert {measure.verb for measure in measures} == set(verbs)
    assert {(measure.decided_by, measure.reason) for measure in measures} == {(karin.id, WHY)}
    assert again(bianca) == PersonState.HERE


def test_nobody_decides_about_staff_or_herself_or_another_town(town: Town, karin: Person) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    for person in (karin, sam):
        with pytest.raises(NotAllowed):
            standing.suspend_person(town.moment(karin), person.id, WHY, TOLD)
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    bianca = town.asker()
    with pytest.raises(NotFound):
        standing.pause_person(elsewhere.moment(elsewhere.kwartiermaker()), bianca.id, WHY, TOLD)


def test_the_second_of_two_colleagues_is_told(town: Town, karin: Person) -> None:
    bianca, sam = town.asker(), town.kwartiermaker("Sam", turn="deputy")
    paused(town, karin, bianca)
    with pytest.raises(WrongMoment):
        standing.pause_person(town.moment(sam), bianca.id, WHY, TOLD)


# two reports


def reports(town: Town, reporter: Person, offer: Offer, network: str | None = None) -> None:
    if network:
        begin_session(town.moment(reporter), reporter.id, town.hats[reporter.id], network=network)
    talking.report_offer(town.moment(reporter), offer.id, "Dit voelt niet goed.")
    db.session.commit()


def two_matches(town: Town, fatma: Person) -> list[tuple[Person, Offer]]:
    """Fatma helps two people, each with a question of her own."""
    askers = [town.asker("Bianca"), town.asker("Els")]
    return [(asker, town.chooses(asker, town.offers(fatma, town.asks(asker)))) for asker in askers]


def decide_today() -> list[Task]:
    return db.session.query(Task).filter(Task.kind == TaskKind.REPORTED_TWICE).all()


def test_two_people_pause_somebody_until_a_person_decides_the_same_day(
    town: Town, karin: Person, fatma: Person
) -> None:
    (bianca, first), (els, second) = two_matches(town, fatma)
    reports(town, bianca, first)
    assert again(fatma) == PersonState.HERE, "one report alone pauses nobody"
    reports(town, els, second)
    assert again(fatma) == PersonState.PAUSED
    (task,) = decide_today()
    assert local(task.due_at).date() == local(town.now).date()
    kinds = set(db.session.scalars(select(Letter.kind).where(Letter.person_id == karin.id)))
    assert "look_at_desk" in kinds
    standing.restore_person(town.moment(karin), fatma.id, WHY, TOLD)
    db.session.commit()
    assert again(task) == TaskState.DONE


def test_after_a_person_decided_older_reports_count_no_more(
    town: Town, karin: Person, fatma: Person
) -> None:
    (bianca, first), (els, second) = two_matches(town, fatma)
    reports(town, bianca, first)
    reports(town, els, second)
    standing.restore_person(town.later(minutes=5).moment(karin), fatma.id, WHY, TOLD)
    reports(town.later(minutes=5), bianca, first)
    assert again(fatma) == PersonState.HERE


@pytest.mark.parametrize(("reported", "comes_back"), [(2, "paused"), (1, "here")])
def test_leaving_and_coming_back_is_no_way_out_of_it(
    town: Town, karin: Person, reported: int, comes_back: str
) -> None:
    """What is kept of a report when somebody leaves is her number, for this."""
    bas = town.asker("Bas", reach="bas@example.org")
    for name in ("Fatma", "Piet")[:reported]:
        giver = town.giver(name, met_by=karin)
        reports(town, giver, town.chooses(bas, town.offers(giver, town.asks(bas))))
    leave_for_good(town.moment(bas))
    db.session.commit()
    newcomer = person_of(town.by_house(), Reach(Channel.EMAIL, "bas@example.org"))
    db.session.commit()
    assert newcomer.id != bas.id
    assert again(newcomer) == comes_back
    assert [task.person_id for task in decide_today() if task.state == TaskState.OPEN] == (
        [newcomer.id] if comes_back == "paused" else []
    )


@pytest.mark.parametrize("who", ["the same person", "the same network"])
def test_one_person_cannot_do_it_alone(town: Town, karin: Person, fatma: Person, who: str) -> None:
    (bianca, first), (els, second) = two_matches(town, fatma)
    network = "192.0.2.0/24" if who == "the same network" else None
    reports(town, bianca, first, network)
    town.later(minutes=1)
    reports(town, bianca if network is None else els, first if network is None else second, network)
    assert again(fatma) == PersonState.HERE
    assert db.session.query(Task).filter(Task.kind == TaskKind.REPORT).count() == 2


def test_two_on_different_networks_can(town: Town, karin: Person, fatma: Person) -> None:
    """The control of the one above."""
    (bianca, first), (els, second) = two_matches(town, fatma)
    reports(town, bianca, first, "192.0.2.0/24")
    reports(town, els, second, "198.51.100.0/24")
    assert again(fatma) == PersonState.PAUSED


def test_a_report_of_long_ago_does_not_count(town: Town, karin: Person, fatma: Person) -> None:
    (bianca, first), (els, second) = two_matches(town, fatma)
    reports(town, bianca, first)
    town.later(days=town.moment(karin).rules.reports.count_days + 1)
    reports(town, els, second)
    assert again(fatma) == PersonState.HERE


def test_a_warning_reaches_her_and_changes_nothing_else(town: Town, karin: Person) -> None:
    bianca = town.asker()
    need = town.asks(bianca)
    standing.warn_person(town.moment(karin), bianca.id, WHY, TOLD)
    db.session.commit()
    assert (again(need), again(bianca)) == (NeedState.OPEN, PersonState.HERE)
    kinds = set(db.session.scalars(select(Letter.kind).where(Letter.person_id == bianca.id)))
    assert "from_us" in kinds
