"""The municipality's door: published figures, and nothing that could hold a need, a name or a live
count. The kwartiermaker comes in here too, to read the figures first and publish them."""

import logging

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import figures
from app.domain.town.figures import FiguresTampered
from app.store.db import AnyRow
from app.web.entrance.moments import this_moment
from app.web.municipality import comparing, reading, report_page, taking
from app.web.municipality.costs import reckoned
from app.web.municipality.council import ready
from app.web.municipality.door import municipality
from app.web.municipality.reading import Found
from app.web.municipality.report import report_of
from app.web.municipality.schemas import LookbackOut, PeriodOut, StandingOut
from app.web.showing.figures import periods_seen
from app.web.showing.formats import page

__all__ = ["comparing", "municipality", "taking"]

log = logging.getLogger(__name__)


@municipality.get("")
def newest_page() -> ResponseReturnValue:
    """The newest published period."""
    newest = reading.newest()
    if newest is None:
        return page("municipality/none_yet.html", others=PeriodOut(many=True).dump(_others(None)))
    return _report_page(newest)


@municipality.get("/<quarter:period>")
def period_page(period: str) -> ResponseReturnValue:
    return _report_page(reading.of(period))


@municipality.get("/<quarter:period>/poster")
def poster_page(period: str) -> ResponseReturnValue:
    """One story and three figures, for a wall."""
    found = reading.of(period)
    return page("municipality/poster.html", report=report_of(found), story=_chosen(found.stories))


@municipality.post("/<quarter:period>/publiceren")
def publish_figures(period: str) -> ResponseReturnValue:
    figures.publish_figures(this_moment(), period)
    return redirect(url_for("municipality.period_page", period=period))


@municipality.errorhandler(FiguresTampered)
def tampered(error: FiguresTampered) -> ResponseReturnValue:
    log.error("figures of %s are not the ones that were frozen", error)
    return page("municipality/trouble.html", 500)


def _report_page(found: Found) -> ResponseReturnValue:
    """It stands ready; a sum of the reader's own is made for her alone, and kept with nothing."""
    others, has_others = _others(found.row.period), comparing.has_others(found.row.period)
    if not request.args:
        return report_page.report_page(found, others, has_others)
    sum_ = reckoned(this_moment().rules.costs, found.hours, found.quarters)
    return page(
        "municipality/report.html",
        report=report_of(found),
        standing=StandingOut().dump(found.row),
        others=PeriodOut(many=True).dump(others),
        stories=found.stories,
        board=found.comments,
        lookbacks=LookbackOut(many=True).dump(found.lookbacks),
        hours=found.hours,
        form=sum_.form,
        sum=sum_,
        ready=ready(found, sum_),
        has_others=has_others,
    )


def _chosen(stories: list[str]) -> str:
    """The first, or the one whose number stands in the address."""
    told = request.args.get("verhaal", "")
    place = int(told) if told.isascii() and told.isdecimal() and len(told) < 3 else 1
    return stories[place - 1] if 0 < place <= len(stories) else ""


def _others(period: str | None) -> list[AnyRow]:
    """The other periods that this reader may see."""
    return [row for row in periods_seen() if row.period != period]
