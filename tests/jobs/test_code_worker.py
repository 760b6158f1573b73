"""Codes are claimed, read and marked by the handful, and still sent before they are marked."""

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from app.actions.letters import delivery
from app.actions.people import accounts
from app.actions.people.accounts import Caller
from app.delivery import mail
from app.domain.letters.lanes import CODES_BY_MAIL
from app.domain.moment import Moment
from app.domain.people.reach import Channel, Reach
from app.jobs import code_worker
from app.jobs.post import carry
from app.store.db import db
from app.store.tables import Letter
from tests.engines.smtp import PostBox
from tests.town import Town

CODES = 5


class Killed(BaseException):
    """What a process that is killed does: nothing more."""


@pytest.fixture
def asked(town: Town) -> Town:
    for number in range(CODES):
        reach = Reach(Channel.EMAIL, f"nieuw{number}@example.org")
        accounts.ask_code(town.by_house(), reach, Caller(str(number), str(number)))
        db.session.commit()
    return town


def carries(town: Town) -> Counter[str]:
    carry(CODES_BY_MAIL, town.by_house())
    db.session.rollback()
    db.session.expire_all()
    return Counter(letter.state for letter in db.session.query(Letter))


def arrived(letters: PostBox) -> Counter[str]:
    return Counter(letter["Message-ID"] for letter in letters.letters)


def dies(*_: object) -> None:
    raise Killed


def killed_at(town: Town, monkeypatch: pytest.MonkeyPatch, where: object, what: str) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(where, what, dies)
        with pytest.raises(Killed):
            carry(CODES_BY_MAIL, town.by_house())
    db.session.rollback()


def test_a_handful_is_two_writes(asked: Town, letters: PostBox) -> None:
    begun: list[str] = []
    event.listen(db.engine, "commit", lambda _: begun.append("commit"))
    assert carries(asked) == {"sent": CODES}
    assert list(arrived(letters).values()) == [1] * CODES
    assert len(begun) == 2


def test_killed_before_it_marked_it_sends_the_handful_once_more(
    asked: Town, letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_at(asked, monkeypatch, delivery, "mark_sent")
    assert list(arrived(letters).values()) == [1] * CODES
    assert carries(asked.later(seconds=119)) == {"claimed": CODES}
    assert carries(asked.later(seconds=1)) == {"sent": CODES}
    assert list(arrived(letters).values()) == [2] * CODES


def test_killed_before_it_sent_it_sends_each_once(
    asked: Town, letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_at(asked, monkeypatch, mail, "format_datetime")
    assert carries(asked.later(seconds=120)) == {"sent": CODES}
    assert list(arrived(letters).values()) == [1] * CODES


def test_a_busy_database_makes_no_second_code(
    asked: Town, letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it would not mark is marked before the turn ends."""
    busy, marks = iter([True, False]), delivery.mark_sent

    def mark(moment: Moment, worker: str, *letter_ids: int) -> None:
        if next(busy):
            raise OperationalError("", {}, Exception("database is locked"))
        marks(moment, worker, *letter_ids)

    monkeypatch.setattr(delivery, "mark_sent", mark)
    assert carries(asked) == {"sent": CODES}
    assert list(arrived(letters).values()) == [1] * CODES


def test_what_a_slow_provider_took_is_marked_meanwhile(
    asked: Town, letters: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed at the third, the first two are marked: none of them leaves again."""
    monkeypatch.setattr(code_worker, "UNMARKED_SECONDS", -1)
    monkeypatch.setattr(delivery, "mark_sent", killed_at_third(delivery.mark_sent))
    with pytest.raises(Killed):
        carry(CODES_BY_MAIL, asked.by_house())
    db.session.rollback()
    assert carries(asked.later(seconds=120)) == {"sent": CODES}
    assert sorted(arrived(letters).values()) == [1] * (CODES - 1) + [2]


def killed_at_third(marks: Callable[..., None]) -> Callable[..., None]:
    calls: list[object] = []

    def mark(*told: object) -> None:
        calls.append(told)
        if 3 <= len(calls) <= 4:  # and once more as it falls
            raise Killed
        marks(*told)

    return mark


def test_one_that_is_refused_keeps_none_of_the_others(asked: Town, letters: PostBox) -> None:
    letters.refuse_next(1, 451)
    assert carries(asked) == {"sent": CODES - 1, "waiting": 1}
    assert carries(asked.later(minutes=2)) == {"sent": CODES}
    assert list(arrived(letters).values()) == [1] * CODES


def test_one_whose_time_is_over_never_leaves(asked: Town, letters: PostBox) -> None:
    assert carries(asked.later(minutes=asked.by_house().rules.codes.minutes + 1)) == {
        "dropped": CODES
    }
    assert not letters.letters
