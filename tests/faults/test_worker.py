"""A worker of whom anything may break leaves with each letter once, or at most once more (I3, I4).

Beside it the two orders that are wrong: this harness must find them.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress

import pytest

from app.actions.letters import delivery
from app.delivery.channels import Channels
from app.domain.letters.kinds import LetterKind
from app.jobs.runner import run_in_turn
from app.jobs.timetable import TIMETABLE
from app.jobs.worker import Worker
from app.store.db import db
from app.store.tables import Letter
from tests.delivery.outbox import Outbox
from tests.engines.smtp import PostBox
from tests.faults.breaking import Break, full, locked, nth_write_fails, read_only
from tests.town import Town

ASKER = "bianca1@example.org"
CLAIM = 121  # seconds: then what a dead worker had is another's
MOST_WRITES = 8


class Killed(BaseException):
    """What a process that is killed does: nothing more."""


@pytest.fixture
def box(town: Town) -> Outbox:
    """A town in which nothing is waiting to be sent."""
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    db.session.commit()
    return box


def ticks(town: Town) -> None:
    """As a clock does: whatever breaks, it goes on."""
    db.session.remove()
    for job in TIMETABLE:
        if job.divides_itself:
            run_in_turn(town.app, job, town.now)


@contextmanager
def dies_before_sending() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Channels, "send", _die)
        yield


@contextmanager
def dies_after_sending() -> Iterator[None]:
    sends = Channels.send

    def send(*told: object) -> None:
        sends(*told)  # type: ignore[arg-type]
        raise Killed

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Channels, "send", send)
        yield


def _die(*_: object) -> None:
    raise Killed


def each_write() -> Iterator[Callable[[], AbstractContextManager[object]]]:
    for n in range(1, MOST_WRITES + 1):
        yield lambda n=n: nth_write_fails(n)


def lives_through(box: Outbox, letters: PostBox, breaks: Break, most: int = 2) -> None:
    """One letter, while something breaks; then all is well again for a while."""
    letters.clear()
    letter_id = box.writes(LetterKind.OFFER_CAME).id
    with suppress(Killed), breaks():
        ticks(box.town)
    for _ in range(3):
        ticks(box.town.later(seconds=CLAIM))
    copies = len(letters.to(ASKER))
    assert copies >= 1, "lost"
    assert copies <= most, f"{copies} copies"
    row = db.session.get(Letter, (box.town.community_id, letter_id))
    assert row is not None
    assert row.state == "sent"


def lives_through_everything(box: Outbox, letters: PostBox) -> None:
    lives_through(box, letters, nullcontext, most=1)
    lives_through(box, letters, dies_before_sending, most=1)
    lives_through(box, letters, dies_after_sending)
    for breaks in each_write():
        lives_through(box, letters, breaks)


def test_a_worker_that_breaks_anywhere_sends_once_or_once_more(
    box: Outbox, letters: PostBox
) -> None:
    lives_through_everything(box, letters)


@pytest.mark.parametrize("breaks", [locked, read_only], ids=lambda breaks: breaks.__name__)
def test_while_nothing_can_be_kept_nothing_leaves(
    box: Outbox, letters: PostBox, breaks: Break
) -> None:
    """Claimed first: what cannot be claimed is not sent, and so not twice."""
    lives_through(box, letters, breaks, most=1)


def test_a_full_disk_sends_at_most_once_more(box: Outbox, letters: PostBox) -> None:
    lives_through(box, letters, full)


# the wrong orders


def test_control_sent_and_never_marked_is_found(
    box: Outbox, letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "mark_sent", lambda *_: None)
    with pytest.raises(AssertionError, match="copies"):
        lives_through_everything(box, letters)


def test_control_marked_and_then_sent_is_found(
    box: Outbox, letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands_over = Worker._hand_over

    def marks_first(worker: Worker, letter: object, needs: object) -> None:
        claimed = db.session.query(Letter.id).filter_by(claimed_by=worker.name).one()
        db.session.rollback()
        worker._end(claimed.id, delivery.mark_sent)
        hands_over(worker, letter, needs)  # type: ignore[arg-type]

    monkeypatch.setattr(Worker, "_hand_over", marks_first)
    with pytest.raises(AssertionError, match="lost"):
        lives_through_everything(box, letters)
