"""What becomes of a letter in the outbox: one worker has it, and he alone says how it ended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier, Thread
from time import sleep
from typing import Any

from sqlalchemy import update

from app.actions.letters import delivery
from app.actions.letters.outbox import write_letter
from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import Lane
from app.store.db import db
from app.store.queries.clock import wherever
from app.store.queries.letters import posting
from app.store.return_addresses import mark_of
from app.store.tables import Letter, Person, Task
from tests.town import Town

LEASE = 120  # seconds, as in house_rules.toml
EVERY = Lane("every letter", frozenset(LetterKind), by_text=False, at_once=1)


def post(town: Town, kind: LetterKind = LetterKind.MESSAGE, **told: Any) -> Letter:
    """A letter in the outbox of an asker who is there."""
    number = db.session.query(Letter).count()
    person = db.session.query(Person).first() or town.asker()
    write_letter(town.by_house(), kind, str(number), **{"person_id": person.id, **told})
    db.session.commit()
    return db.session.query(Letter).filter_by(key=f"{kind}:{number}").one()


def claim(town: Town, worker: str, most: int = 10) -> list[int]:
    ids = delivery.claim(town.by_house(), EVERY, worker, most)
    db.session.commit()
    return list(ids)


def fail(town: Town, letter: Letter, most_tries: int | None = None) -> Letter:
    """Claimed when its turn has come, and not accepted."""
    town.now = max(town.now, letter.not_before)
    assert claim(town, "w") == [letter.id]
    delivery.mark_failed(town.by_house(), "w", letter.id, most_tries)
    db.session.commit()
    return letter


def test_a_letter_is_for_one_worker_until_his_claim_ends(town: Town) -> None:
    letter = post(town)
    assert claim(town, "first") == [letter.id]
    assert claim(town.later(seconds=LEASE - 1), "second") == []
    assert claim(town.later(seconds=1), "second") == [letter.id]


def test_it_waits_for_its_own_time(town: Town) -> None:
    post(town, not_before=town.now + timedelta(minutes=5))
    assert claim(town, "w") == []
    assert len(claim(town.later(minutes=5), "w")) == 1


def test_what_cannot_wait_goes_first_and_what_goes_round_last(town: Town) -> None:
    kinds = [LetterKind.NEW_NEED, LetterKind.OFFER_CAME, LetterKind.CODE]
    letters = [post(town, kind, sealed=b"x") for kind in kinds]
    taken = [claim(town.later(seconds=1), "w", most=1) for _ in kinds]
    assert taken == [[letter.id] for letter in reversed(letters)]


def test_a_worker_who_lost_his_claim_changes_nothing(town: Town) -> None:
    """Fencing: late news of the first must not undo what the second did."""
    letter = post(town)
    claim(town, "first")
    claim(town.later(seconds=LEASE), "second")
    now: datetime = town.now
    for late in (
        lambda: delivery.mark_sent(town.by_house(), "first", letter.id),
        lambda: delivery.mark_failed(town.by_house(), "first", letter.id, 1),
        lambda: delivery.drop(town.by_house(), "first", letter.id),
        lambda: delivery.put_off(town.by_house(), "first", letter.id, now),
    ):
        late()
        db.session.commit()
        assert (letter.state, letter.claimed_by, letter.tries) == ("claimed", "second", 0)


def test_sent_or_dropped_it_holds_nothing_any_more(town: Town) -> None:
    sent, dropped = (
        post(town, LetterKind.CODE, person_id=None, sealed=b"secret") for _ in range(2)
    )
    claim(town, "w")
    delivery.mark_sent(town.by_house(), "w", sent.id)
    delivery.drop(town.by_house(), "w", dropped.id)
    db.session.commit()
    assert [(row.state, row.sealed, row.claimed_by) for row in (sent, dropped)] == [
        ("sent", None, None),
        ("dropped", None, None),
    ]
    assert sent.sent_at == town.now
    assert claim(town.later(days=1), "w") == []


def test_no_more_is_claimed_than_was_asked_and_the_oldest_first(town: Town) -> None:
    code = post(town, LetterKind.CODE, person_id=None, sealed=b"secret")
    late, early, middle = (
        post(town, not_before=town.now - timedelta(minutes=ago)) for ago in (1, 9, 5)
    )
    assert claim(town, "first", most=2) == [code.id, early.id]
    assert claim(town, "second", most=1) == [middle.id]
    assert claim(town, "third", most=0) == []
    assert claim(town, "third") == [late.id]


def test_a_worker_is_told_where_there_is_work(town: Town) -> None:
    Town.founded(town.app, community_id=2, host="other.example")
    by_text = replace(EVERY, by_text=True)
    codes = replace(EVERY, kinds=frozenset({LetterKind.CODE}))

    def is_due(lane: Lane = EVERY) -> bool:
        where = wherever.letters_wait(lane, town.now)
        assert where in ([], [town.community_id]), "the other town has none"
        return bool(where)

    assert not is_due()
    post(town, not_before=town.now + timedelta(minutes=5))
    assert not is_due()
    town.later(minutes=5)
    assert is_due()
    assert not is_due(by_text)
    assert not is_due(codes)
    claim(town, "w")
    assert not is_due()
    town.later(seconds=LEASE)
    assert is_due(), "a worker who died left it behind"


def test_who_may_have_it_already_is_kept_in_mind(town: Town) -> None:
    letter = post(town)
    claim(town, "w")
    delivery.mark_failed(town.by_house(), "w", letter.id, None, may_be_with="first provider")
    db.session.commit()
    assert letter.may_be_with == "first provider"
    assert fail(town, letter).may_be_with == "first provider"


def test_an_address_that_does_not_exist_is_no_longer_tried(town: Town) -> None:
    letter = post(town)
    person = db.session.query(Person).one()
    assert person.reach_fingerprint is not None
    mark = mark_of(person.reach_fingerprint)
    assert claim(town, "w") == [letter.id]
    delivery.mark_unreached(town.by_house(), "another", letter.id, mark)
    assert letter.state == "claimed"
    delivery.mark_unreached(town.by_house(), "w", letter.id, mark)
    db.session.commit()
    assert (letter.state, letter.tries, letter.claimed_by) == ("dead", 1, None)
    assert db.session.query(Task).one().person_id == person.id


def test_put_off_it_comes_back_in_its_time(town: Town) -> None:
    letter = post(town)
    claim(town, "w")
    delivery.put_off(town.by_house(), "w", letter.id, town.now + timedelta(hours=9))
    db.session.commit()
    assert claim(town.later(hours=8), "w") == []
    assert claim(town.later(hours=1), "w") == [letter.id]


def test_each_failure_waits_longer_and_the_last_is_for_a_person(town: Town) -> None:
    letter, began = post(town), town.now
    while letter.state == "waiting":
        fail(town, letter)
    assert letter.state == "dead"
    assert 71 <= (town.now - began).total_seconds() / 3600 <= 73, "72 hours (R24)"
    task = db.session.query(Task).one()
    assert (task.kind, task.note, task.person_id) == ("letter_failed", "message", None)


def test_a_clock_that_stood_still_gives_no_letter_up(town: Town) -> None:
    letter = post(town)
    town.later(days=10)
    assert fail(town, letter).state == "waiting"


def test_refused_for_good_it_is_for_a_person_at_once(town: Town) -> None:
    letter = fail(town, post(town, sealed=b"secret"), most_tries=1)
    assert (letter.state, letter.sealed) == ("dead", None)
    assert db.session.query(Task).one().person_id == letter.person_id


def test_an_outage_is_one_item_and_not_one_for_each_letter(town: Town) -> None:
    posted = [post(town) for _ in range(4)]
    claim(town, "w")
    for letter in posted:
        delivery.mark_failed(town.by_house(), "w", letter.id, 1)
        db.session.commit()
    assert db.session.query(Task).count() == 1
    fail(town.later(hours=1), post(town), most_tries=1)
    assert db.session.query(Task).count() == 2


def careless(town: Town, worker: str, most: int) -> list[int]:
    """Looks in one transaction and takes in the next."""
    ids = [letter.id for letter in posting.take_due(town.community_id, EVERY, town.now, most)]
    db.session.rollback()
    sleep(0.01)
    db.session.execute(update(Letter).where(Letter.id.in_(ids)).values(state="claimed"))
    db.session.commit()
    return ids


def taken_side_by_side(town: Town, claims: Callable[[Town, str, int], list[int]]) -> list[int]:
    """What four workers who began at the same moment took."""
    db.session.rollback()  # what was looked at here holds up no worker
    taken: list[int] = []
    start = Barrier(4)

    def work(name: str) -> None:
        with town.app.app_context():
            start.wait()
            while mine := claims(town, name, 3):
                taken.extend(mine)

    workers = [Thread(target=work, args=[f"w{number}"]) for number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return taken


def test_workers_side_by_side_never_take_the_same_letter(town: Town) -> None:
    posted = [post(town).id for _ in range(40)]
    assert sorted(taken_side_by_side(town, claim)) == sorted(posted)


def test_control_careless_workers_do_take_the_same_letter(town: Town) -> None:
    posted = [post(town).id for _ in range(40)]
    assert len(taken_side_by_side(town, careless)) > len(posted)
