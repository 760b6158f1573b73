"""The frozen periods that a reader may see, and the figures of one in numbers and words. Nothing
here counts."""

from dataclasses import dataclass

from flask_babel import format_decimal, gettext

from app.domain.disclosure import Reason
from app.domain.sights import Sight, may_see
from app.domain.town.figures import FrozenFigures
from app.domain.town.quarters import last_quarter
from app.store.db import AnyRow
from app.store.queries.town import figures as kept
from app.texts.counted import HALF_YEARS, HIDDEN, MONTHS, SAYS
from app.web.entrance.moments import this_moment

AT_THE_TOP = ("askers", "givers", "helped")


@dataclass(frozen=True)
class Number:
    number: str
    withheld: bool
    says: str


def periods_seen() -> list[AnyRow]:
    """That this reader may see, the newest first."""
    rows = kept.periods(this_moment().community_id)
    return [row for row in rows if may_see(this_moment().actor, Sight.FIGURES, row)]


def numbers_of(frozen: FrozenFigures) -> list[Number]:
    return [_figure(name, frozen.tables[name].number) for name in AT_THE_TOP]


def _figure(name: str, number: int | None) -> Number:
    shown = HIDDEN[Reason.TOO_FEW] if number is None else format_decimal(number)
    return Number(gettext(shown), number is None, gettext(SAYS[name]))


def quarter_in_words(period: str) -> str:
    """ "2e kwartaal 2026", or "1e halfjaar 2026"."""
    number, year = int(last_quarter(period)[-1]), period[:4]
    if "-" in period:
        return gettext("%(number)se halfjaar %(year)s", number=number // 2, year=year)
    return gettext("%(number)se kwartaal %(year)s", number=number, year=year)


def short_quarter(period: str) -> str:
    """ "2e ’26", below a bar; of half-years too, for a row of bars is of one kind."""
    number = int(last_quarter(period)[-1])
    told = number // 2 if "-" in period else number
    return gettext("%(number)se ’%(year)s", number=told, year=period[2:4])


def months_in_words(period: str) -> str:
    """ "april tot en met juni 2026"; of a half-year six of them."""
    months = HALF_YEARS if "-" in period else MONTHS
    return f"{gettext(months[last_quarter(period)[-1]])} {period[:4]}"
