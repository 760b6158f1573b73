"""Which figures exist (SD-01): what is not named here is not counted, asked for or shown.

R20 gives each person three figures a period, totals included. So the order below is a
choice: whoever belongs in more than three tables counts in the first three, and is in no other. The
three figures that open the page come first, so that they are whole; what is told comes before what
is divided, because a division can miss people and still say the same, and a count cannot. The
askers by theme come last: the largest table has most to give, and what it loses (whoever was helped
and also had a first talk, say) has little to do with the theme.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from app.domain.disclosure import FLOOR, MOST_FIGURES_A_PERSON
from app.domain.town.facts import CATEGORIES, FactKind

ALL = "all"
"""The one cell of a table that is not divided."""

ENOUGH_PAIRS = 50
"""Below it nothing is said of an effect (R20)."""


class Label(StrEnum):
    """How hard a figure is (002:1863)."""

    COUNTED = "counted"
    TOLD = "told"
    ESTIMATED = "estimated"


class Unit(StrEnum):
    """Who is counted: always distinct people (SD-03)."""

    ASKERS = "askers"
    GIVERS = "givers"
    PEOPLE = "people"


@dataclass(frozen=True)
class Table:
    """A person stands in one cell of it, by lot where she has several facts of its kind.

    `beside`: the table that prints the total of which these people are a part. `leaves_out`: those
    who also have a fact of that kind are in another story. `shown_from`: how many (rounded) must
    stand in the whole table before any of it is printed.
    """

    name: str
    label: Label
    unit: Unit
    counts: FactKind
    why: str
    is_divided: bool = False
    beside: str | None = None
    leaves_out: frozenset[FactKind] = frozenset()
    shown_from: int = FLOOR

    @property
    def cells(self) -> tuple[str, ...]:
        return CATEGORIES[self.counts] if self.is_divided else (ALL,)


K = FactKind

TABLES = (
    Table(
        "askers", Label.COUNTED, Unit.ASKERS, K.ASKED,
        "posted: the first of the three figures at the top",
    ),
    Table(
        "givers", Label.COUNTED, Unit.GIVERS, K.OFFERED,
        "the second: who said that they could help",
    ),
    Table(
        "helped", Label.COUNTED, Unit.ASKERS, K.HELPED,
        "matched: the third; a match is an offer that the asker chose",
    ),
    Table(
        "effect", Label.TOLD, Unit.ASKERS, K.PAIRED,
        "one of the three questions, the full head: it is what the whole idea rests on, and all "
        "three would be three figures of the same people",
        is_divided=True, shown_from=ENOUGH_PAIRS,
    ),
    Table(
        "effect_silent", Label.COUNTED, Unit.ASKERS, K.SILENT,
        "who was asked and did not answer: an effect without it says too much",
    ),
    Table(
        "went", Label.TOLD, Unit.GIVERS, K.WENT,
        "solved, not yet, not: told by either of the two, counted by who gave the help; counted "
        "by the asker it would be her fourth figure and empty the table of themes",
        is_divided=True,
    ),
    Table(
        "met", Label.COUNTED, Unit.PEOPLE, K.MET,
        "effort: first talks held and givers introduced are most of the work nobody sees",
        is_divided=True,
    ),
    Table(
        "blocked", Label.COUNTED, Unit.ASKERS, K.BLOCKED,
        "a condition or a missing VOG stood between her and help (002:1848)",
        is_divided=True,
    ),
    Table(
        "unanswered", Label.COUNTED, Unit.ASKERS, K.UNANSWERED,
        "the other end of the flow: two days without an offer, or stopped before one was chosen",
        leaves_out=frozenset({K.HELPED}),
    ),
    Table(
        "unanswered_by_theme", Label.COUNTED, Unit.ASKERS, K.UNANSWERED,
        "what stays unanswered is a signal to the system (002:1863)",
        is_divided=True, beside="unanswered", leaves_out=frozenset({K.HELPED}),
    ),
    Table(
        "askers_by_theme", Label.COUNTED, Unit.ASKERS, K.ASKED,
        "what is asked: it shows which part of the social domain gains, without a euro claimed",
        is_divided=True, beside="askers", leaves_out=frozenset({K.OFFERED}),
    ),
)  # fmt: skip
"""In the order in which they count."""

# What was asked for and is left out, for R20 leaves no way around it:
# - people with an offer, the time to a first offer: a fourth figure of everybody who was helped;
#   near enough it is what is left of the askers when the unanswered are taken off
# - the number of needs: events of the same people, and one more figure of each of them
# - new contacts: told by askers who were helped, so it would empty the themes, as `went` would
# - a neighbourhood: beside a theme a third dimension (SD-07); alone, a fourth figure
# - having somebody, and managing: two more figures of those who answered about a full head


def tables_of(kinds: Collection[FactKind]) -> list[Table]:
    """Those in which somebody who has facts of these kinds in the period counts: three at most."""
    hers = [
        table for table in TABLES if table.counts in kinds and table.leaves_out.isdisjoint(kinds)
    ]
    return hers[:MOST_FIGURES_A_PERSON]
