"""Work in hand: one has it, the other reads who, and it is over by itself."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from flask import Flask

from app.actions.clock.retention import forget_rows
from app.actions.desk import claims, deciding
from app.actions.desk.claims import claim_item, put_back_item
from app.actions.desk.tasks import finish_task, open_task
from app.actions.needs import asking
from app.domain.clock.retention import Kept
from app.domain.desk.lateness import RANKS, Looked
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.domain.triage.consequence import Urgency
from app.store.db import db, only_read
from app.store.queries.desk import claims as kept
from app.store.queries.desk.today import today
from app.store.tables import Claim, Person, Task
from tests.town import Town

LOAN, DANGER = "Wie kan mij geld lenen?", "Ik wil niet meer leven. Wie komt er langs?"


@pytest.fixture
def karin(town: Town) -> Person:
    return town.kwartiermaker("Karin")


@pytest.fixture
def sam(town: Town) -> Person:
    return town.kwartiermaker("Sam", turn="deputy")


def claims_need(town: Town, who: Person, need_id: int) -> bool:
    done = claim_item(town.moment(who), Looked.NEED, need_id)
    db.session.commit()
    return done


def who_has(town: Town, need_id: int) -> str | None:
    found = kept.shown(town.community_id, Looked.NEED, need_id, town.now)
    return found.has_it if found else None


def test_one_has_it_and_the_other_reads_who(town: Town, karin: Person, sam: Person) -> None:
    need = town.asks(town.asker(), LOAN)
    assert who_has(town, need.id) is None
    assert claims_need(town, karin, need.id)
    assert not claims_need(town, sam, need.id)
    assert who_has(town, need.id) == "Karin"


def test_put_back_it_is_free(town: Town, karin: Person, sam: Person) -> None:
    need = town.asks(town.asker(), LOAN)
    claims_need(town, karin, need.id)
    put_back_item(town.moment(sam), Looked.NEED, need.id)
    assert who_has(town, need.id) == "Karin", "a colleague's is not hers to put back"
    for _ in range(2):  # twice is as once
        put_back_item(town.moment(karin), Looked.NEED, need.id)
        db.session.commit()
    assert who_has(town, need.id) is None
    assert claims_need(town, sam, need.id)


@pytest.mark.parametrize(("words", "minutes"), [(LOAN, 60), (DANGER, 15)])
def test_it_is_over_by_itself_and_what_cannot_wait_sooner(
    town: Town, karin: Person, sam: Person, words: str, minutes: int
) -> None:
    need = town.asks(town.asker(), words)
    claims_need(town, karin, need.id)
    town.later(minutes=minutes, seconds=-1)
    assert not claims_need(town, sam, need.id)
    town.later(seconds=1)
    assert who_has(town, need.id) is None
    assert claims_need(town, sam, need.id)
    assert who_has(town, need.id) == "Sam"


def test_hers_once_more_lasts_anew(town: Town, karin: Person) -> None:
    need = town.asks(town.asker(), LOAN)
    claims_need(town, karin, need.id)
    town.later(minutes=50)
    assert claims_need(town, karin, need.id)
    assert db.session.query(Claim).one().ends_at == town.now + timedelta(minutes=60)


def test_a_claim_keeps_nobody_from_deciding(town: Town, karin: Person, sam: Person) -> None:
    need = town.asks(town.asker(), DANGER)
    claims_need(town, karin, need.id)
    deciding.take_over_need(town.moment(sam), need.id, "Karin was niet te bereiken.")
    db.session.commit()
    assert who_has(town, need.id) is None


@pytest.mark.parametrize(
    ("words", "rank"), [(DANGER, Urgency.URGENT), (LOAN, Urgency.SOON)], ids=["danger", "loan"]
)
def test_who_takes_a_need_over_has_its_call_in_hand(
    town: Town, karin: Person, sam: Person, words: str, rank: Urgency
) -> None:
    """No colleague calls as well; and what could not wait keeps its place and its hour (R12)."""
    need = town.asks(town.asker(), words)
    promised = need.answer_by
    town.later(minutes=30)
    deciding.take_over_need(town.moment(karin), need.id, "ik bel")
    db.session.commit()
    (call,) = today(1, town.now, 10)
    assert (call.kind, RANKS[call.rank], call.has_it_id) == ("call", rank, karin.id)
    assert call.due_at <= promised
    finish_task(town.moment(karin), call.id, "gesproken")
    deciding.close_need(town.moment(karin), need.id, "geregeld")
    assert (need.urgency, need.family) == (None, None)


def test_what_comes_back_to_the_desk_is_nobodys(town: Town, karin: Person) -> None:
    need = town.asks(town.asker(), LOAN)
    claims_need(town, karin, need.id)
    deciding.release_need(town.moment(karin), need.id, "is goed")
    town.later(minutes=5)
    deciding.hold_need(town.moment(karin), need.id, "toch even kijken")
    db.session.commit()
    assert who_has(town, need.id) is None


def test_what_waits_for_nobody_is_not_taken_in_hand(town: Town, karin: Person) -> None:
    bianca = town.asker()
    need = town.asks(bianca, LOAN)
    asking.withdraw_need(town.moment(bianca), need.id)
    with pytest.raises(WrongMoment):
        claim_item(town.moment(karin), Looked.NEED, need.id)
    with pytest.raises(NotFound):
        claim_item(town.moment(karin), Looked.TASK, need.id)
    with pytest.raises(NotAllowed):
        claim_item(town.moment(bianca), Looked.NEED, town.asks(bianca, LOAN).id)


def test_of_another_town_there_is_nothing(town: Town, karin: Person) -> None:
    other = Town.founded(town.app, 2, "elders.example")
    need = other.asks(other.asker("Els"), LOAN)
    with pytest.raises(NotFound):
        claim_item(town.moment(karin), Looked.NEED, need.id)


def test_every_thing_of_the_list_can_be_taken_in_hand(town: Town, karin: Person) -> None:
    assert set(claims.TABLES) == {Looked.NEED, Looked.MESSAGE, Looked.PHOTO, Looked.TASK}
    open_task(town.by_house(), TaskKind.CALL, "bel", town.now)
    task_id = db.session.query(Task.id).scalar()
    assert claim_item(town.moment(karin), Looked.TASK, task_id)


def test_old_ones_go(town: Town, karin: Person) -> None:
    need = town.asks(town.asker(), LOAN)
    claims_need(town, karin, need.id)
    forget_rows(Kept.CLAIMS, town.by_house())
    assert db.session.query(Claim).count() == 1
    forget_rows(Kept.CLAIMS, town.later(hours=1).by_house())
    assert db.session.query(Claim).count() == 0


def test_of_two_at_once_one_has_it(town: Town, karin: Person, sam: Person) -> None:
    for number in range(5):
        need_id = town.asks(town.asker(f"Els{number}"), LOAN).id
        moments = [town.moment(karin), town.moment(sam)]
        db.session.commit()  # on SQLite a session of this test would keep both waiting
        start = Barrier(len(moments))
        with ThreadPoolExecutor(len(moments)) as desks:
            running = [desks.submit(_at_once, town.app, one, need_id, start) for one in moments]
        assert sorted(one.result() for one in running) == [False, True]
        assert db.session.query(Claim).filter(Claim.thing_id == need_id).count() == 1
        db.session.rollback()


def _at_once(app: Flask, moment: Moment, need_id: int, start: Barrier) -> bool:
    with app.app_context():
        only_read(False)
        start.wait()
        try:
            is_hers = claim_item(moment, Looked.NEED, need_id)
            db.session.commit()
        finally:
            db.session.remove()
    return is_hers
