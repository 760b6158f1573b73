"""Published figures, read through the wall: what was frozen and published, and nothing that
counts."""

from typing import Any

from flask.typing import ResponseReturnValue

from app.domain.letters.programs import Scope
from app.domain.refusals import NotFound
from app.domain.sights import Sight, may_see
from app.domain.town.figures import FrozenFigures, FrozenTable, read_frozen
from app.store.figures_key import figures_key
from app.store.queries.town import figures as kept
from app.web.api.door import api
from app.web.entrance.bearers import opens
from app.web.entrance.moments import this_moment


@api.get("/figures")
@opens(Scope.READ_FIGURES)
def periods() -> ResponseReturnValue:
    """The newest first."""
    rows = kept.periods(this_moment().community_id)
    return {
        "items": [row.period for row in rows if may_see(this_moment().actor, Sight.FIGURES, row)]
    }


@api.get("/figures/<quarter:period>")
@opens(Scope.READ_FIGURES)
def figures(period: str) -> ResponseReturnValue:
    row = kept.one(this_moment().community_id, period)
    if row is None or not may_see(this_moment().actor, Sight.FIGURES, row):
        raise NotFound
    return _told(read_frozen(row, figures_key()))


def _told(frozen: FrozenFigures) -> dict[str, Any]:
    tables = {name: _table(table) for name, table in frozen.tables.items()}
    return {"period": frozen.period, "tables": tables}


def _table(table: FrozenTable) -> dict[str, Any]:
    """`people` is rounded; null where it is hidden, and then `hidden` says why."""
    return {
        "label": table.label,
        "unit": table.unit,
        "shown_from": table.shown_from,
        "cells": [
            {"name": cell, "people": number, "hidden": _why(table, cell, number)}
            for cell, number in table.cells.items()
        ],
    }


def _why(table: FrozenTable, cell: str, number: int | None) -> str | None:
    if number is not None:
        return None
    reason = table.hidden.get(cell)
    return reason.value if reason else "too_few"
