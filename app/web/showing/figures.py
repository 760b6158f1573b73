"""The figures of one frozen period in numbers and words. Nothing here counts."""

from dataclasses import dataclass

from flask_babel import format_decimal, gettext

from app.domain.disclosure import Reason
from app.domain.figures import FrozenFigures, Total
from app.texts.counted import HIDDEN, MONTHS, SAYS


@dataclass(frozen=True)
class Number:
    number: str
    withheld: bool
    says: str


def numbers_of(frozen: FrozenFigures) -> list[Number]:
    return [_figure(total, frozen.totals[total]) for total in Total]


def _figure(total: Total, number: int | None) -> Number:
    shown = HIDDEN[Reason.TOO_FEW] if number is None else format_decimal(number)
    return Number(gettext(shown), number is None, gettext(SAYS[total]))


def quarter_in_words(period: str) -> str:
    """ "2e kwartaal 2026"."""
    return gettext("%(number)se kwartaal %(year)s", number=period[-1], year=period[:4])


def months_in_words(period: str) -> str:
    """ "april tot en met juni 2026"."""
    return f"{gettext(MONTHS[int(period[-1]) - 1])} {period[:4]}"
