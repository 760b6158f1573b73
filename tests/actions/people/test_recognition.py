"""Whoever came as somebody new, and is known again after all: all of hers becomes one (R9)."""

from collections import Counter

import pytest

from app.actions.letters.outbox import drop_every_letter, write_to_asker
from app.actions.matches import talking
from app.actions.needs import calls
from app.actions.people import accounts, consents, leaving, recognition
from app.actions.people.looks import look_at
from app.actions.people.sessions import begin_session
from app.domain.actor import Hat
from app.domain.clock.plan import FollowupKind
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.people.consents import ConsentFor
from app.domain.people.passkeys import CameBy
from app.domain.refusals import WrongMoment
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.tables import Followup, Letter, LookedAt, Need, Person, Photo, Task
from tests.photographs import adds_photo
from tests.store.crawl import rows
from tests.town import Town

APPEND_ONLY = {"journal"}


def comes_as_somebody_new(town: Town, person: Person, *hats: Hat) -> Person:
    newcomer = recognition.start_afresh(town.by_house(), person.id)
    for hat in hats:
        accounts.wear(town.by_house(), newcomer, hat)
    town.hats[newcomer.id] = frozenset(hats)
    db.session.commit()
    return newcomer


def is_known_again(town: Town, karin: Person, person: Person) -> Person:
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER, person_id=person.id).one()
    recognition.open_history(town.moment(karin), task.id, "Ik ken haar stem.")
    db.session.commit()
    return read_anew(person)


def read_anew(person: Person) -> Person:
    db.session.expunge_all()  # as the next page would, the test reads what there is now
    found = db.session.get(Person, (person.community_id, person.id))
    assert found is not None
    return found


def lives(town: Town, karin: Person, newcomer: Person) -> Need:
    """One row at least in every table that can lead to an asker."""
    town.offers(parted := town.giver("Piet", met_by=karin), town.asks(newcomer))
    leaving.leave_for_good(town.moment(parted))
    need = town.asks(newcomer)
    adds_photo(town, newcomer, need)
    offer = town.chooses(newcomer, town.offers(town.giver("Sami", met_by=karin), need))
    talking.send_message(town.moment(newcomer), offer.id, "Kun je zaterdag?")
    calls.call_kwartiermaker(town.moment(newcomer), need.id)
    begin_session(town.moment(newcomer), newcomer.id, frozenset())
    consents.give_consent(town.moment(newcomer), newcomer.id, ConsentFor.EFFECT)
    call = db.session.query(Task).filter_by(kind=TaskKind.CALL).one()
    look_at(town.moment(karin), Looked.TASK, call.id)
    db.session.commit()
    return need


def about(person_id: int) -> Counter[str]:
    """How often her id stands in each table."""
    return Counter(table for table, row in rows() for value in row.values() if value == person_id)


@pytest.mark.parametrize("came_by", CameBy)
def test_only_a_code_that_went_there_says_that_her_number_is_hers(
    town: Town, came_by: CameBy
) -> None:
    """Or whoever has it now would come in unasked, as long as she comes by another way."""
    fatma, later = town.giver("Fatma"), town.later(days=61)
    begin_session(later.moment(fatma), fatma.id, frozenset({Hat.GIVER}), came_by=came_by)
    db.session.commit()
    assert recognition.asks_name(later.moment(fatma), fatma.id) is (came_by is not CameBy.CODE)


def test_all_that_she_did_as_somebody_new_is_hers(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    newcomer = comes_as_somebody_new(town, bianca, Hat.ASKER)
    lives(town, karin, newcomer)
    before, told = about(bianca.id), about(newcomer.id)
    assert told.keys() >= {
        "consents", "followups", "letters", "looked_at", "messages", "needs", "offers", "partings",
        "photos", "sessions", "tasks",
    }  # fmt: skip
    is_known_again(town, karin, bianca)
    assert about(newcomer.id).keys() == APPEND_ONLY
    for table in told.keys() - APPEND_ONLY - {"hats", "people", "sessions"}:
        assert about(bianca.id)[table] == before[table] + told[table], table
    assert db.session.query(LookedAt.thing_id).filter_by(thing=Looked.PERSON).one() == (bianca.id,)


def test_her_photo_stays_hers_to_take_away(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    newcomer = comes_as_somebody_new(town, bianca, Hat.ASKER)
    adds_photo(town, newcomer, town.asks(newcomer))
    is_known_again(town, karin, bianca)
    assert db.session.query(Photo.asker_id).one() == (bianca.id,)


def test_every_device_is_out_and_the_number_is_hers(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    number = bianca.reach_fingerprint
    newcomer = comes_as_somebody_new(town, bianca, Hat.ASKER)
    begin_session(town.moment(newcomer), newcomer.id, frozenset())
    bianca = is_known_again(town, karin, bianca)
    assert (bianca.reach_fingerprint, bianca.succeeded_by) == (number, None)
    assert about(newcomer.id)["sessions"] == 0


def test_who_gave_before_and_asks_now_wears_both_hats(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma = town.giver("Fatma", met_by=karin)
    newcomer = comes_as_somebody_new(town, fatma, Hat.ASKER)
    town.asks(newcomer)
    is_known_again(town, karin, fatma)
    assert people.hats(town.community_id, fatma.id) == {Hat.ASKER, Hat.GIVER}
    talks = db.session.query(Followup.person_id).filter_by(kind=FollowupKind.TALK).all()
    assert talks == [(fatma.id,)], "one talk, as after any first question"


@pytest.mark.parametrize("hat", [Hat.GIVER, Hat.KWARTIERMAKER, Hat.MUNICIPALITY])
def test_who_is_more_than_an_asker_is_met_anew(town: Town, hat: Hat) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    comes_as_somebody_new(town, bianca, hat)
    with pytest.raises(WrongMoment):
        is_known_again(town, karin, bianca)
    db.session.rollback()


def test_a_number_that_went_on_once_more_stays_where_it_is(town: Town) -> None:
    """Three who had it one after the other; each pair is known again by a press of its own."""
    karin, bianca = town.kwartiermaker(), town.asker()
    number = bianca.reach_fingerprint
    second = comes_as_somebody_new(town, bianca, Hat.ASKER)
    third = comes_as_somebody_new(town, second, Hat.ASKER)
    first_task, second_task = (
        db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER, person_id=one.id).one().id
        for one in (bianca, second)
    )
    recognition.open_history(town.moment(karin), first_task, "Ik ken haar.")
    db.session.commit()
    bianca = read_anew(bianca)
    assert (bianca.reach_fingerprint, bianca.succeeded_by) == (None, third.id)
    assert read_anew(third).reach_fingerprint == number
    recognition.open_history(town.moment(karin), second_task, "Ik ken haar.")
    db.session.commit()
    bianca = read_anew(bianca)
    assert (bianca.reach_fingerprint, bianca.succeeded_by) == (number, None)


# what waits on the way


def waiting() -> set[int]:
    found = db.session.query(Letter.person_id).filter_by(state=LetterState.WAITING)
    return {person_id for (person_id,) in found}


def test_to_an_old_number_nothing_leaves_and_to_others_it_does(town: Town) -> None:
    bianca, els = town.asker("Bianca"), town.asker("Els")
    for asker in (bianca, els):
        write_to_asker(town.moment(asker), LetterKind.NO_OFFER_YET, town.asks(asker))
    comes_as_somebody_new(town, bianca)
    assert waiting() == {els.id}


def test_a_town_that_is_told_sends_nothing_and_its_neighbour_does(town: Town) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    bianca, els = town.asker("Bianca"), elsewhere.asker("Els")
    write_to_asker(town.moment(bianca), LetterKind.NO_OFFER_YET, town.asks(bianca))
    write_to_asker(elsewhere.moment(els), LetterKind.NO_OFFER_YET, elsewhere.asks(els))
    drop_every_letter(town.by_house())
    assert waiting() == {els.id}
