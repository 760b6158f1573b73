"""Small multiples: how a few figures went over the periods, as bars of one colour on one scale.

Drawn for a phone and for grey paper: a bar is solid, a figure that is withheld an open box as high
as it could be, and each number stands above its bar. The same numbers stand in a table below.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import format_decimal, gettext

from app.domain.disclosure import FLOOR
from app.domain.town.figures import FrozenFigures
from app.texts.figures import FLOW_HEADS, TABLES
from app.web.municipality.tables import figure_in_words
from app.web.showing.figures import quarter_in_words, short_quarter

FLOW = ("askers", "helped", "unanswered")
WIDTH, BARS_HEIGHT, ABOVE, BELOW = 320, 72, 22, 22  # units of the drawing: pixels on a small phone
GAP = 8


@dataclass(frozen=True)
class Bar:
    x: int
    y: int
    width: int
    height: int
    number: str
    below: str
    withheld: bool

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass(frozen=True)
class Plot:
    name: str
    title: str
    bars: list[Bar]


@dataclass(frozen=True)
class Row:
    quarter: str
    numbers: list[str]


@dataclass(frozen=True)
class Flow:
    """`plots` is empty where there is one period: one bar says nothing that its number does not."""

    plots: list[Plot]
    heads: list[str]
    rows: list[Row]
    height: int = ABOVE + BARS_HEIGHT + BELOW
    width: int = WIDTH
    baseline: int = ABOVE + BARS_HEIGHT


def flow_of(series: Sequence[FrozenFigures]) -> Flow:
    names = [name for name in FLOW if any(name in frozen.tables for frozen in series)]
    highest = max([FLOOR, *(number or 0 for name in names for number in _numbers(series, name))])
    plots = [_plot(name, series, highest) for name in names] if len(series) > 1 else []
    return Flow(
        plots=plots,
        heads=[gettext(FLOW_HEADS[name]) for name in names],
        rows=[Row(quarter_in_words(one.period), _row(one, names)) for one in series],
    )


def _numbers(series: Sequence[FrozenFigures], name: str) -> list[int | None]:
    return [one.tables[name].number for one in series if name in one.tables]


def _row(frozen: FrozenFigures, names: list[str]) -> list[str]:
    return [_number(frozen, name) for name in names]


def _number(frozen: FrozenFigures, name: str) -> str:
    table = frozen.tables.get(name)
    return figure_in_words(table.number, table) if table else "–"


def _plot(name: str, series: Sequence[FrozenFigures], highest: int) -> Plot:
    step = WIDTH // len(series)
    bars = [
        _bar(one, name, place * step, step - GAP, highest)
        for place, one in enumerate(series)
        if name in one.tables
    ]
    return Plot(name, gettext(TABLES[name].title), bars)


def _bar(frozen: FrozenFigures, name: str, x: int, width: int, highest: int) -> Bar:
    number = frozen.tables[name].number
    height = max(2, (number or FLOOR) * BARS_HEIGHT // highest)
    return Bar(
        x=x + GAP // 2,
        y=ABOVE + BARS_HEIGHT - height,
        width=width,
        height=height,
        number=f"<{FLOOR}" if number is None else str(format_decimal(number)),
        below=short_quarter(frozen.period),
        withheld=number is None,
    )
