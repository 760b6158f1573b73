"""A gateway that is silent after it sent: nobody reads one text more often than the rule says, by
the worker and over hours; and a mail server that first puts off and then refuses."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.delivery.carrier import carrier
from app.delivery.gateways import wire
from app.delivery.refusals import Unsure
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Letter, Task
from tests.carrying import carry_letters
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.engines.gateway import Gateway
from tests.engines.providers import Answer, Providers, running_providers
from tests.engines.smtp import PostBox
from tests.town import Town

SILENT, BROKEN = Answer(seconds=0.3), Answer(503)


@pytest.fixture
def providers() -> Iterator[Providers]:
    with running_providers() as providers:
        yield providers


@pytest.fixture
def letter(town: Town, monkeypatch: pytest.MonkeyPatch) -> Letter:
    """To a phone, and nothing else in the outbox."""
    monkeypatch.setattr(wire, "SECONDS", 0.1)
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    moves_to_phone(box.asker)
    return box.writes(LetterKind.OFFER_CAME)


def goes_by(town: Town, name: str, url: str) -> None:
    means = replace(carrier(), sms_provider=name, sms_gateway_url=url)
    town.app.extensions["carrier"] = means


def ticks(town: Town, times: int = 6) -> None:
    """The waits between tries grow to hours; these are longer."""
    for _ in range(times):
        carry_letters(town.later(minutes=65).by_house())
    db.session.expire_all()


CM = [
    ([SILENT] * 9, Unsure.most_tries),
    ([SILENT, BROKEN, SILENT, SILENT], Unsure.most_tries),
    ([BROKEN, BROKEN, SILENT, SILENT], 1),
    ([SILENT], 2),
    ([BROKEN], 1),
]
"""How it answers in turn, and how many texts are read in the end."""


@pytest.mark.parametrize(("answers", "read"), CM)
def test_one_that_cannot_be_asked_is_told_once_more_at_most(
    town: Town, letter: Letter, providers: Providers, answers: list[Answer], read: int
) -> None:
    goes_by(town, "cm", providers.cm_url)
    providers.answers.extend(answers)
    ticks(town)
    told = [text["messages"]["msg"][0]["reference"] for text in providers.texts]
    assert (len(told), len(set(told))) == (read, 1), "one reference, however often"
    assert letter.state in ("sent", "dead")
    is_open = letter.state == "dead"
    assert db.session.query(Task).filter_by(kind="letter_failed").count() == is_open


def test_one_that_can_be_asked_is_told_once(
    town: Town, letter: Letter, providers: Providers
) -> None:
    goes_by(town, "bird", providers.bird_url)
    providers.answers.extend([SILENT])
    ticks(town)
    assert (len(providers.texts), letter.state) == (1, "sent")


def test_one_that_knows_a_reference_is_told_until_it_answers(
    town: Town, letter: Letter, texts: Gateway
) -> None:
    texts.accept_but_hang_next(4, SILENT.seconds)
    ticks(town)
    assert (len(texts.texts), letter.state) == (1, "sent")


@pytest.mark.parametrize(
    ("answers", "state", "tasks"),
    [((451, 550), "dead", 1), ((450, 554), "dead", 1), ((421, 451, 452), "sent", 0)],
)
def test_a_mail_server_that_first_puts_off(
    town: Town, letters: PostBox, answers: tuple[int, ...], state: str, tasks: int
) -> None:
    """Nothing is lost while it says later; when it says never, a person hears of it once."""
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    letter = box.writes(LetterKind.OFFER_CAME)
    for code in answers:
        letters.refuse_next(1, code)
    ticks(town)
    assert (letter.state, len(letters.letters)) == (state, state == "sent")
    assert db.session.query(Task).filter_by(kind="letter_failed").count() == tasks
