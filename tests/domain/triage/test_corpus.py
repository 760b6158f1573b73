"""The sentences on which the word lists were made: what the rules once found they keep finding.

The floors say that nothing was lost, not how well unseen sentences do.
"""

from collections.abc import Iterable
from functools import cache

import pytest

from app.domain.triage import BIG, PERSONAL, Finding, Kind, read
from app.domain.triage.kinds import URGENT
from tests.domain.triage.judged import CORPUS, Reader, Score, measure, texts

read_once: Reader = cache(read)
ROWS = texts(CORPUS / "learn" / "phrases.jsonl")


def measured(kinds: Iterable[Kind], reader: Reader = read_once) -> Score:
    return measure(ROWS, kinds, reader)


def test_the_corpus_is_worth_measuring() -> None:
    assert len(ROWS) >= 600
    assert len({row["text"] for row in ROWS}) == len(ROWS)
    assert {kind for row in ROWS for kind in row["kinds"]} <= set(Kind)


@pytest.mark.parametrize(
    ("kinds", "recall", "precision"),
    [
        (BIG, 0.98, 0.95),
        (URGENT, 0.98, 0.90),
        (PERSONAL, 0.98, 0.98),
        ({Kind.MONEY}, 0.95, 0.90),
        ({Kind.COMMERCIAL}, 0.95, 0.90),
        ({Kind.ABUSE}, 0.95, 0.90),
        ({Kind.CHILD_ALONE}, 0.95, 0.85),
        ({Kind.LINK}, 1.0, 1.0),
    ],
)
def test_floors(kinds: set[Kind], recall: float, precision: float) -> None:
    score = measured(kinds)
    assert score.recall >= recall
    assert score.precision >= precision


@pytest.mark.parametrize("kind", sorted(BIG))
def test_each_big_kind_is_called_by_its_name(kind: Kind) -> None:
    assert measured({kind}).recall >= 0.9


def test_a_reader_that_sees_nothing_and_one_that_sees_all_are_found_out() -> None:
    everything = Finding(Kind.CRISIS, "x", 0, 1, "control")
    assert measured(BIG, lambda text: ()).recall == 0
    assert measured(BIG, lambda text: (everything,)).precision < 0.5
