"""How many came by each kind of invitation, and what may be told of it.

Nothing here knows who came: a counter of the month goes up by one, in a write of its own for a
visit, in the transaction of registering for whoever registers.
"""

from dataclasses import dataclass
from itertools import groupby

from app.domain.calendar import local
from app.domain.moment import Moment
from app.domain.town.sources import Source, shown_figure
from app.store.db import AnyRow, db
from app.store.figures_key import figures_key
from app.store.queries.town import sources as kept
from app.store.tables import SourceCount

MONTHS = 12


def count_arrival(moment: Moment, source: Source) -> None:
    """Raises IntegrityError when two open the first of a month at once; then once more."""
    _counter(moment, source).arrivals += 1


def count_registration(moment: Moment, source: Source) -> None:
    """As `count_arrival`."""
    _counter(moment, source).registrations += 1


def _counter(moment: Moment, source: Source) -> SourceCount:
    month = _month(moment)
    counter = kept.counter(moment.community_id, month, source)
    if counter is None:
        counter = SourceCount(
            community_id=moment.community_id,
            month=month,
            source=source,
            arrivals=0,
            registrations=0,
        )
        db.session.add(counter)
        db.session.flush()
    return counter


def _month(moment: Moment) -> str:
    return f"{local(moment.now):%Y-%m}"


@dataclass(frozen=True)
class Line:
    """None: fewer than may be told, or nobody."""

    source: Source
    arrivals: int | None
    registrations: int | None


def monthly(moment: Moment) -> list[tuple[str, list[Line]]]:
    """Every source of each month that is over: nothing live (SD-02), and nothing to be told from
    what is left out."""
    found = kept.before(moment.community_id, _month(moment), MONTHS)
    return [(month, _lines(moment, month, list(rows))) for month, rows in groupby(found, _of_month)]


def _of_month(row: AnyRow) -> str:
    return str(row.month)


def _lines(moment: Moment, month: str, rows: list[AnyRow]) -> list[Line]:
    by_source = {row.source: row for row in rows}
    return [_line(moment, month, source, by_source.get(source)) for source in Source]


def _line(moment: Moment, month: str, source: Source, row: AnyRow | None) -> Line:
    cell = f"{moment.community_id}/{month}/{source}"
    key = figures_key()
    return Line(
        source,
        shown_figure(key, f"{cell}/arrivals", row.arrivals if row else 0),
        shown_figure(key, f"{cell}/registrations", row.registrations if row else 0),
    )
