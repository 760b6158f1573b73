"""The frozen figures in words and numbers, as a reader finds them. Nothing here counts."""

from dataclasses import dataclass

from flask_babel import format_decimal, gettext

from app.domain.disclosure import Reason
from app.domain.figures import FrozenFigures, FrozenTable
from app.domain.quarters import last_quarter
from app.domain.themes import Theme
from app.texts.counted import HIDDEN
from app.texts.figures import TOTALS, WHY, WHY_NO_SPLIT
from app.texts.themes import THEMES
from app.web.showing.figures import AT_THE_TOP, months_in_words, numbers_of

WHOLE_BAR = 100


@dataclass(frozen=True)
class Figure:
    number: str
    withheld: bool
    says: str
    counts: str


@dataclass(frozen=True)
class Line:
    """`bar` is the length of its bar, in percent of the longest; None without a figure."""

    name: str
    number: str
    bar: int | None


@dataclass(frozen=True)
class Report:
    """`lines` is empty when the split is withheld whole; `hidden` says what and why (SD-12)."""

    period: str
    quarter: str
    months: str
    figures: list[Figure]
    lines: list[Line]
    hidden: list[str]


def report_of(frozen: FrozenFigures) -> Report:
    split = frozen.tables["askers_by_theme"]
    return Report(
        period=frozen.period,
        quarter=quarter_in_words(frozen.period),
        months=months_in_words(frozen.period),
        figures=_figures(frozen),
        lines=[] if split.is_withheld else _lines(split),
        hidden=_too_few_people(frozen) + _why(split),
    )


def quarter_in_words(period: str) -> str:
    """ "2e kwartaal 2026"."""
    number, year = int(last_quarter(period)[-1]), period[:4]
    if "-" in period:
        return gettext("%(number)se halfjaar %(year)s", number=number // 2, year=year)
    return gettext("%(number)se kwartaal %(year)s", number=number, year=year)


def _figures(frozen: FrozenFigures) -> list[Figure]:
    told = zip(AT_THE_TOP, numbers_of(frozen), strict=True)
    return [
        Figure(one.number, one.withheld, one.says, gettext(TOTALS[name].counts))
        for name, one in told
    ]


def _lines(split: FrozenTable) -> list[Line]:
    longest = max(number for number in split.cells.values() if number is not None)
    return [_line(name, split, longest) for name in Theme]


def _line(name: str, split: FrozenTable, longest: int) -> Line:
    words, number = gettext(THEMES[name]), split.cells[name]
    if number is None:
        return Line(words, gettext(HIDDEN[split.hidden[name]]), None)
    return Line(words, format_decimal(number), number * WHOLE_BAR // longest)


def _too_few_people(frozen: FrozenFigures) -> list[str]:
    names = [TOTALS[name].name for name in AT_THE_TOP if frozen.tables[name].is_withheld]
    return _sentence(Reason.TOO_FEW, names)


def _why(split: FrozenTable) -> list[str]:
    if split.is_withheld:
        reason = next(iter(split.hidden.values()))
        return [gettext(WHY_NO_SPLIT[reason])]
    return [
        sentence for reason in Reason for sentence in _sentence(reason, _hidden_for(reason, split))
    ]


def _hidden_for(reason: Reason, split: FrozenTable) -> list[str]:
    return [THEMES[name] for name in Theme if split.hidden.get(name) is reason]


def _sentence(reason: Reason, names: list[str]) -> list[str]:
    listed = ", ".join(gettext(name) for name in names)
    return [gettext(WHY[reason], names=listed)] if names else []
