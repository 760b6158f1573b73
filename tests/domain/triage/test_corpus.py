"""The sentences on which the word lists were made: what they once found they keep finding.

The floors say that nothing was lost, not how well unseen sentences do.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from app.domain.triage import BIG, PERSONAL, Finding, Kind, read
from app.domain.triage.kinds import URGENT

Reader = Callable[[str], tuple[Finding, ...]]
read_once: Reader = cache(read)
ROWS = [
    json.loads(line) for line in Path(__file__).with_name("corpus.jsonl").read_text().splitlines()
]


@dataclass(frozen=True)
class Score:
    found: int
    missed: int
    false_alarms: int

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed)

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.false_alarms)


def measure(kinds: Iterable[Kind], reader: Reader = read_once) -> Score:
    """How well texts that hold one of these kinds are told from those that hold none."""
    wanted = frozenset(kinds)
    pairs = [
        (bool(wanted & set(row["kinds"])), bool(wanted & {f.kind for f in reader(row["text"])}))
        for row in ROWS
    ]
    return Score(pairs.count((True, True)), pairs.count((True, False)), pairs.count((False, True)))


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
    score = measure(kinds)
    assert score.recall >= recall
    assert score.precision >= precision


@pytest.mark.parametrize("kind", sorted(BIG))
def test_each_big_kind_is_called_by_its_name(kind: Kind) -> None:
    assert measure({kind}).recall >= 0.9


def test_a_reader_that_sees_nothing_and_one_that_sees_all_are_found_out() -> None:
    everything = Finding(Kind.CRISIS, "x", 0, 1, "control")
    assert measure(BIG, lambda text: ()).recall == 0
    assert measure(BIG, lambda text: (everything,)).precision < 0.5
