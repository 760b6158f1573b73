"""A letter to a giver's phone, in the place of her mail; and mail again when that phone is gone."""

from datetime import timedelta

import pytest

from app.delivery.gateways import wire
from app.domain.letters.kinds import LetterKind
from app.domain.letters.push import BY_PUSH
from app.store.db import db
from app.store.tables import Letter, Person, PushPhone, Task
from tests.carrying import carry_letters
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.engines.gateway import Gateway
from tests.engines.push_service import Phone, PushService
from tests.engines.smtp import PostBox
from tests.phones import takes_notices
from tests.town import Town

GIVER = "fatma1@example.org"


@pytest.fixture
def box(town: Town) -> Outbox:
    """A town in which nothing is waiting to be sent."""
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    db.session.commit()
    return box


@pytest.fixture
def phone(box: Outbox, pushes: PushService) -> Phone:
    """Fatma's."""
    return starts(box.town, box.giver, pushes, "browser")


def starts(town: Town, person: Person, pushes: PushService, browser: str) -> Phone:
    phone = pushes.phone()
    takes_notices(town, person, phone.subscription, browser)
    return phone


def carry(town: Town) -> None:
    """As two ticks of the clock do."""
    carry_letters(town.by_house())
    carry_letters(town.by_house())
    db.session.expire_all()


def phones_kept() -> int:
    return db.session.query(PushPhone).count()


@pytest.mark.parametrize("kind", sorted(BY_PUSH))
def test_her_phone_shows_it_and_no_mail_comes(
    box: Outbox, phone: Phone, letters: PostBox, kind: LetterKind
) -> None:
    letter = box.writes(kind, person_id=box.giver.id)
    letter_about(box, letter)
    carry(box.town)
    (shown,) = phone.shown
    assert shown["title"] == "Vragen & Geven"
    assert shown["path"].startswith("/")
    assert (letter.state, letters.to(GIVER)) == ("sent", [])


def letter_about(box: Outbox, letter: Letter) -> None:
    """Its need and offer are as this kind asks."""
    kind = LetterKind(letter.kind)
    if kind in (LetterKind.CHOSEN, LetterKind.MESSAGE, LetterKind.HOW_IT_WENT):
        box.town.chooses(box.asker, box.offer)
        db.session.query(Letter).filter(Letter.id != letter.id).delete()
    if kind in (LetterKind.NEW_NEED, LetterKind.DIGEST):
        other = box.town.asks(box.asker, "Wie kan mijn lamp maken?")
        db.session.query(Letter).filter(Letter.id != letter.id).delete()
        letter.need_id, letter.offer_id = other.id, None
    if kind is LetterKind.DIGEST:
        box.writes(LetterKind.NEW_NEED, person_id=box.giver.id, need_id=letter.need_id)
        gathered = db.session.query(Letter).filter_by(kind=LetterKind.NEW_NEED).one()
        gathered.state, gathered.gathered_in = "gathered", letter.id
    db.session.commit()


def test_what_a_phone_does_not_carry_comes_as_before(
    box: Outbox, phone: Phone, letters: PostBox
) -> None:
    box.writes(LetterKind.INTRODUCED)
    box.writes(LetterKind.OFFER_CAME)
    carry(box.town)
    assert (phone.shown, len(letters.to(GIVER)), len(letters.letters)) == ([], 1, 2)


def test_an_asker_is_not_told_on_her_screen(
    box: Outbox, pushes: PushService, letters: PostBox
) -> None:
    """She gives as well, and has a phone that takes them; her own need is another thing."""
    box.town.chooses(box.asker, box.offer)
    db.session.query(Letter).delete()
    start = starts(box.town, box.giver, pushes, "browser")
    db.session.query(PushPhone).update({"person_id": box.asker.id})
    box.writes(LetterKind.MESSAGE)
    carry(box.town)
    assert (start.shown, len(letters.letters)) == ([], 1)


def test_each_of_her_phones_shows_it(box: Outbox, phone: Phone, pushes: PushService) -> None:
    other = starts(box.town, box.giver, pushes, "another browser")
    box.writes(LetterKind.FIND_OUT_DAY)
    carry(box.town)
    assert len(phone.shown) == len(other.shown) == 1


@pytest.mark.parametrize("status", [404, 410])
def test_gone_it_is_forgotten_and_mail_comes_at_once(
    box: Outbox, phone: Phone, pushes: PushService, letters: PostBox, status: int
) -> None:
    letter = box.writes(LetterKind.FIND_OUT_DAY)
    pushes.refuse_next(1, status)
    carry(box.town)
    assert (phones_kept(), len(letters.to(GIVER))) == (0, 1)
    assert (letter.state, letter.tries) == ("sent", 0)
    assert db.session.query(Task).filter_by(kind="letter_failed").count() == 0


def test_a_text_for_who_gave_a_number(
    box: Outbox, phone: Phone, pushes: PushService, texts: Gateway
) -> None:
    moves_to_phone(box.giver)
    pushes.forgets(phone)
    box.writes(LetterKind.FIND_OUT_DAY)
    carry(box.town)
    assert len(texts.texts) == 1


def test_one_of_two_that_is_gone_is_forgotten_alone(
    box: Outbox, phone: Phone, pushes: PushService, letters: PostBox
) -> None:
    other = starts(box.town, box.giver, pushes, "another browser")
    pushes.forgets(phone)
    box.writes(LetterKind.FIND_OUT_DAY)
    carry(box.town)
    assert (phones_kept(), len(other.shown), letters.letters) == (1, 1, [])


@pytest.mark.parametrize("status", [302, 403, 429, 500, 503])
def test_refused_for_now_it_is_pushed_later(
    box: Outbox, phone: Phone, pushes: PushService, letters: PostBox, status: int
) -> None:
    letter = box.writes(LetterKind.FIND_OUT_DAY)
    pushes.refuse_next(1, status)
    carry(box.town)
    assert (letter.state, letter.tries, phone.shown) == ("waiting", 1, [])
    carry(box.town.later(seconds=60))
    assert (letter.state, len(phone.shown), letters.letters) == ("sent", 1, [])


def test_refused_three_times_it_goes_by_mail(
    box: Outbox, phone: Phone, pushes: PushService, letters: PostBox
) -> None:
    """A push service that is out keeps nobody waiting; her phone stays known."""
    letter = box.writes(LetterKind.FIND_OUT_DAY)
    pushes.refuse_next(9, 500)
    for _ in range(4):
        carry(box.town)
        box.town.later(minutes=4)
    assert (letter.state, pushes.asked, len(letters.to(GIVER))) == ("sent", 3, 1)
    assert phones_kept() == 1


def test_taken_without_an_answer_it_is_seen_once(
    box: Outbox, phone: Phone, pushes: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.2)
    letter = box.writes(LetterKind.FIND_OUT_DAY)
    pushes.accept_but_hang_next(1, 1)
    carry(box.town)
    assert letter.state == "waiting"
    carry(box.town.later(seconds=60))
    assert (letter.state, pushes.asked, len(phone.shown)) == ("sent", 2, 1)


def test_a_need_that_is_over_is_not_pushed(box: Outbox, phone: Phone, letters: PostBox) -> None:
    letter = box.writes(LetterKind.FIND_OUT_DAY)
    box.need.state = "withdrawn"
    db.session.commit()
    carry(box.town)
    assert (letter.state, phone.shown, letters.letters) == ("dropped", [], [])


def test_what_waits_at_the_service_is_gone_before_the_night(box: Outbox, phone: Phone) -> None:
    letter = box.writes(LetterKind.NEW_NEED)
    letter_about(box, letter)
    box.town.later(hours=9)  # eight in the evening
    carry(box.town)
    (headers,) = phone.headers
    assert headers["TTL"] == str(int(timedelta(hours=1).total_seconds()))


def test_a_phone_that_knows_another_key_of_ours_is_passed_by(
    box: Outbox, phone: Phone, pushes: PushService, letters: PostBox
) -> None:
    db.session.query(PushPhone).update({"made_for": "the key of before"})
    box.writes(LetterKind.FIND_OUT_DAY)
    carry(box.town)
    assert (pushes.asked, len(letters.to(GIVER))) == (0, 1)


def test_the_log_names_no_phone(
    box: Outbox, phone: Phone, pushes: PushService, caplog: pytest.LogCaptureFixture
) -> None:
    pushes.refuse_next(1, 500)
    box.writes(LetterKind.FIND_OUT_DAY)
    carry(box.town)
    assert "was not accepted: push service answered 500" in caplog.text
    assert "/to/" not in caplog.text
