"""Two workers at one giver's limit at the same moment, each on a connection of its own: the outbox
says that she was told as often as she chose, and no more (R5)."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Event

import pytest

from app.actions.letters.rounds import take_round_further
from app.delivery.channels import Channels
from app.domain.letters.kinds import LetterKind
from app.jobs import worker
from app.store.db import db, only_read
from app.store.queries.letters import rounds
from app.store.tables import Letter, Person
from tests.actions.letters.test_rounds_settings import asks, fatma
from tests.carrying import carry_letters
from tests.engines.smtp import PostBox
from tests.town import Town

LONGEST_WAIT = 3  # seconds: longer than a step that nobody holds up


def beside(town: Town, work: Callable[[], object]) -> Future[object]:
    """In another process's place: a thread with a connection of its own."""

    def works() -> object:
        with town.app.app_context():
            only_read(False)
            try:
                return work()
            finally:
                db.session.remove()

    pool = ThreadPoolExecutor(1)
    running = pool.submit(works)
    pool.shutdown(wait=False)
    return running


def told(giver: Person, state: str | None = None) -> list[Letter]:
    """Letters of their own about a need."""
    db.session.rollback()
    found = db.session.query(Letter).filter_by(person_id=giver.id, kind="new_need")
    found = found.filter(Letter.gathered_in.is_(None))
    return found.filter_by(state=state).all() if state else found.all()


# going round


def goes_round(town: Town, round_id: int) -> None:
    take_round_further(town.by_house(), round_id)
    db.session.commit()


def test_of_two_needs_that_go_round_at_once_one_comes_at_once(town: Town) -> None:
    """The first has written and not yet committed when the second looks whom it may write to."""
    giver = fatma(town)
    for what in ("lamp", "stoel"):
        asks(town, f"Wie heeft een {what} over?")
    first, second = rounds.due_ids(town.community_id, town.later(minutes=11).now)
    db.session.rollback()
    take_round_further(town.by_house(), first)
    db.session.flush()
    other = beside(town, lambda: goes_round(town, second))
    with suppress(TimeoutError):
        other.result(timeout=LONGEST_WAIT)
    db.session.commit()
    other.result()
    assert len(told(giver)) == 1
    assert db.session.query(Letter).filter_by(person_id=giver.id, state="gathered").count() == 1


# leaving


@pytest.fixture
def giver(town: Town) -> Person:
    """At her limit but for one, with two letters that are due."""
    giver = fatma(town, per_week=1)
    db.session.query(Letter).delete()
    for what in ("lamp", "stoel"):
        need = asks(town, f"Wie heeft een {what} over?")
        db.session.add(
            Letter(
                community_id=town.community_id,
                key=what,
                kind=LetterKind.NEW_NEED,
                state="waiting",
                person_id=giver.id,
                need_id=need.id,
                written_at=town.now,
                not_before=town.now,
            )
        )
    db.session.commit()
    return giver


@pytest.fixture
def meets_another(monkeypatch: pytest.MonkeyPatch, town: Town) -> Event:
    """While the first worker hands its letter over, the second takes what is left."""
    met, sends = Event(), Channels.send

    def send(channels: Channels, *letter: object) -> None:
        if not met.is_set():
            met.set()
            beside(town, lambda: carry_letters(town.by_house())).result()
        sends(channels, *letter)  # type: ignore[arg-type]

    monkeypatch.setattr(Channels, "send", send)
    monkeypatch.setattr(worker, "LETTERS_A_CLAIM", 1)
    return met


@pytest.mark.parametrize("taken_first", ["lower id", "higher id"])
def test_of_two_letters_that_leave_at_once_one_waits(
    town: Town, giver: Person, letters: PostBox, meets_another: Event, taken_first: str
) -> None:
    due = sorted(told(giver), key=lambda letter: letter.id, reverse=taken_first == "higher id")
    due[0].not_before -= timedelta(seconds=1)
    db.session.commit()
    carry_letters(town.by_house())
    assert meets_another.is_set()
    assert len(told(giver, "sent")) == 1
    assert len(told(giver, "waiting")) == 1, "put off: the first might not have arrived"
    carry_letters(town.later(minutes=2).by_house())
    assert len(told(giver, "sent")) == len(letters.to("fatma1@example.org")) == 1
    assert len(told(giver, "dropped")) == 1


def test_what_waited_leaves_when_the_other_did_not(
    town: Town, giver: Person, letters: PostBox, meets_another: Event
) -> None:
    letters.refuse_next(1, 450)
    carry_letters(town.by_house())
    assert len(told(giver, "waiting")) == 2, "nobody heard anything, and nothing is lost"
    carry_letters(town.later(minutes=2).by_house())
    assert len(told(giver, "sent")) == 1


def test_one_worker_alone_waits_for_nothing(town: Town, giver: Person, letters: PostBox) -> None:
    """The control: of what one worker has in hand, each is judged after the one before was sent."""
    carry_letters(town.by_house())
    assert len(told(giver, "sent")) == 1
    assert len(told(giver, "dropped")) == 1
