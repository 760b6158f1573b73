"""What happens by itself, by walking the clock forward."""

from dataclasses import replace

from app.actions.clock.followups import fire
from app.actions.desk import deciding
from app.actions.needs import asking
from app.actions.offers import helping
from app.store.db import db
from app.store.queries.clock import followups
from app.store.tables import Letter, Task
from tests.town import Town


def tick(town: Town) -> None:
    """Fires what is due, twice: the second time may change nothing."""
    for followup_id in followups.due_ids(town.community_id, town.now, 100) * 2:
        fire(town.by_house(), followup_id)
        db.session.commit()


def letters(kind: str) -> int:
    return db.session.query(Letter).filter(Letter.kind == kind).count()


def tasks() -> list[str]:
    return sorted(kind for (kind,) in db.session.query(Task.kind))


def test_silence_is_told_after_two_days_and_a_person_acts_by_the_fifth(town: Town) -> None:
    need = town.asks(town.asker())
    tick(town.later(days=1, hours=23))
    assert letters("no_offer_yet") == 0
    tick(town.later(hours=1))
    assert letters("no_offer_yet") == 1
    task = db.session.query(Task).one()
    assert (task.kind, (task.due_at - need.posted_at).days) == ("no_offer", 5)


def test_an_offer_in_time_keeps_it_quiet(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    town.offers(fatma, town.asks(town.asker()))
    tick(town.later(days=3))
    assert letters("no_offer_yet") == 0


def test_both_are_asked_twice_and_then_a_person_is(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    asked = []
    for days in (1, 1, 5, 2, 30):
        tick(town.later(days=days))
        asked.append(letters("how_it_went"))
    assert asked == [0, 2, 4, 4, 4], "never a third message (R7)"
    assert "nobody_said" in tasks()


def test_an_answer_ends_the_asking(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    need = town.asks(bianca)
    town.chooses(bianca, town.offers(fatma, need))
    tick(town.later(days=2))
    asking.solve_need(town.moment(bianca), need.id)
    db.session.commit()
    tick(town.later(days=20))
    assert letters("how_it_went") == 2
    assert "nobody_said" not in tasks()


def test_the_talk_opens_on_day_fourteen_and_is_due_on_day_twenty_one(town: Town) -> None:
    bianca = town.asker()
    tick(town.later(days=13))
    assert tasks() == []
    tick(town.later(days=1))
    task = db.session.query(Task).one()
    assert (task.kind, (task.due_at - bianca.joined_at).days) == ("talk", 21)
    assert letters("talk") == 1


def test_a_promise_that_passes_is_told_to_the_deputy(town: Town) -> None:
    town.kwartiermaker("Karin")
    town.kwartiermaker("Sam", turn="deputy")
    need = town.asks(town.asker(), "Wie kan mij geld lenen voor de huur?")
    assert need.answer_by is not None
    town.now = need.answer_by
    tick(town)
    assert letters("promise_passed") == 1


def test_each_promise_has_its_own_day(town: Town) -> None:
    """Held, passed on, and held again: the deputy hears of the second promise, not of the first."""
    karin = town.kwartiermaker("Karin")
    town.kwartiermaker("Sam", turn="deputy")
    need = town.asks(town.asker(), "Wie kan mij geld lenen voor de huur?")
    deciding.release_need(town.moment(karin), need.id, "het gaat om een brief")
    deciding.hold_need(town.later(hours=30).moment(karin), need.id, "toch even bellen")
    db.session.commit()
    assert need.answer_by is not None
    second = need.answer_by
    while town.now < second:
        tick(town)
        assert letters("promise_passed") == 0, town.now
        town.later(hours=1)
    tick(town)
    assert letters("promise_passed") == 1


def test_what_was_planned_for_an_earlier_match_asks_nothing_about_a_later_one(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    need = town.asks(bianca)
    first = town.chooses(bianca, town.offers(fatma, need))
    helping.hand_back_offer(town.later(days=1).moment(fatma), first.id)
    town.chooses(bianca, town.offers(fatma, need))
    tick(town.later(days=1))
    assert letters("how_it_went") == 0, "two days after the first choice, one after the second"
    tick(town.later(days=1))
    assert letters("how_it_went") == 2


def test_days_that_change_meanwhile_lose_no_follow_up(town: Town) -> None:
    fatma, bianca = town.giver(met_by=town.kwartiermaker()), town.asker()
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    rules = town.app.extensions["house_rules"]
    slower = replace(rules.followups, first_question_days=4, silence_days=3)
    town.app.extensions["house_rules"] = replace(rules, followups=slower)
    tick(town.later(days=2))
    assert letters("how_it_went") == 2
