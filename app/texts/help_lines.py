"""Lines to call with a big worry. The facts stand in `help_lines.toml` beside this file."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_suffix(".toml")
MOST_AT_ONCE = 3
MOST_ABOVE_THANKS = 2
MOST_OF_TOWN = 3
TRUSTED = timedelta(days=180)
"""How long after its check a number is shown; later only name and website are (CO-01)."""


@dataclass(frozen=True)
class HelpLine:
    name: str
    number: str
    cost: str
    hours: str
    what_for: str
    website: str
    checked: date
    source: str = ""  # of one of the country's: where it was read
    checked_by: str = ""

    def on(self, today: date) -> "HelpLine":
        """As it may be shown that day."""
        if today - self.checked <= TRUSTED:
            return self
        return replace(self, number="", cost="", hours="")


@dataclass(frozen=True)
class Worry:
    """A row that somebody taps, and the lines behind it."""

    words: str
    lines: tuple[HelpLine, ...]
    kinds: frozenset[str]


def read_worries(path: Path = FILE) -> dict[str, Worry]:
    """Raises KeyError or TypeError when the file does not hold together: the start is refused."""
    told = tomllib.loads(path.read_text())
    lines = {slug: HelpLine(**facts) for slug, facts in told["lines"].items()}
    return {slug: _worry(facts, lines) for slug, facts in told["worries"].items()}


def _worry(facts: dict[str, Any], lines: dict[str, HelpLine]) -> Worry:
    behind = tuple(lines[slug] for slug in facts["lines"])
    return Worry(facts["words"], behind[:MOST_AT_ONCE], frozenset(facts["kinds"]))


WORRIES = read_worries()


def lines_for(kinds: Iterable[str]) -> tuple[HelpLine, ...]:
    """What stands above the thanks for a need in which triage found these kinds: of each worry
    its first line, before the second of any."""
    found = set(kinds)
    behind = (worry.lines for worry in WORRIES.values() if worry.kinds & found)
    in_turn = (line for turn in zip_longest(*behind) for line in turn if line is not None)
    return tuple(dict.fromkeys(in_turn))[:MOST_ABOVE_THANKS]
