"""The same frozen figures for a spreadsheet: with semicolons and a byte order mark, as Dutch ones
expect."""

import csv
import io
from collections.abc import Iterator

from flask_babel import gettext

from app.domain.figures import FrozenFigures, FrozenTable
from app.domain.fixed_tables import ALL
from app.texts.figures import CSV_HEAD, EVERYBODY, LABELS, ROUNDED, TABLES, UNITS
from app.web.municipality.tables import hidden_in_words

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""To a spreadsheet: what begins so is kept as text by an apostrophe in front of it."""


def spreadsheet_of(frozen: FrozenFigures) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([gettext(name) for name in CSV_HEAD])
    writer.writerows([plain(cell) for cell in row] for row in _rows(frozen))
    return text.getvalue().encode("utf-8-sig")


def plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(BEGINS_A_FORMULA) else cell


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
