"""The municipality's door: published figures, and nothing that could hold a need, a name or a live
count. The kwartiermaker comes in here too, to read the figures first and publish them."""

import logging
from typing import Any

from flask import Response, redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import figures
from app.domain.errors import NotFound
from app.domain.figures import FiguresTampered, FrozenFigures, read_frozen
from app.domain.policies import Sight, may_see
from app.domain.triage import mask, read
from app.store.db import AnyRow
from app.store.queries.town import board
from app.store.queries.town import figures as kept
from app.web.entrance.guard import moment
from app.web.municipality import comparing
from app.web.municipality.door import municipality
from app.web.municipality.report import report_of
from app.web.municipality.schemas import PeriodOut, ReportOut, StandingOut
from app.web.municipality.spreadsheet import spreadsheet_of
from app.web.showing.formats import page

__all__ = ["comparing", "municipality"]

log = logging.getLogger(__name__)


@municipality.get("")
def newest_page() -> ResponseReturnValue:
    """The newest published period."""
    newest = kept.newest_published(moment().community_id)
    if newest is None:
        return page("municipality/none_yet.html", others=_others(None))
    return _report_page(newest)


@municipality.get("/<quarter:period>")
def period_page(period: str) -> ResponseReturnValue:
    return _report_page(_visible(period))


@municipality.get("/<quarter:period>/cijfers.csv")
def spreadsheet_page(period: str) -> ResponseReturnValue:
    sheet = spreadsheet_of(_read(_visible(period)))
    name = {"Content-Disposition": f'attachment; filename="cijfers-{period}.csv"'}
    return Response(sheet, content_type="text/csv; charset=utf-8", headers=name)


@municipality.post("/<quarter:period>/publiceren")
def publish_figures(period: str) -> ResponseReturnValue:
    figures.publish_figures(moment(), period)
    return redirect(url_for("municipality.period_page", period=period))


@municipality.errorhandler(FiguresTampered)
def tampered(error: FiguresTampered) -> ResponseReturnValue:
    log.error("figures of %s are not the ones that were frozen", error)
    return page("municipality/trouble.html", 500)


def _visible(period: str) -> AnyRow:
    row = kept.one(moment().community_id, period)
    if row is None or not may_see(moment().actor, Sight.FIGURES, row):
        raise NotFound
    return row


def _read(row: AnyRow) -> FrozenFigures:
    return read_frozen(row.period, row.file, row.digest)


def _report_page(row: AnyRow) -> ResponseReturnValue:
    return page(
        "municipality/report.html",
        report=ReportOut().dump(report_of(_read(row))),
        standing=StandingOut().dump(row),
        others=_others(row.period),
        board=_said_by_board(row),
        has_others=comparing.has_others(row.period),
    )


def _said_by_board(row: AnyRow) -> list[str]:
    """Outside the frozen file, so that what is taken back is gone at once (decision 21)."""
    said = board.beside_figures(row.community_id, row.period)
    return [mask(words, read(words)) for words in said]


def _others(period: str | None) -> list[dict[str, Any]]:
    """The other periods that this reader may see."""
    rows = kept.periods(moment().community_id)
    seen = [row for row in rows if may_see(moment().actor, Sight.FIGURES, row)]
    return [PeriodOut().dump(row) for row in seen if row.period != period]
