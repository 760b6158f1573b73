"""The texts by which the triage is judged, and how well a reader does on them."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.triage import Finding, Kind

CORPUS = Path(__file__).parents[3] / "corpus"
Reader = Callable[[str], tuple[Finding, ...]]
Text = dict[str, Any]


def texts(*paths: Path) -> list[Text]:
    lines = (path.read_text(encoding="utf-8").strip().split("\n") for path in paths)
    return [json.loads(line) for told in lines for line in told]


@cache
def judged() -> tuple[Text, ...]:
    return tuple(texts(*sorted((CORPUS / "judge").glob("*.jsonl"))))


@dataclass(frozen=True)
class Score:
    found: int
    missed: int
    false_alarms: int
    others: int  # texts that hold none of it

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed)

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.false_alarms)


def measure(told: Iterable[Text], kinds: Iterable[Kind], reader: Reader) -> Score:
    """How well texts that hold one of these kinds are told from those that hold none."""
    wanted = frozenset(kinds)
    pairs = [
        (bool(wanted & set(text["kinds"])), bool(wanted & {f.kind for f in reader(text["text"])}))
        for text in told
    ]
    return Score(*map(pairs.count, ((True, True), (True, False), (False, True), (False, False))))
