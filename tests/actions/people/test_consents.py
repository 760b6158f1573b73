"""A yes beside the service: given for one purpose, and taken back with all that came of it."""

import re
from pathlib import Path
from random import Random

import pytest

from app.actions.people import consents, first_talks, leaving
from app.actions.people.bringing_together import bring_together
from app.domain.people.consents import Asked, ConsentFor
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.store.db import db
from app.store.queries.known.telling import rows_about
from app.store.tables import Answer, Consent, Followup, Letter, Person
from tests.actions.clock.test_followups import letters, tick
from tests.town import Town

APP = Path(__file__).parents[3] / "app"
ALL_THREE = {"full_head": "4", "somebody": "2", "manages": "3"}
AT_TALK = {"household": "alone", "came_by": "paper"}


@pytest.fixture
def bianca(town: Town, karin: Person) -> Person:
    """She said yes to both, at the talk."""
    person = town.asker()
    tick(town.later(days=14))
    first_talks.finish_talk(town.moment(karin), person.id, tuple(ConsentFor))
    db.session.commit()
    return person


def answers() -> list[tuple[str, str, str]]:
    rows = db.session.query(Answer).all()
    return sorted((row.asked, row.question, row.value) for row in rows)


def answer(town: Town, person: Person, **told: str) -> None:
    consents.answer_effect(town.moment(person), told or ALL_THREE)
    db.session.commit()


def test_each_yes_says_since_when_in_which_words_and_who_heard_it(
    town: Town, karin: Person, bianca: Person
) -> None:
    rows = db.session.query(Consent).order_by(Consent.purpose).all()
    assert [(row.purpose, row.state, row.version, row.written_by) for row in rows] == [
        ("effect", "given", 1, karin.id),
        ("research", "given", 2, karin.id),
    ]
    assert {row.given_at for row in rows} == {town.now}


def test_nothing_is_asked_of_who_said_nothing(town: Town, karin: Person) -> None:
    els = town.asker("Els")
    tick(town.later(days=14))
    first_talks.finish_talk(town.moment(karin), els.id)
    tick(town.later(days=400))
    assert (letters("effect"), db.session.query(Consent).count()) == (0, 0)
    with pytest.raises(NotFound):
        consents.answer_effect(town.moment(els), ALL_THREE)
    with pytest.raises(NotFound):
        consents.note_research(town.moment(karin), els.id, AT_TALK)


def test_asked_after_three_and_six_months_and_never_again(town: Town, bianca: Person) -> None:
    asked = []
    for days in (90, 1, 90, 1, 300):
        tick(town.later(days=days))
        asked.append(letters("effect"))
    assert asked == [0, 1, 1, 2, 2]


def test_an_answer_belongs_to_its_time_and_the_last_one_counts(town: Town, bianca: Person) -> None:
    with pytest.raises(WrongMoment):
        consents.answer_effect(town.moment(bianca), ALL_THREE)
    town.later(days=91)
    answer(town, bianca)
    answer(town, bianca, manages="5")
    assert answers() == [("first", "manages", "5")]
    town.later(days=91)
    answer(town, bianca, full_head="1")
    assert answers() == [("first", "manages", "5"), ("second", "full_head", "1")]


def test_taken_back_nothing_is_left_and_nothing_is_asked(town: Town, bianca: Person) -> None:
    tick(town.later(days=91))
    answer(town, bianca)
    consents.withdraw_consent(town.moment(bianca), ConsentFor.EFFECT)
    db.session.commit()
    assert answers() == []
    assert db.session.query(Letter).filter_by(kind="effect", state="waiting").count() == 0
    assert db.session.query(Followup).filter_by(kind="effect_second").count() == 0
    tick(town.later(days=200))
    assert letters("effect") == 1
    with pytest.raises(WrongMoment):
        consents.answer_effect(town.moment(bianca), ALL_THREE)
    assert stands() == ["research"], "the other yes is another matter"


def stands() -> list[str]:
    return [row.purpose for row in db.session.query(Consent).filter_by(state="given")]


def test_a_yes_again_begins_anew(town: Town, bianca: Person) -> None:
    consents.withdraw_consent(town.later(days=30).moment(bianca), ConsentFor.EFFECT)
    consents.give_consent(town.later(days=1).moment(bianca), bianca.id, ConsentFor.EFFECT)
    db.session.commit()
    consent = db.session.query(Consent).filter_by(purpose="effect").one()
    assert (consent.written_by, consent.withdrawn_at) == (None, None), "she did it herself"
    tick(town.later(days=90))
    assert letters("effect") == 0
    tick(town.later(days=1))
    assert letters("effect") == 1


def test_said_twice_is_said_once(town: Town, bianca: Person) -> None:
    before = db.session.query(Consent.given_at).filter_by(purpose="effect").scalar()
    consents.give_consent(town.later(days=1).moment(bianca), bianca.id, ConsentFor.EFFECT)
    db.session.commit()
    assert db.session.query(Consent.given_at).filter_by(purpose="effect").scalar() == before
    assert db.session.query(Followup).filter_by(kind="effect_first").count() == 1


def test_research_is_written_once_and_goes_with_its_yes(
    town: Town, karin: Person, bianca: Person
) -> None:
    consents.note_research(town.moment(karin), bianca.id, AT_TALK)
    db.session.commit()
    assert len(answers()) == 2
    with pytest.raises(WrongMoment):
        consents.note_research(town.moment(karin), bianca.id, AT_TALK)
    consents.withdraw_consent(town.moment(bianca), ConsentFor.RESEARCH)
    db.session.commit()
    assert (answers(), stands()) == ([], ["effect"])


def test_only_her_own_to_answer_and_to_take_back(town: Town, karin: Person, bianca: Person) -> None:
    with pytest.raises(NotFound):
        consents.withdraw_consent(town.moment(karin), ConsentFor.EFFECT)
    els = town.asker("Els")
    with pytest.raises(NotAllowed):
        consents.give_consent(town.moment(els), karin.id, ConsentFor.EFFECT)
    with pytest.raises(NotAllowed):
        consents.note_research(town.moment(els), bianca.id, AT_TALK)


def test_who_rests_is_not_asked(town: Town, bianca: Person) -> None:
    bianca.paused_since = town.now
    db.session.commit()
    tick(town.later(days=100))
    assert letters("effect") == 0


def test_she_may_take_all_of_it_along(town: Town, bianca: Person) -> None:
    answer(town.later(days=91), bianca)
    story = rows_about(town.moment(bianca).actor, bianca.id)
    assert {row["question"]: row["value"] for row in story["answers"]} == ALL_THREE
    assert {row["purpose"] for row in story["consents"]} == {"effect", "research"}
    assert story["first_talks"][0]["state"] == "done"


def test_who_came_as_two_said_yes_once(town: Town, bianca: Person) -> None:
    els = town.asker("Els")
    consents.give_consent(town.moment(els), els.id, ConsentFor.EFFECT)
    answer(town.later(days=91), bianca)
    consents.answer_effect(town.moment(els), {"manages": "1"})
    bring_together(town.by_house(), bianca, els)
    db.session.commit()
    assert ("first", "manages", "1") not in answers()
    assert (len(answers()), sorted(stands())) == (3, ["effect", "research"])


def test_nothing_in_the_house_asks_what_was_answered() -> None:
    """But to herself, by `known`, which reads every table alike; and what she told for research,
    for an export alone."""
    asks = re.compile(r"Answer\.(value|question)")
    rooms = [*APP.rglob("*.py")]
    assert len(rooms) > 100
    asked_by = [path.name for path in rooms if asks.search(path.read_text(encoding="utf-8"))]
    assert asked_by == ["research_rows.py"]


def test_who_leaves_takes_her_answers_along(town: Town, bianca: Person) -> None:
    answer(town.later(days=91), bianca)
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    for table in (Answer, Consent):
        assert db.session.query(table).count() == 0


def test_after_thirteen_months_it_is_forgotten(town: Town, bianca: Person) -> None:
    answer(town.later(days=91), bianca)
    town.later(days=303)
    consents.forget_old_consents(town.by_house())
    assert answers() != []
    town.later(days=1)
    consents.forget_old_consents(town.by_house())
    assert (answers(), stands()) == ([], [])


@pytest.mark.parametrize("seed", range(3))
def test_no_answer_ever_outlives_its_yes(town: Town, bianca: Person, seed: int) -> None:
    """Whatever follows upon what, in whatever order."""
    chance, now = Random(seed), town.later(days=91)
    deeds = (
        lambda: consents.give_consent(now.moment(bianca), bianca.id, ConsentFor.EFFECT),
        lambda: consents.withdraw_consent(now.moment(bianca), ConsentFor.EFFECT),
        lambda: consents.answer_effect(now.moment(bianca), ALL_THREE),
    )
    for _ in range(20):
        try:
            chance.choice(deeds)()
        except WrongMoment:
            db.session.rollback()
        db.session.commit()
        now.later(days=chance.choice((1, 60, 100)))
        has_given = "effect" in stands()
        assert has_given or not any(asked != Asked.AT_TALK for asked, _, _ in answers())
