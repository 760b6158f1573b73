"""Whoever is silent is asked once, kindly, and goes when nothing is heard (R9)."""

from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select

from app.actions.people import staying
from app.actions.people.accounts import wear
from app.actions.people.consents import give_consent
from app.actions.people.resting import take_rest
from app.domain.actor import Hat
from app.domain.letters.kinds import LetterKind
from app.domain.people.consents import ConsentFor
from app.domain.states import GiverState, PersonState
from app.domain.verbs import Verb
from app.jobs.sweeps import forget_everywhere, forget_who_was_silent
from app.store.db import db
from app.store.tables import Fact, Followup, Giver, JournalLine, Letter, Measure, Need, Person
from tests.store.crawl import places_of
from tests.town import Town

DAY = timedelta(days=1)


def days_go_by(town: Town, days: int) -> None:
    """The clock runs every ten days, and on the last of them."""
    for start in range(0, days, 10):
        forget_who_was_silent(town.later(days=min(10, days - start)).by_house())
    db.session.expire_all()


def asked(person_id: int) -> int:
    kinds = select(Letter.id).where(Letter.person_id == person_id, Letter.kind == LetterKind.STAY)
    return len(db.session.scalars(kinds).all())


def is_here(person_id: int) -> bool:
    return db.session.get(Person, (1, person_id)) is not None


def no_clock_runs() -> None:
    db.session.query(Followup).update({"done_at": Followup.start_at})
    db.session.commit()


def test_an_asker_is_asked_after_150_days_and_goes_after_180(town: Town) -> None:
    bianca_id = town.asker().id
    no_clock_runs()
    for days, (letters, here) in ((149, (0, True)), (1, (1, True)), (29, (1, True))):
        days_go_by(town, days)
        assert (asked(bianca_id), is_here(bianca_id)) == (letters, here)
    days_go_by(town, 1)
    assert not is_here(bianca_id)
    done = db.session.query(JournalLine).filter_by(verb=Verb.FORGET_PERSON).one()
    assert (done.actor_id, done.thing_id) == (None, bianca_id)


def test_nothing_of_her_is_left_but_that_it_was_counted(town: Town) -> None:
    """As when she leaves herself; whoever helped her hears it kindly."""
    karin, bianca = town.kwartiermaker(), town.asker("Zilverreiger")
    fatma = town.giver(met_by=karin)
    town.chooses(bianca, town.offers(fatma, town.asks(bianca, "Wie maakt mijn goudplevier?")))
    facts = db.session.query(Fact).count()
    no_clock_runs()
    fatma.seen_at = town.now + 200 * DAY
    db.session.commit()
    town.later(days=150)
    forget_everywhere(town.by_house())
    town.later(days=30)
    forget_everywhere(town.by_house())
    assert places_of({"Zilverreiger", "goudplevier", "zilverreiger1@"}) == set()
    assert db.session.query(Need).count() == 0
    assert db.session.query(Fact).count() == facts
    told = select(Letter.kind).where(Letter.person_id == fatma.id)
    assert LetterKind.ASKER_LEFT in db.session.scalars(told).all()


@pytest.mark.parametrize("sign", ["comes in", "presses"])
def test_any_sign_of_hers_begins_the_term_anew(town: Town, sign: str) -> None:
    bianca = town.asker()
    bianca_id = bianca.id
    no_clock_runs()
    days_go_by(town, 179)
    if sign == "presses":
        staying.stay(town.moment(bianca))
    else:
        bianca.seen_at = town.now
    db.session.commit()
    days_go_by(town, 149)
    assert (asked(bianca_id), is_here(bianca_id)) == (1, True)
    days_go_by(town, 1)
    days_go_by(town, 30)
    assert not is_here(bianca_id)


def test_who_pressed_was_not_seen(town: Town) -> None:
    """Her number may be another's by now: no room opens by it."""
    bianca = town.asker()
    before = bianca.seen_at
    staying.stay(town.later(days=150).moment(bianca))
    assert bianca.seen_at == before


def rests(town: Town, person: Person) -> None:
    take_rest(town.moment(person), None)


def said_yes(town: Town, person: Person) -> None:
    give_consent(town.moment(person), person.id, ConsentFor.EFFECT)


def is_asked_later(town: Town, person: Person) -> None:
    told = {"community_id": 1, "kind": "talk", "person_id": person.id, "start_at": town.now}
    db.session.add(Followup(**told, key="later", due_at=town.now))


@pytest.mark.parametrize("what", [rests, is_asked_later])
def test_while_something_runs_she_stays_at_most_thirteen_months(town: Town, what: object) -> None:
    bianca = town.asker()
    bianca_id = bianca.id
    no_clock_runs()
    assert callable(what)
    what(town, bianca)
    db.session.commit()
    days_go_by(town, 364)
    assert (asked(bianca_id), is_here(bianca_id)) == (0, True)
    days_go_by(town, 1)
    assert asked(bianca_id) == 1
    days_go_by(town, 30)
    assert not is_here(bianca_id)


def test_a_yes_to_questions_is_waited_for(town: Town) -> None:
    bianca = town.asker()
    bianca_id = bianca.id
    said_yes(town, bianca)
    db.session.commit()
    no_clock_runs()
    days_go_by(town, 181)
    assert (asked(bianca_id), is_here(bianca_id)) == (0, True)
    days_go_by(town, 1)
    assert asked(bianca_id) == 1


def test_a_giver_is_asked_once_a_year(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    fatma_id = fatma.id
    no_clock_runs()
    days_go_by(town, 364)
    assert asked(fatma_id) == 0
    days_go_by(town, 1)
    staying.stay(town.moment(fatma))
    db.session.commit()
    days_go_by(town, 364)
    assert (asked(fatma_id), is_here(fatma_id)) == (1, True)
    days_go_by(town, 1)
    days_go_by(town, 30)
    assert (asked(fatma_id), is_here(fatma_id)) == (0, False)


@pytest.mark.parametrize("how", ["her mail comes back", "she was stopped"])
def test_a_giver_to_whom_no_letter_comes_goes_as_an_asker(town: Town, how: str) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    fatma_id = fatma.id
    no_clock_runs()
    if how == "she was stopped":
        db.session.query(Giver).update({"state": GiverState.STOPPED})
    else:
        fatma.unreached_since = town.now
    db.session.commit()
    days_go_by(town, 150)
    days_go_by(town, 30)
    assert not is_here(fatma_id)


def test_staff_never_go_by_the_clock(town: Town) -> None:
    for person in (town.kwartiermaker(), town.official()):
        person_id = person.id
        days_go_by(town, 1)
        town.now = person.seen_at + 800 * DAY
        forget_everywhere(town.by_house())
        assert (asked(person_id), is_here(person_id)) == (0, True)


def test_whoever_was_put_out_does_not_become_nobody_by_waiting(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    bianca_id = bianca.id
    bianca.state = PersonState.SUSPENDED
    told = {"verb": "suspend_person", "reason": "", "told": "", "at": town.now}
    db.session.add(Measure(community_id=1, person_id=bianca.id, decided_by=karin.id, **told))
    db.session.commit()
    no_clock_runs()
    days_go_by(town, 364)
    assert is_here(bianca_id)
    days_go_by(town, 1)
    days_go_by(town, 30)
    assert not is_here(bianca_id)


def test_who_comes_in_at_the_last_moment_stays(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the question who goes and the deed."""
    bianca = town.asker()
    bianca_id = bianca.id
    no_clock_runs()
    days_go_by(town, 179)
    town.later(days=1)
    bianca.seen_at = town.now
    db.session.commit()
    monkeypatch.setattr("app.jobs.sweeps.silence.to_forget", lambda *told: [bianca.id])
    forget_who_was_silent(town.by_house())
    assert is_here(bianca_id)


@pytest.mark.parametrize("seed", range(3))
def test_never_too_early_and_always_in_time(town: Town, seed: int) -> None:
    """Random lives against the rule in plain words."""
    chance = Random(seed)
    people = [town.asker(f"A{n}") for n in range(4)]
    people.append(town.giver("G", met_by=town.kwartiermaker()))
    no_clock_runs()
    heard = {person.id: person.seen_at for person in people}
    terms = {person.id: 395 if person.first_name == "G" else 180 for person in people}
    for _ in range(120):
        town.later(days=chance.randrange(1, 8))
        for person_id in heard:
            if is_here(person_id) and chance.random() < 0.02:
                db.session.query(Person).filter_by(id=person_id).update({"seen_at": town.now})
                heard[person_id] = town.now
        db.session.commit()
        forget_who_was_silent(town.by_house())
        db.session.expire_all()
        for person_id, last in heard.items():
            silent = (town.now - last).days
            if is_here(person_id):
                assert silent <= terms[person_id] + 14, "a week late, and a week of notice"
                assert (silent >= terms[person_id] - 30) <= bool(asked(person_id))
            else:
                assert silent >= terms[person_id]


def test_an_asker_who_gives_as_well_has_the_longer_term(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    fatma_id = fatma.id
    wear(town.by_house(), fatma, Hat.ASKER)
    db.session.commit()
    no_clock_runs()
    days_go_by(town, 200)
    assert is_here(fatma_id)
