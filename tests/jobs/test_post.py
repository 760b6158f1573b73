"""The worker carries letters to a real mail server and a real gateway, and says how it ended."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Barrier, Thread
from typing import Any

import pytest

from app.actions.letters import delivery
from app.actions.needs import asking
from app.actions.people import accounts
from app.actions.people.accounts import Caller
from app.domain.letters.kinds import LetterKind
from app.domain.people.reach import Channel, Reach
from app.jobs import worker
from app.store.db import db
from app.store.tables import Letter, Task
from tests.carrying import carry_letters
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.engines.gateway import Gateway
from tests.engines.smtp import PostBox
from tests.town import Town

ASKER = "bianca1@example.org"
GIVER = "fatma1@example.org"
MIDNIGHT = datetime(2026, 5, 12, 22, 0, tzinfo=UTC)
EIGHT_O_CLOCK = datetime(2026, 5, 13, 6, 0, tzinfo=UTC)


@pytest.fixture
def box(town: Town) -> Outbox:
    """A town in which nothing is waiting to be sent."""
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    db.session.commit()
    return box


def carry(town: Town) -> None:
    """As two ticks of the clock do: the second finds nothing to do."""
    carry_letters(town.by_house())
    carry_letters(town.by_house())
    db.session.expire_all()


def asks_code(town: Town, address: str = "nieuw@example.org") -> Letter:
    channel = Channel.EMAIL if "@" in address else Channel.PHONE
    accounts.ask_code(town.by_house(), Reach(channel, address), Caller("browser", "network"))
    db.session.commit()
    return db.session.query(Letter).filter_by(kind="code").one()


def test_a_letter_leaves_once_and_the_row_says_so(box: Outbox, letters: PostBox) -> None:
    letter = box.writes(LetterKind.OFFER_CAME)
    carry(box.town)
    (sent,) = letters.to(ASKER)
    assert sent["Subject"] == "Er is een antwoord op je vraag"
    assert (letter.state, letter.sent_at, letter.tries) == ("sent", box.town.now, 0)


def test_a_code_goes_to_whoever_asked_and_is_forgotten(town: Town, letters: PostBox) -> None:
    letter = asks_code(town)
    carry(town)
    assert len(letters.to("nieuw@example.org")) == 1
    assert letter.sealed is None


def test_by_text_message_for_who_gave_a_number(box: Outbox, texts: Gateway) -> None:
    moves_to_phone(box.asker)
    letter = box.writes(LetterKind.OFFER_CAME)
    carry(box.town)
    (sent,) = texts.texts
    assert sent["to"] == "+31612345600"
    assert sent["text"].startswith("Er is een antwoord voor je. Kijk op http://localhost/vraag/")
    assert letter.state == "sent"


def test_a_code_is_never_sent_after_it_expired(town: Town, letters: PostBox) -> None:
    letter = asks_code(town)
    carry(town.later(minutes=10))
    assert letters.letters == []
    assert (letter.state, letter.sealed) == ("dropped", None)


def test_nothing_reaches_who_pauses(box: Outbox, letters: PostBox) -> None:
    letter = box.writes(LetterKind.OFFER_CAME)
    box.asker.paused_since = box.town.now
    db.session.commit()
    carry(box.town)
    assert (letters.letters, letter.state) == ([], "dropped")


def test_a_need_that_was_withdrawn_is_not_sent_round(box: Outbox, letters: PostBox) -> None:
    letter = box.writes(LetterKind.NEW_NEED)
    asking.withdraw_need(box.town.moment(box.asker), box.need.id)
    db.session.commit()
    carry(box.town)
    assert letter.state == "dropped"
    assert [sent["Subject"] for sent in letters.to(GIVER)] == ["Een bericht over je aanbod"]


def test_the_limit_a_week_holds_when_sent(box: Outbox, letters: PostBox) -> None:
    """Four were queued before the first of them left; three leave (R5)."""
    piet = box.town.giver("Piet", met_by=box.staff)
    db.session.query(Letter).delete()
    for _ in range(4):
        box.writes(LetterKind.NEW_NEED, person_id=piet.id)
    carry(box.town)
    assert len(letters.to("piet1@example.org")) == 3
    carry(box.town.later(days=8))
    assert len(letters.to("piet1@example.org")) == 3


def test_the_night_is_quiet_though_the_letter_was_due(box: Outbox, letters: PostBox) -> None:
    """Tried at five to nine and refused, its next turn falls in the night."""
    letter = box.writes(LetterKind.OFFER_CAME)
    box.town.now = MIDNIGHT
    carry(box.town)
    assert (letter.state, letter.not_before) == ("waiting", EIGHT_O_CLOCK)
    assert letters.letters == []
    box.town.now = EIGHT_O_CLOCK
    carry(box.town)
    assert len(letters.letters) == 1


def test_refused_for_now_it_is_tried_again(box: Outbox, letters: PostBox) -> None:
    letter = box.writes(LetterKind.OFFER_CAME)
    letters.refuse_next(1, 451)
    carry(box.town)
    assert (letter.state, letter.tries) == ("waiting", 1)
    carry(box.town.later(seconds=59))
    assert letters.letters == []
    carry(box.town.later(seconds=1))
    assert (letter.state, len(letters.letters)) == ("sent", 1)


def test_refused_for_good_it_becomes_a_task(box: Outbox, letters: PostBox) -> None:
    letter = box.writes(LetterKind.OFFER_CAME)
    letters.refuse_next(1, 550)
    carry(box.town)
    assert letter.state == "dead"
    assert db.session.query(Task).filter_by(kind="letter_failed").count() == 1


def test_one_that_cannot_be_written_keeps_no_other_waiting(
    box: Outbox, letters: PostBox, caplog: pytest.LogCaptureFixture
) -> None:
    broken = box.writes(LetterKind.INTRODUCED)
    box.giver.reach_sealed = b"sealed with a key that is lost"
    db.session.commit()
    good = box.writes(LetterKind.OFFER_CAME)
    carry(box.town)
    assert (broken.state, broken.tries, good.state) == ("waiting", 1, "sent")
    assert "a letter: InvalidToken" in caplog.text


def test_the_log_names_nobody(
    box: Outbox, letters: PostBox, caplog: pytest.LogCaptureFixture
) -> None:
    box.writes(LetterKind.OFFER_CAME)
    letters.refuse_next(1, 550)
    carry(box.town)
    assert "was not accepted: mail server answered 550" in caplog.text
    assert ASKER not in caplog.text
    assert "Bianca" not in caplog.text


class Killed(BaseException):
    """What a process that is killed does: nothing more."""


def killed_after(town: Town, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(*KILLED_AFTER[what])
        with pytest.raises(Killed):
            carry_letters(town.by_house())


def die(*_: object) -> None:
    raise Killed


KILLED_AFTER: dict[str, Any] = {
    "claiming": (worker, "look", die),
    "sending": (delivery, "mark_sent", die),
}


@pytest.mark.parametrize(("what", "copies"), [("claiming", 1), ("sending", 2)])
def test_a_killed_worker_loses_nothing(
    box: Outbox, letters: PostBox, monkeypatch: pytest.MonkeyPatch, what: str, copies: int
) -> None:
    """Killed between sending and marking, one letter leaves twice, and is known as one (I4)."""
    letter = box.writes(LetterKind.OFFER_CAME)
    killed_after(box.town, monkeypatch, what)
    carry(box.town.later(seconds=119))
    assert letter.state == "claimed"
    carry(box.town.later(seconds=1))
    assert letter.state == "sent"
    assert len(letters.to(ASKER)) == copies
    assert len({sent["Message-ID"] for sent in letters.to(ASKER)}) == 1


def test_workers_side_by_side_send_each_letter_once(box: Outbox, letters: PostBox) -> None:
    for _ in range(50):
        box.writes(LetterKind.OFFER_CAME)
    db.session.rollback()
    side_by_side(box.town, lambda: carry_letters(box.town.by_house()))
    assert len(letters.letters) == 50
    assert len({sent["Message-ID"] for sent in letters.letters}) == 50


def side_by_side(town: Town, work: Callable[[], None], workers: int = 3) -> None:
    start = Barrier(workers)

    def works() -> None:
        with town.app.app_context():
            start.wait()
            work()

    threads = [Thread(target=works) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
