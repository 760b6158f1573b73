"""What somebody typed and we kept is words wherever it is read: on pages, in files to take along,
in letters and text messages (SE-02)."""

from collections.abc import Callable, Iterator
from email.message import EmailMessage

import pytest
import time_machine

from app.jobs import sweeps
from app.store.db import db, only_read
from tests.carrying import carry_letters
from tests.engines.gateway import Gateway
from tests.engines.smtp import PostBox
from tests.hostile.crawl import Crawl, forms_met, pages
from tests.hostile.judging import RAW, RECKONED, faults
from tests.hostile.people import Play
from tests.hostile.shapes import all_words
from tests.hostile.share import WHOLE
from tests.hostile.stage import PostgresqlStage, SqliteStage
from tests.hostile.words import CANARY, HOSTILE, INJECTED
from tests.store.crawl import places_of

WRITERS = ("half a question", "bianca", "fatma", "karin") if WHOLE else ("bianca", "fatma")
READERS = (*WRITERS, "piet") + (("visitor", "els", "official", "buurthuis") if WHOLE else ())
TYPED = ("canary", "a header", "a formula", "format") if WHOLE else ("a header",)
"""The second holds the canary too."""
STOPS = (
    "leave", "withdraw", "suspend", "pause", "stop", "wipe", "close", "end_", "refuse", "drop",
    "decline", "solve", "rest", "block", "take_back",
)  # fmt: skip
"""Deeds after which there is less to write about."""


@pytest.mark.parametrize("typed", TYPED)
def test_what_was_kept_is_told_as_words(
    play: Play,
    stage: SqliteStage | PostgresqlStage,
    letters: PostBox,
    texts: Gateway,
    typed: str,
) -> None:
    found = [fault for role in WRITERS for fault in writes(play, stage, role, HOSTILE[typed])]
    db.session.rollback()
    if CANARY.encode() in HOSTILE[typed]:
        assert len(places_of({CANARY})) >= 4, "the control: it was kept"
    comes_round(play)
    found += [fault for role in READERS for fault in reads(play, role)]
    found += [fault for letter in letters.letters for fault in wrong_in(letter)]
    found += [each for text in texts.texts for each in RECKONED if each in str(text)]
    assert found == []
    assert len(letters.letters) >= 5, "the control: somebody was written to"


def writes(
    play: Play, stage: SqliteStage | PostgresqlStage, role: str, words: bytes
) -> Iterator[str]:
    """In every form she meets that does not end what is there."""
    comer = play.comer(role)
    crawl = Crawl(comer, stage)
    for number, met in enumerate(forms_met(comer).values()):
        if not any(stop in met.endpoint for stop in STOPS):
            token = comer.browser._csrf()
            way = all_words(met.form, f"{role[:20]} {number}", token, words)
            for wrong in faults(crawl.post(met.form.action, way)):
                yield f"{role} {met.endpoint} · {wrong}"


def comes_round(play: Play) -> None:
    """The clock does what it does in the days after."""
    only_read(False)
    for minutes in (20, 60 * 24, 60 * 24 * 3):
        play.scene.town.later(minutes=minutes)
        now = play.scene.town.by_house()
        with time_machine.travel(play.scene.town.now, tick=False):
            for job in (sweeps.carry_rounds_on, sweeps.fire_followups, carry_letters):
                job(now)


def reads(play: Play, role: str) -> Iterator[str]:
    with time_machine.travel(play.scene.town.now, tick=False):
        comer = play.comer(role)
        for path, answer in pages(comer):
            for wrong in faults(answer):
                yield f"{role} reads {path} · {wrong}"


def wrong_in(letter: EmailMessage) -> Iterator[str]:
    if INJECTED in letter:
        yield f"{letter['Subject']} · sends {INJECTED}"
    for part in letter.walk():
        said = part.get_content() if part.get_content_maintype() == "text" else ""
        yield from (f"{letter['Subject']} · {each}" for each in RECKONED if each in said)
        if part.get_content_subtype() == "html" and RAW in said:
            yield f"{letter['Subject']} · shows the canary raw"


# the control of what is read in letters


def letter_with(html: str, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Hoi"
    for name, told in headers.items():
        made[name.replace("_", "-")] = told
    made.set_content(CANARY)
    made.add_alternative(html, subtype="html")
    return made


@pytest.mark.parametrize(
    ("make", "wrong"),
    [
        (lambda: letter_with("<p>Hoi</p>"), []),
        (lambda: letter_with(CANARY), ["Hoi · shows the canary raw"]),
        (lambda: letter_with("<b>49"), ["Hoi · <b>49"]),
        (lambda: letter_with("", X_Injected="ja"), ["Hoi · sends X-Injected"]),
    ],
)
def test_a_letter_that_does_it_wrong_is_found(
    make: Callable[[], EmailMessage], wrong: list[str]
) -> None:
    assert list(wrong_in(make())) == wrong
