"""Communities that agreed to it beside each other: the figures of their own pages, by name, so that
nobody is first or last (line "no rankings" of the mission)."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.domain.refusals import NotFound
from app.domain.town.figures import FiguresTampered, read_frozen
from app.store.db import AnyRow
from app.store.figures_key import figures_key
from app.store.queries.town import compared
from app.texts.figures import TABLES
from app.web.entrance.moments import this_moment
from app.web.municipality.door import municipality
from app.web.municipality.schemas import ComparedOut
from app.web.showing.figures import AT_THE_TOP, numbers_of, quarter_in_words
from app.web.showing.formats import page

log = logging.getLogger(__name__)


@municipality.get("/<quarter:period>/naast-elkaar")
def comparing_page(period: str) -> ResponseReturnValue:
    towns = list(_towns(compared.beside(this_moment().community_id, period)))
    if not towns:
        raise NotFound
    return page(
        "municipality/comparing.html",
        period=period,
        quarter=quarter_in_words(period),
        columns=[gettext(TABLES[name].title) for name in AT_THE_TOP],
        towns=ComparedOut(many=True).dump(sorted(towns, key=lambda town: town["town"].casefold())),
    )


def has_others(period: str) -> bool:
    return bool(compared.beside(this_moment().community_id, period))


def _towns(rows: Sequence[AnyRow]) -> Iterator[dict[str, Any]]:
    """A file that is not the one that was frozen is shown to nobody; the others stay."""
    for row in rows:
        try:
            frozen = read_frozen(row, figures_key())
        except FiguresTampered:
            log.error("figures of %s in %s are not the ones that were frozen", row.period, row.town)
            continue
        yield {"town": row.town, "numbers": [one.number for one in numbers_of(frozen)]}
