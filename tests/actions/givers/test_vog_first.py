"""A giver who offered or was chosen, and may not go so far any more: a person looks first."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from app.actions.givers.meeting import admit_giver
from app.actions.matches.companions import become_companion
from app.actions.offers.choosing import accept_offer
from app.actions.offers.helping import make_offer
from app.domain.ids import show_id
from app.domain.matches.companions import StaysFor
from app.domain.needs.themes import Tier
from app.domain.offers.kinds import OfferKind
from app.domain.states import NeedState, OfferState, TaskState
from app.store.db import db
from app.store.tables import Giver, Letter, Need, Offer, Person, Task
from tests.actions.clock.test_followups import tick
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

WAIT = "look_along"


@pytest.fixture
def gerrit(town: Town, karin: Person) -> Person:
    return town.giver("Gerrit", met_by=karin, vog=True)


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    need = town.asks(bianca, "Wie rijdt mij naar de markt?")
    need.tier = Tier.T4
    db.session.commit()
    return need


@pytest.fixture
def offer(town: Town, gerrit: Person, need: Need) -> Offer:
    return town.offers(gerrit, need)


def vog_of(gerrit: Person) -> Giver:
    return db.session.get_one(Giver, (gerrit.community_id, gerrit.id))


def vog_ends(town: Town, gerrit: Person, **ahead: float) -> None:
    ends_at = town.now + timedelta(**ahead)
    db.session.execute(update(Giver).where(Giver.id == gerrit.id).values(vog_ends_at=ends_at))
    db.session.commit()


def told(kind: str) -> set[int | None]:
    return set(db.session.scalars(select(Letter.person_id).where(Letter.kind == kind)))


def first_tasks() -> list[Task]:
    return list(db.session.scalars(select(Task).where(Task.kind == "vog_first")))


def chooses(town: Town, bianca: Person, offer: Offer) -> Offer:
    accept_offer(town.moment(bianca), offer.id)
    db.session.commit()
    return offer


# choosing


def test_while_the_vog_holds_choosing_is_choosing(town: Town, bianca: Person, offer: Offer) -> None:
    assert chooses(town, bianca, offer).state == OfferState.ACCEPTED
    assert first_tasks() == []


def test_who_is_chosen_after_her_vog_ended_waits_for_a_person(
    town: Town, bianca: Person, gerrit: Person, need: Need, offer: Offer
) -> None:
    vog_ends(town, gerrit)
    chooses(town, bianca, offer)
    assert (offer.state, need.state) == (OfferState.OPEN, NeedState.OPEN), "nothing is lost"
    (task,) = first_tasks()
    assert (task.person_id, task.need_id, task.offer_id) == (gerrit.id, need.id, offer.id)
    assert (told(WAIT), told("chosen")) == ({gerrit.id}, set())


def test_a_day_after_the_end_of_the_vog_is_judged_on_that_day(
    town: Town, bianca: Person, gerrit: Person, need: Need
) -> None:
    on_friday = (town.now + timedelta(days=3)).date()
    offer = make_offer(town.moment(gerrit), need.id, OfferKind.YES, suits_on=on_friday)
    db.session.commit()
    vog_ends(town, gerrit, days=2)
    assert chooses(town, bianca, offer).state == OfferState.OPEN
    vog_ends(town, gerrit, days=4)
    assert chooses(town, bianca, offer).state == OfferState.ACCEPTED


@pytest.mark.parametrize(("tier", "chosen"), [(Tier.T3, False), (Tier.T2, True)])
def test_how_far_she_may_go_is_judged_again_too(
    town: Town, karin: Person, bianca: Person, tier: Tier, chosen: bool
) -> None:
    fatma, need = town.giver(met_by=karin), town.asks(bianca)
    offer = town.offers(fatma, need)
    need.tier = tier
    admit_giver(town.moment(karin), fatma.id, False, Tier.T2)
    assert (chooses(town, bianca, offer).state == OfferState.ACCEPTED) is chosen
    assert len(first_tasks()) == (not chosen)


def test_choosing_twice_is_one_task_and_one_letter(
    town: Town, bianca: Person, gerrit: Person, offer: Offer
) -> None:
    vog_ends(town, gerrit)
    for _ in range(2):
        chooses(town, bianca, offer)
    assert len(first_tasks()) == db.session.query(Letter).filter_by(kind=WAIT).count() == 1


def test_somebody_else_may_be_chosen_meanwhile(
    town: Town, karin: Person, bianca: Person, gerrit: Person, need: Need, offer: Offer
) -> None:
    wilma = town.giver("Wilma", met_by=karin, vog=True)
    other = town.offers(wilma, need)
    vog_ends(town, gerrit)
    chooses(town, bianca, offer)
    assert chooses(town, bianca, other).state == OfferState.ACCEPTED
    assert offer.state == OfferState.PASSED_OVER


def test_a_vog_seen_anew_ends_the_wait(
    town: Town, karin: Person, bianca: Person, gerrit: Person, offer: Offer
) -> None:
    vog_ends(town, gerrit)
    chooses(town, bianca, offer)
    db.session.query(Letter).delete()
    admit_giver(town.later(days=1).moment(karin), gerrit.id, True, Tier.T3)
    db.session.commit()
    assert [task.state for task in first_tasks()] == [TaskState.DONE]
    assert told("offer_came") == {bianca.id}, "she hears that she can choose now"
    assert chooses(town, bianca, offer).state == OfferState.ACCEPTED


def test_a_lesser_admission_ends_no_wait(
    town: Town, karin: Person, bianca: Person, gerrit: Person, offer: Offer
) -> None:
    vog_ends(town, gerrit)
    chooses(town, bianca, offer)
    admit_giver(town.moment(karin), gerrit.id, False, Tier.T2)
    assert [task.state for task in first_tasks()] == [TaskState.OPEN]


# chosen before


def renewed_soon(town: Town, karin: Person, gerrit: Person) -> None:
    """A VOG that was nearly three years old when it was seen."""
    dated = date(town.now.year - 3, town.now.month, town.now.day) + timedelta(days=5)
    admit_giver(town.moment(karin), gerrit.id, True, Tier.T3, dated)
    db.session.commit()


def test_a_vog_that_ends_before_the_agreed_day_is_told_to_both(
    town: Town, karin: Person, bianca: Person, gerrit: Person, need: Need
) -> None:
    renewed_soon(town, karin, gerrit)
    offer = town.chooses(bianca, town.offers(gerrit, need))
    tick(town)
    for days in (4, 1):
        assert (told(WAIT), first_tasks()) == (set(), [])
        tick(town.later(days=days))
    assert told(WAIT) == {bianca.id, gerrit.id}
    (task,) = first_tasks()
    assert (task.offer_id, offer.state) == (offer.id, OfferState.ACCEPTED)


def test_a_maatje_of_weeks_waits_when_the_vog_ends(
    town: Town, karin: Person, bianca: Person, gerrit: Person, need: Need
) -> None:
    renewed_soon(town, karin, gerrit)
    offer = town.chooses(bianca, town.offers(gerrit, need))
    become_companion(town.moment(gerrit), offer.id, StaysFor.SIX_WEEKS)
    db.session.commit()
    tick(town)
    tick(town.later(days=6))
    assert told(WAIT) == {bianca.id, gerrit.id}


@pytest.mark.parametrize("why", ["renewed", "another tier", "the day has been"])
def test_nobody_is_told_to_wait_for_nothing(
    town: Town, karin: Person, bianca: Person, gerrit: Person, need: Need, why: str
) -> None:
    renewed_soon(town, karin, gerrit)
    suits_on = (town.now + timedelta(days=1)).date() if why == "the day has been" else None
    offer = make_offer(town.moment(gerrit), need.id, OfferKind.YES, suits_on=suits_on)
    chooses(town, bianca, offer)
    tick(town)
    if why == "renewed":
        admit_giver(town.moment(karin), gerrit.id, True, Tier.T3)
    if why == "another tier":
        need.tier = Tier.T2
    db.session.commit()
    tick(town.later(days=6))
    assert (told(WAIT), first_tasks()) == (set(), [])


# on the screen


def test_the_asker_reads_who_looks_and_presses_no_more(
    town: Town, bianca: Person, gerrit: Person, need: Need, offer: Offer
) -> None:
    vog_ends(town, gerrit)
    page = Browser(town.app).sign_in(town, bianca)
    at = f"/vraag/{show_id(need.id)}"
    page.get(f"{at}/kies/{show_id(offer.id)}")
    page.post(f"{at}/kies/{show_id(offer.id)}")
    page.follow()
    assert "Karin kijkt eerst nog even mee." in said(page)
    assert f"/kies/{show_id(offer.id)}" not in page.html
    assert "Liever niet" in page.text


def test_the_desk_sees_whom_it_is_about_and_the_date_field(
    town: Town, karin: Person, bianca: Person, gerrit: Person, offer: Offer
) -> None:
    vog_ends(town, gerrit)
    chooses(town, bianca, offer)
    (task,) = first_tasks()
    desk = Browser(town.app).sign_in(town, karin)
    desk.get(f"/bureau/taak/{show_id(task.id)}")
    assert "Wie rijdt mij naar de markt?" in desk.text
    assert 'name="vog_date"' in desk.html
