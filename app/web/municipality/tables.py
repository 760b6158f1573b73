"""The frozen tables of one period in words and numbers, as a reader finds them. Nothing counts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from flask_babel import format_decimal, gettext

from app.domain.disclosure import Reason
from app.domain.town.figures import FrozenFigures, FrozenTable
from app.texts.counted import HIDDEN, SAYS
from app.texts.figures import (
    LABELS,
    TABLES,
    TOO_FEW,
    UNITS,
    WITHHELD_ALL,
    WITHHELD_FEW,
    WITHHELD_ONE,
)
from app.web.showing.figures import AT_THE_TOP

WHOLE_BAR = 100


@dataclass(frozen=True)
class Line:
    """`bar` is the length of its bar, in percent of the longest; None without a figure."""

    name: str
    number: str
    bar: int | None


@dataclass(frozen=True)
class TableShown:
    name: str
    title: str
    label: str
    counts: str
    unit: str
    lines: list[Line]


@dataclass(frozen=True)
class Withheld:
    """Why something is not shown; after a colon stand the tables of which it is true."""

    said: str
    names: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Figure:
    number: str
    says: str
    label: str
    counts: str
    withheld: bool


def figure_of(frozen: FrozenFigures, name: str) -> Figure | None:
    """The figure of a table that is not divided; None where the file has no such table."""
    table = frozen.tables.get(name)
    if table is None:
        return None
    words = TABLES[name]
    return Figure(
        number=figure_in_words(table.number, table),
        says=gettext(SAYS[name]) if name in SAYS else gettext(words.title),
        label=gettext(LABELS[table.label]),
        counts=gettext(words.counts),
        withheld=table.number is None,
    )


def table_of(frozen: FrozenFigures, name: str) -> TableShown | None:
    """A table that is divided; None where there is none, or all of it is withheld."""
    table = frozen.tables.get(name)
    if table is None or table.is_withheld:
        return None
    words = TABLES[name]
    return TableShown(
        name=name,
        title=gettext(words.title),
        label=gettext(LABELS[table.label]),
        counts=gettext(words.counts),
        unit=gettext(UNITS[table.unit]),
        lines=_lines(words.cells, table),
    )


def _lines(names: dict[str, str], table: FrozenTable) -> list[Line]:
    longest = max(number for number in table.cells.values() if number is not None)
    return [_line(gettext(words), name, table, longest) for name, words in names.items()]


def _line(words: str, name: str, table: FrozenTable, longest: int) -> Line:
    number = table.cells.get(name)
    if number is None:
        return Line(words, hidden_in_words(table, name), None)
    return Line(words, str(format_decimal(number)), number * WHOLE_BAR // longest)


def figure_in_words(number: int | None, table: FrozenTable) -> str:
    if number is None:
        return str(gettext(TOO_FEW, number=table.shown_from))
    return str(format_decimal(number))


def hidden_in_words(table: FrozenTable, cell: str) -> str:
    reason = table.hidden.get(cell, Reason.TOO_FEW)
    if reason is Reason.TOO_FEW:
        return str(gettext(TOO_FEW, number=table.shown_from))
    return str(gettext(HIDDEN[reason]))


def withheld_in_words(frozen: FrozenFigures) -> list[Withheld]:
    """Each table that is not shown, with the reason (SD-12). Those that are too small stand
    together, under one sentence that fits a few people and nobody."""
    too_few: dict[int, list[str]] = {}
    others: list[str] = []
    for name, table in frozen.tables.items():
        if not table.is_withheld or name in AT_THE_TOP:
            continue
        title = str(gettext(TABLES[name].title))
        if next(iter(table.hidden.values()), Reason.TOO_FEW) is Reason.TOO_FEW:
            too_few.setdefault(table.shown_from, []).append(title)
        else:
            others.append(str(gettext(WITHHELD_ALL, name=title)))
    few = [Withheld(str(gettext(WITHHELD_FEW, number=n)), names) for n, names in too_few.items()]
    return few + [Withheld(sentence) for sentence in (*others, *_in_part(frozen))]


def _in_part(frozen: FrozenFigures) -> Iterator[str]:
    """What is too small says so on its own line; that another line guards it, is said here."""
    for name, table in frozen.tables.items():
        guards = [cell for cell, why in table.hidden.items() if why is Reason.PROTECTS_ANOTHER]
        if guards and not table.is_withheld:
            listed = ", ".join(gettext(TABLES[name].cells[cell]) for cell in guards)
            title = gettext(TABLES[name].title)
            yield str(gettext(WITHHELD_ONE, table=title, names=listed))
