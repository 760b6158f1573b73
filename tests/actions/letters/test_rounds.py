"""Who hears of a need: every introduced giver, within the limits, once (R5)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.actions.desk import deciding
from app.actions.letters.rounds import take_round_further
from app.actions.needs import asking
from app.domain.calendar import local
from app.domain.states import NeedState
from app.store.db import db
from app.store.queries.letters import rounds
from app.store.tables import Letter, Need, Person
from tests.carrying import carry_letters
from tests.town import Town


def sent_round(town: Town) -> None:
    """Carries on every round that is due, as the clock does."""
    for round_id in rounds.due_ids(town.community_id, town.now):
        while take_round_further(town.by_house(), round_id):
            db.session.commit()
        db.session.commit()


def heard(need: Need) -> set[int | None]:
    found = db.session.query(Letter.person_id)
    return {who for (who,) in found.filter(Letter.kind == "new_need", Letter.need_id == need.id)}


def ids(*people: Person) -> set[int | None]:
    return {person.id for person in people}


def test_every_introduced_giver_hears_once_and_the_asker_never(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma, piet = town.giver("Fatma", met_by=karin), town.giver("Piet", met_by=karin)
    town.giver("Nieuw")
    need = town.asks(town.asker())
    sent_round(town)
    assert heard(need) == set(), "not before ten minutes have passed"
    sent_round(town.later(minutes=11))
    sent_round(town)
    assert heard(need) == ids(fatma, piet)
    assert db.session.query(Letter).filter(Letter.kind == "new_need").count() == 2


def test_who_pauses_hears_nothing(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma, piet = town.giver("Fatma", met_by=karin), town.giver("Piet", met_by=karin)
    piet.paused_since = town.now
    db.session.commit()
    need = town.asks(town.asker())
    sent_round(town.later(minutes=11))
    assert heard(need) == ids(fatma)


def test_nobody_gets_a_fourth_letter_in_seven_days(town: Town) -> None:
    """One a day for three days; what comes on the fourth waits, gathered (R5)."""
    town.giver(met_by=town.kwartiermaker())
    states = []
    for number in range(5):
        need = town.later(days=1).asks(town.asker(f"Vrager{number}"))
        sent_round(town.later(minutes=11))
        carry_letters(town.by_house())
        found = db.session.query(Letter.state).filter_by(kind="new_need", need_id=need.id)
        states.append(found.scalar())
    assert states == ["sent", "sent", "sent", "gathered", "gathered"]


def test_the_delicate_needs_go_to_whoever_showed_a_vog(town: Town) -> None:
    karin = town.kwartiermaker()
    town.giver("Zonder", met_by=karin)
    met = town.giver("Met", met_by=karin, vog=True)
    need = town.asks(town.asker())
    need.tier = 4
    db.session.commit()
    sent_round(town.later(minutes=11))
    assert heard(need) == ids(met)


@pytest.mark.parametrize("fan_out", [1, 2, 1000])
def test_steps_of_any_size_reach_everybody(town: Town, fan_out: int) -> None:
    rules = town.app.extensions["house_rules"]
    letters = replace(rules.letters, fan_out=fan_out)
    town.app.extensions["house_rules"] = replace(rules, letters=letters)
    karin = town.kwartiermaker()
    people = [town.giver(f"Gever{number}", met_by=karin) for number in range(5)]
    need = town.asks(town.asker())
    sent_round(town.later(minutes=11))
    assert heard(need) == ids(*people)


def test_a_need_that_was_stopped_goes_no_further(town: Town) -> None:
    town.giver(met_by=town.kwartiermaker())
    bianca = town.asker()
    need = town.asks(bianca)
    asking.withdraw_need(town.moment(bianca), need.id)
    sent_round(town.later(minutes=11))
    assert heard(need) == set()


def test_held_within_the_ten_minutes_and_passed_on_the_next_day(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma = town.giver(met_by=karin)
    need = town.asks(town.asker())
    deciding.hold_need(town.moment(karin), need.id, "even nabellen")
    db.session.commit()
    sent_round(town.later(minutes=11))
    assert heard(need) == set()
    deciding.release_need(town.later(days=1).moment(karin), need.id, "gebeld, het is goed")
    db.session.commit()
    sent_round(town.later(minutes=11))  # so long she can take it back
    assert need.state == NeedState.OPEN
    assert heard(need) == ids(fatma)


def test_what_comes_at_night_is_gathered_for_the_morning(town: Town) -> None:
    town.giver(met_by=town.kwartiermaker())
    town.later(hours=11)  # ten in the evening
    need = town.asks(town.asker())
    sent_round(town.later(minutes=11))
    gathered = db.session.query(Letter).filter(Letter.need_id == need.id).one()
    letter = db.session.query(Letter).filter(Letter.kind == "digest").one()
    assert (gathered.state, gathered.gathered_in) == ("gathered", letter.id)
    assert (local(letter.not_before).hour, local(letter.not_before).minute) == (8, 0)
    assert letter.not_before - town.now < timedelta(hours=11)
