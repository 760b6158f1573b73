"""What goes by a provider that is slow waits; nothing else does, and least of all a code."""

from concurrent.futures import Future
from threading import Event
from time import sleep

import pytest

from app.actions.letters import delivery
from app.actions.people import accounts
from app.actions.people.accounts import Caller
from app.delivery.gateways import wire
from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import CODES, CODES_BY_MAIL, CODES_BY_TEXT, LANES, MAIL, TEXTS, Lane
from app.domain.people.reach import Channel, Reach
from app.jobs.post import carry
from app.store.db import db
from app.store.tables import Letter
from tests.actions.letters.test_delivery import taken_side_by_side
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.engines.gateway import Gateway
from tests.engines.smtp import PostBox
from tests.jobs.test_limits_race import beside
from tests.town import Town

BIANCA = "+31612345600"
PATIENCE = 20  # seconds: far more than any of this takes


@pytest.fixture
def box(town: Town, monkeypatch: pytest.MonkeyPatch) -> Outbox:
    """Fatma is written to by e-mail, and Bianca by text."""
    monkeypatch.setattr(wire, "SECONDS", PATIENCE)
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    moves_to_phone(box.asker)
    return box


def asks_code(town: Town, channel: Channel, address: str) -> None:
    accounts.ask_code(town.by_house(), Reach(channel, address), Caller("browser", "network"))
    db.session.commit()


def carries(town: Town, lane: Lane) -> Future[object]:
    return beside(town, lambda: carry(lane, town.by_house()))


def test_every_kind_has_a_lane_by_each_way() -> None:
    for by_text in (False, True):
        kinds = [kind for lane in LANES if lane.by_text is by_text for kind in lane.kinds]
        assert sorted(kinds) == sorted(LetterKind)
    assert frozenset({LetterKind.CODE}) == CODES


@pytest.fixture
def answers(texts: Gateway, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Until it is set, the gateway has Bianca's text and says nothing."""
    answers, accepts = Event(), texts.accept

    def accept(text: dict[str, str]) -> None:
        accepts(text)
        if text["to"] == BIANCA:
            answers.wait(PATIENCE)

    monkeypatch.setattr(texts, "accept", accept)
    return answers


def nothing_waits_for_a_text(
    box: Outbox, texts: Gateway, letters: PostBox, answers: Event, *lanes: Lane
) -> None:
    """While the first worker of the first lane waits for the gateway, others take the others."""
    box.writes(LetterKind.OFFER_CAME)
    box.town.later(seconds=1)
    box.writes(LetterKind.INTRODUCED)
    db.session.rollback()  # what was looked at here holds up no worker
    slow = carries(box.town, lanes[0])
    while not texts.texts and not slow.done():
        sleep(0.01)
    asks_code(box.town, Channel.EMAIL, "nieuw@example.org")
    asks_code(box.town, Channel.PHONE, "+31611111111")
    try:
        for lane in lanes[1:]:
            carry(lane, box.town.by_house())
        assert len(texts.to("+31611111111")) == 1
        assert len(letters.to("nieuw@example.org")) == 1
        assert len(letters.to("fatma1@example.org")) == 1
        assert not slow.done()
    finally:
        answers.set()
        slow.result()


def test_a_slow_gateway_holds_up_neither_mail_nor_codes(
    box: Outbox, texts: Gateway, letters: PostBox, answers: Event
) -> None:
    lanes = TEXTS, CODES_BY_TEXT, CODES_BY_MAIL, MAIL
    nothing_waits_for_a_text(box, texts, letters, answers, *lanes)


def test_control_in_one_lane_they_wait(
    box: Outbox,
    texts: Gateway,
    letters: PostBox,
    answers: Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With one claim for all, who has the text in hand has the e-mail behind it in hand as well."""
    monkeypatch.setattr("app.actions.letters.outbox._goes_by_text", lambda *_: False)
    one = Lane("all", frozenset(LetterKind), by_text=False, at_once=1)
    with pytest.raises(AssertionError):
        nothing_waits_for_a_text(box, texts, letters, answers, one, one)


def test_who_moved_to_another_way_is_written_to_there(
    box: Outbox, texts: Gateway, letters: PostBox
) -> None:
    letter = box.writes(LetterKind.INTRODUCED)
    moves_to_phone(box.giver)
    carry(MAIL, box.town.by_house())
    db.session.expire_all()
    assert (letter.by_text, letter.state, len(texts.texts)) == (False, "sent", 1)


def claims_once(town: Town, worker: str, most: int) -> list[int]:
    ids = delivery.claim(town.by_house(), MAIL, worker, most)
    db.session.commit()
    return list(ids)


def test_the_claim_of_a_dead_worker_is_taken_back_once(box: Outbox) -> None:
    """By one of four who look at the moment it ends."""
    for _ in range(12):
        box.writes(LetterKind.INTRODUCED)
    left_behind = claims_once(box.town, "dead", 100)
    assert len(left_behind) == 12
    assert taken_side_by_side(box.town.later(seconds=119), claims_once) == []
    assert sorted(taken_side_by_side(box.town.later(seconds=1), claims_once)) == sorted(left_behind)
