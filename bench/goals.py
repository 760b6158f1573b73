"""What a goal is: two sides of one run, their ratio, and the bar it must reach or stay under."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from bench.ground import Ground


@dataclass(frozen=True)
class Measured:
    """`sides`: what was compared, with its units, for people."""

    ratio: float
    sides: str


@dataclass(frozen=True)
class Goal:
    """Without `measure` it cannot be measured on this machine, and `why` says so. Without a bar it
    is told beside its limit, and nobody said how near is near enough."""

    name: str
    bar: float | None
    measure: Callable[[Ground], Measured] | None
    at_least: bool = False
    why: str = ""

    @property
    def wanted(self) -> str:
        if self.bar is None:
            return "–"
        return f"{'≥' if self.at_least else '≤'} {self.bar:g}"

    def is_met(self, ratio: float) -> bool | None:
        if self.bar is None:
            return None
        return ratio >= self.bar if self.at_least else ratio <= self.bar


@dataclass(frozen=True)
class Outcome:
    goal: Goal
    found: Measured | None

    @property
    def ok(self) -> bool | None:
        """None: it was not measured, or there is no bar."""
        return None if self.found is None else self.goal.is_met(self.found.ratio)

    @property
    def said(self) -> str:
        if self.found is None:
            return f"not measured: {self.goal.why}"
        return {True: "met", False: "not met", None: "no bar"}[self.ok]

    def as_json(self) -> str:
        told = {"name": self.goal.name, "ratio": None, "bar": self.goal.bar, "ok": self.ok}
        if self.found is not None:
            told["ratio"] = round(self.found.ratio, 3)
        return json.dumps(told, ensure_ascii=False)
