"""Whoever leaves for good is nowhere any more, and whoever counted on her hears it (PR-06)."""

from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from app.actions.clock.retention import forget_rows
from app.actions.desk import tasks
from app.actions.matches.talking import report_offer, send_message
from app.actions.needs import asking
from app.actions.people import accounts, blocks, erasing, leaving, recognition
from app.actions.people.accounts import Caller
from app.actions.people.sessions import begin_session
from app.domain.actor import Hat
from app.domain.clock.retention import Kept
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import NotAllowed, NotFound, OtherLeft
from app.domain.states import NeedState, TaskState
from app.jobs.sweeps import forget_everywhere
from app.store.db import db
from app.store.queries.people.partings import why_gone
from app.store.sealing import seals
from app.store.tables import Fact, Letter, Need, Offer, Parting, Person, Session, Task
from tests.actions.history import History
from tests.photographs import adds_photo
from tests.store.crawl import all_about, places_of, rows
from tests.town import Town

SEEDS = range(2)
DEEDS = 150
MAY_HOLD_HER_ID = {"journal", "rounds", "looked_at"}
"""Ids that point at nothing any more."""
NO_FINGERPRINT = "hers is among her words"
FOR_A_WHILE = {"codes.reach_fingerprint", "tasks.reported_name", "tasks.reported_fingerprint"}
"""What stays so that leaving wipes no slate: a day, and a year (test_leaving_traces.py)."""


def leaves(town: Town, person: Person) -> None:
    leaving.leave_for_good(town.moment(person))
    db.session.commit()
    db.session.expunge_all()  # as the next page would, the test reads what there is now


def letters_to(person: Person) -> list[str]:
    found = select(Letter.kind).where(
        Letter.person_id == person.id, Letter.state == LetterState.WAITING
    )
    return sorted(db.session.scalars(found))


# the canary crawl


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_of_her_stands_anywhere(town: Town, seed: int) -> None:
    """One after the other they leave; the words of whoever stays, stay."""
    history = History(town, Random(seed)).lives(DEEDS)
    while history.people:
        person = history.people.pop(history.chance.randrange(len(history.people)))
        person_id = person.id
        assert places_of(history.words[person_id]) >= {"people.first_name"}
        leaves(town, person)
        assert places_of(history.words[person_id]) <= FOR_A_WHILE
        about = {table for table, _ in all_about(person_id, NO_FINGERPRINT)}
        assert about <= MAY_HOLD_HER_ID
        for stayed in history.people:
            of_who_stayed = places_of({stayed.first_name})
            assert "people.first_name" in of_who_stayed
            assert of_who_stayed <= {"people.first_name", "tasks.reported_name"}
    assert "journal" in {table for table, _ in rows()}
    nothing_is_left_a_year_later(history)
    assert "facts" in {table for table, _ in rows()}


def nothing_is_left_a_year_later(history: History) -> None:
    town = history.town
    karin = db.session.query(Person).one()
    for task in db.session.query(Task).filter(Task.state == TaskState.OPEN).all():
        tasks.finish_task(town.moment(karin), task.id, "klaar")
    db.session.commit()
    forget_everywhere(town.later(days=town.by_house().rules.leaving.incident_days).by_house())
    assert places_of(set().union(*history.words.values())) == set()


def test_a_table_that_is_forgotten_is_found(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: without it the crawl finds what was left behind."""
    bianca = town.asker()
    asks_code(town, bianca)
    monkeypatch.setattr(erasing, "_spend_codes", lambda moment, person: None)
    leaves(town, bianca)
    assert places_of({"bianca1@example.org"}) == {"codes.reach_sealed"}


def asks_code(town: Town, person: Person) -> None:
    reach = Reach(Channel.EMAIL, seals().unseal(person.reach_sealed or b""))
    accounts.ask_code(town.moment(person), reach, Caller("browser", "192.0.2.0/24"))
    db.session.commit()


def test_a_code_on_its_way_is_recalled(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    bianca, els = town.asker("Bianca"), town.asker("Els")
    asks_code(town, bianca)
    asks_code(town, els)
    leaves(town, bianca)
    assert places_of({"bianca1@example.org"}) == set()
    monkeypatch.setattr(erasing, "_recall_codes", lambda moment, person: None)
    leaves(town, els)
    assert places_of({"els1@example.org"}) == {"letters.sealed"}, "the control"


def test_no_file_of_the_database_holds_her_words(town: Town, database: str) -> None:
    if not database.startswith("sqlite"):
        pytest.skip("PostgreSQL keeps its files to itself")
    bianca = town.asker("Zilverreiger")
    town.asks(bianca, "Wie maakt mijn goudplevier?")
    leaves(town, bianca)
    assert in_files(database) == {"town.db-wal"}, "the control: SQLite's log still has it"
    forget_everywhere(town.by_house())
    assert in_files(database) == set()


def in_files(database: str) -> set[str]:
    path = Path(database.removeprefix("sqlite:///"))
    found = path.parent.glob(f"{path.name}*")
    return {
        file.name
        for file in found
        if any(word in file.read_bytes() for word in (b"Zilverreiger", b"goudplevier"))
    }


# the others


def test_who_offered_hears_that_it_is_not_because_of_them(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma, piet = town.giver("Fatma", met_by=karin), town.giver("Piet", met_by=karin)
    chosen = town.offers(fatma, town.asks(bianca))
    waiting = town.offers(piet, town.asks(bianca))
    town.chooses(bianca, chosen)
    leaves(town, bianca)
    for giver, offer in ((fatma, chosen), (piet, waiting)):
        assert LetterKind.ASKER_LEFT in letters_to(giver)
        assert isinstance(why_gone(town.moment(giver).actor, offer.id), OtherLeft)
    assert isinstance(why_gone(town.moment(piet).actor, chosen.id), NotFound)
    assert [db.session.query(table).count() for table in (Need, Offer)] == [0, 0]


@pytest.mark.parametrize("who_blocks", ["who leaves", "the other"])
def test_who_wanted_no_contact_is_not_heard_of(town: Town, who_blocks: str) -> None:
    """Nor of what they had done together: that she is gone is news of her as well."""
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver("Fatma", met_by=karin)
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    asking.solve_need(town.moment(bianca), need.id)
    by = bianca if who_blocks == "who leaves" else fatma
    blocks.block_other(town.moment(by), offer.id, knew_name=True)
    leaves(town, bianca)
    assert isinstance(why_gone(town.moment(fatma).actor, offer.id), NotFound)


def test_a_promise_is_handed_back_and_the_question_looks_further(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver("Fatma", met_by=karin)
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    send_message(town.moment(fatma), offer.id, "Tot zaterdag")
    town.later(days=1)
    leaves(town, fatma)
    need = db.session.scalars(select(Need)).one()
    assert (need.state, need.out_at) == (NeedState.OPEN, town.now)
    assert LetterKind.GIVER_LEFT in letters_to(bianca)
    assert isinstance(why_gone(town.moment(bianca).actor, offer.id), OtherLeft)


def test_two_of_a_match_may_both_leave(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver("Fatma", met_by=karin)
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    leaves(town, fatma)
    leaves(town, bianca)
    assert db.session.query(Parting).count() == 0
    assert db.session.query(Person).one().first_name == "Karin"


def test_a_report_of_somebody_else_stays_his_and_names_nobody(town: Town) -> None:
    """Nobody gets rid of a report about herself by leaving."""
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver("Fatma", met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    report_offer(town.moment(fatma), offer.id, "Dit voelt niet goed")
    leaves(town, bianca)
    task = db.session.query(Task).filter(Task.note == "Dit voelt niet goed").one()
    assert (task.state, task.person_id) == (TaskState.OPEN, fatma.id)
    assert (task.need_id, task.offer_id) == (None, None)
    tasks.finish_task(town.moment(karin), task.id, "gebeld")


def test_facts_stay_and_figures_with_them(town: Town) -> None:
    bianca = town.asker()
    town.asks(bianca)
    before = db.session.query(Fact).count()
    leaves(town, bianca)
    assert db.session.query(Fact).count() == before == 1


def test_partings_are_told_for_a_month(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    town.offers(town.giver("Fatma", met_by=karin), town.asks(bianca))
    leaves(town, bianca)
    for days, left in ((town.by_house().rules.leaving.told_days, 1), (1, 0)):
        forget_rows(Kept.PARTINGS, town.later(days=days).by_house())
        assert db.session.query(Parting).count() == left


# she herself


def test_every_device_is_out_and_the_same_number_is_a_new_person(town: Town) -> None:
    bianca, moment = town.asker(), town.moment(town.asker("Els"))
    for _ in range(2):
        begin_session(town.moment(bianca), bianca.id, frozenset())
    begin_session(moment, moment.me, frozenset())
    leaves(town, bianca)
    assert db.session.query(Session).count() == 1
    reach = Reach(Channel.EMAIL, "bianca1@example.org")
    newcomer = accounts.person_of(town.by_house(), reach)
    assert (newcomer.id != bianca.id, newcomer.first_name) == (True, "")


def test_staff_leave_in_person(town: Town) -> None:
    for person in (town.kwartiermaker(), town.official()):
        with pytest.raises(NotAllowed):
            leaving.leave_for_good(town.moment(person))
        db.session.rollback()


def test_whoever_left_leaves_no_second_time(town: Town) -> None:
    bianca = town.asker()
    need = town.asks(bianca)
    leaves(town, bianca)
    with pytest.raises(NotFound):
        leaving.leave_for_good(town.moment(bianca))
    with pytest.raises(NotFound):
        asking.withdraw_need(town.moment(bianca), need.id)


def test_who_has_the_old_number_of_somebody_leaves_and_the_other_stays(town: Town) -> None:
    """A number changed hands: two people, and only one of them leaves."""
    silent, newcomer = town.asker("Bianca"), town.asker("Els")
    silent.reach_sealed = silent.reach_fingerprint = None
    silent.succeeded_by = newcomer.id
    db.session.commit()
    need = town.asks(silent)
    leaves(town, newcomer)
    person = db.session.scalars(select(Person)).one()
    assert (person.first_name, person.succeeded_by) == ("Bianca", None)
    assert db.session.scalars(select(Need.id)).all() == [need.id]


def test_what_she_asked_as_somebody_new_goes_with_her(town: Town) -> None:
    """A number that seemed to change hands, and did not."""
    karin, bianca = town.kwartiermaker(), town.giver("Bianca")
    newcomer = recognition.start_afresh(town.by_house(), bianca.id)
    newcomer.first_name = "Zilverreiger"
    accounts.wear(town.by_house(), newcomer, Hat.ASKER)
    town.hats[newcomer.id] = frozenset({Hat.ASKER})
    adds_photo(town, newcomer, town.asks(newcomer, "Wie maakt mijn goudplevier?"))
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    recognition.open_history(town.moment(karin), task.id, "Ik ken haar stem.")
    db.session.commit()
    leaves(town, bianca)
    assert db.session.scalars(select(Person.first_name)).all() == ["Karin"]
    assert places_of({"Zilverreiger", "goudplevier"}) == set()
    assert {table for table, row in rows() if newcomer.id in row.values()} <= MAY_HOLD_HER_ID


def test_another_town_keeps_its_own(town: Town) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    bianca, els = town.asker("Bianca"), elsewhere.asker("Els")
    elsewhere.asks(els)
    town.asks(bianca)
    leaves(town, bianca)
    assert [need.community_id for need in db.session.query(Need)] == [2]
