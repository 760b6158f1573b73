"""The figures of one frozen period in numbers and words. Nothing here counts."""

from dataclasses import dataclass

from flask_babel import format_decimal, gettext

from app.domain.disclosure import Reason
from app.domain.figures import FrozenFigures, Total
from app.texts.figures import HIDDEN, MONTHS, TOTALS


@dataclass(frozen=True)
class Figure:
    number: str
    withheld: bool
    says: str
    counts: str


def figures_of(frozen: FrozenFigures) -> list[Figure]:
    return [_figure(total, frozen.totals[total]) for total in Total]


def _figure(total: Total, number: int | None) -> Figure:
    words = TOTALS[total]
    shown = HIDDEN[Reason.TOO_FEW] if number is None else format_decimal(number)
    return Figure(gettext(shown), number is None, gettext(words.says), gettext(words.counts))


def months_in_words(period: str) -> str:
    """ "april tot en met juni 2026"."""
    return f"{gettext(MONTHS[int(period[-1]) - 1])} {period[:4]}"
