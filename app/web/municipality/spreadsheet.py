"""The same frozen figures for a spreadsheet."""

from collections.abc import Iterator

from flask_babel import gettext

from app.delivery.spreadsheets import sheet_of
from app.domain.town.figures import FrozenFigures, FrozenTable
from app.domain.town.fixed_tables import ALL
from app.texts.figures import CSV_HEAD, EVERYBODY, LABELS, ROUNDED, TABLES, UNITS
from app.web.municipality.tables import hidden_in_words


def spreadsheet_of(frozen: FrozenFigures) -> bytes:
    return sheet_of([gettext(name) for name in CSV_HEAD], _rows(frozen))


def _rows(frozen: FrozenFigures) -> Iterator[list[str]]:
    for name, table in frozen.tables.items():
        for cell, number in table.cells.items():
            told = gettext(ROUNDED) if number is not None else hidden_in_words(table, cell)
            yield [
                frozen.period,
                gettext(TABLES[name].title),
                group_of(name, cell),
                "" if number is None else str(number),
                *_kind(table),
                told,
            ]


def group_of(table: str, cell: str) -> str:
    words = EVERYBODY if cell == ALL else TABLES[table].cells[cell]
    return str(gettext(words))


def _kind(table: FrozenTable) -> list[str]:
    return [gettext(UNITS[table.unit]), gettext(LABELS[table.label])]
