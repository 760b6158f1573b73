"""The same frozen figures for a spreadsheet: with semicolons and a byte order mark, as Dutch ones
expect."""

import csv
import io

from flask_babel import gettext

from app.domain.disclosure import Reason
from app.domain.figures import FrozenFigures
from app.domain.themes import Theme
from app.texts.counted import HIDDEN
from app.texts.figures import CSV_COUNTED, CSV_HEAD, CSV_TOTALS, SPLITS, TOTALS
from app.texts.themes import THEMES
from app.web.showing.figures import AT_THE_TOP

Cells = tuple[str, str, int | None, Reason | None]
"""Table, group, figure, and where there is none the reason."""


def spreadsheet_of(frozen: FrozenFigures) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([gettext(name) for name in CSV_HEAD])
    for table, group, figure, reason in _cells(frozen):
        told = HIDDEN[reason] if reason else CSV_COUNTED
        number = "" if figure is None else figure
        writer.writerow([frozen.period, gettext(table), gettext(group), number, gettext(told)])
    return text.getvalue().encode("utf-8-sig")


def _cells(frozen: FrozenFigures) -> list[Cells]:
    split = frozen.tables["askers_by_theme"]
    return [_total(name, frozen.tables[name].number) for name in AT_THE_TOP] + [
        (SPLITS["askers_by_theme"], THEMES[name], split.cells[name], split.hidden.get(name))
        for name in Theme
    ]


def _total(name: str, figure: int | None) -> Cells:
    """Withheld for one reason only."""
    return CSV_TOTALS, TOTALS[name].name, figure, Reason.TOO_FEW if figure is None else None
