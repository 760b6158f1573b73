"""How well needs are read that nothing was made or learnt from (`corpus/judge/`).

Floors a little under what was measured, so that whoever teaches it something new sees what is lost.
"""

from collections.abc import Iterable
from functools import cache
from time import process_time

import pytest

from app.domain.needs.themes import by_likeness
from app.domain.triage import BIG, PERSONAL, Kind, read_need
from app.domain.triage.kinds import URGENT
from tests.domain.triage.judged import CORPUS, Reader, judged, measure, texts

read_once: Reader = cache(read_need)
FALSE_ALARMS_OF_DATA = 0.02
LONGEST = 0.02  # seconds a text
URGENT_MISSED = 2  # of 153


def test_none_of_them_was_learnt_from() -> None:
    learnt = {text["text"] for text in texts(*(CORPUS / "learn").glob("*.jsonl"))}
    assert len(judged()) >= 1100
    assert not learnt & {text["text"] for text in judged()}


@pytest.mark.parametrize(
    ("kinds", "recall", "precision"),
    [
        (BIG, 0.96, 0.83),
        (PERSONAL, 0.985, 0.985),
        ({Kind.MONEY}, 0.91, 0.78),
        ({Kind.COMMERCIAL}, 0.96, 0.78),
        ({Kind.ABUSE}, 0.75, 0.98),
        ({Kind.CHILD_ALONE}, 0.87, 0.87),
        ({Kind.LINK}, 0.95, 1.0),
    ],
)
def test_floors(kinds: Iterable[Kind], recall: float, precision: float) -> None:
    score = measure(judged(), kinds, read_once)
    assert score.recall >= recall
    assert score.precision >= precision


def test_the_most_urgent_are_seen_as_big() -> None:
    urgent = [text for text in judged() if URGENT.intersection(text["kinds"])]
    assert measure(urgent, BIG, read_once).missed <= URGENT_MISSED


def test_a_text_without_personal_data_is_taken_for_none() -> None:
    score = measure(judged(), PERSONAL, read_once)
    assert score.false_alarms <= FALSE_ALARMS_OF_DATA * score.others


def test_what_it_is_about_is_among_the_likeliest_three() -> None:
    right = [text["themes"][0] in by_likeness(text["text"])[:3] for text in judged()]
    assert sum(right) / len(right) >= 0.93


def test_it_takes_no_time() -> None:
    """The middle of all, because other work on the machine slows down some."""
    taken = []
    for text in judged():
        start = process_time()
        read_need(text["text"])
        taken.append(process_time() - start)
    assert sorted(taken)[len(taken) // 2] < LONGEST
