"""A period that is over is counted once, frozen, and published (SD-02, D19-21)."""

from contextlib import suppress
from datetime import timedelta

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.steps import by_the_house, take
from app.actions.town.facts import forget_keys
from app.domain.desk.tasks import TaskKind
from app.domain.disclosure import RoundedBy
from app.domain.moment import Moment
from app.domain.refusals import NothingToCount, QuarterNotOver
from app.domain.town.figures import (
    Alike,
    FiguresTampered,
    digest_of,
    frozen_file,
    read_frozen,
    tabulated,
)
from app.domain.town.quarters import (
    last_quarter,
    may_be_frozen,
    period_end,
    period_of,
    period_start,
    periods_to_freeze,
    quarters_in,
    time_to_publish,
)
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.figures_key import figures_key
from app.store.queries.town import facts
from app.store.queries.town import figures as kept
from app.store.queries.town.communities import one_at_a_time
from app.store.queries.town.effects import Asking
from app.store.queries.town.rhythms import rhythms
from app.store.tables import Figures


def freeze_period(moment: Moment, period: str) -> None:
    """Counts the period ("2026Q3", "2026Q3-Q4") into its file, then forgets whose facts they were.

    A second time changes nothing. Raises QuarterNotOver in the period and the weeks after it.
    """
    if not may_be_frozen(period, moment.now, moment.rules.figures):
        raise QuarterNotOver
    one_at_a_time(moment.community_id)
    if kept.one(moment.community_id, period) is not None:
        return
    rounded_by = RoundedBy(moment.rules.figures.rounding)
    counted = tabulated(people_in(moment, period))
    file = frozen_file(period, counted, figures_key(), rounded_by)
    figures = Figures(
        community_id=moment.community_id,
        period=period,
        file=file,
        digest=digest_of(file, moment.community_id, figures_key()),
        frozen_at=moment.now,
    )
    take(moment, Verb.FREEZE_FIGURES, figures)
    forget_keys(moment, quarters_in(period))


def people_in(moment: Moment, period: str) -> list[Alike]:
    until_asked = timedelta(days=moment.rules.followups.effect_second_days)
    asking = Asking(period_start(period) - until_asked, period_end(period) - until_asked)
    return facts.alike(moment.community_id, quarters_in(period), asking)


def publish_figures(moment: Moment, period: str) -> None:
    """From now on the municipality sees them. Raises FiguresTampered for a file that changed."""
    _publish(moment, kept.to_change(moment.community_id, period))


def _publish(moment: Moment, figures: Figures) -> None:
    _as_frozen(figures)
    take(moment, Verb.PUBLISH_FIGURES, figures)
    figures.published_at = moment.now


def _as_frozen(figures: Figures | AnyRow) -> None:
    read_frozen(figures, figures_key())


def period_to_freeze(moment: Moment, quarter: str) -> str:
    """The period that this quarter is counted in. Raises NothingToCount for one before anybody
    came."""
    first = facts.first_quarter(moment.community_id)
    period = period_of(quarter, rhythms(moment.community_id))
    if first is None or last_quarter(period) < first:
        raise NothingToCount
    return period


def due_periods(moment: Moment) -> list[str]:
    """What to freeze now, the oldest first. A period in which nobody came is frozen too: that
    nothing is shown must not tell that it was empty."""
    first = facts.first_quarter(moment.community_id)
    if first is None:
        return []
    frozen = {row.period for row in kept.periods(moment.community_id)}
    over = periods_to_freeze(first, moment.now, rhythms(moment.community_id), moment.rules.figures)
    return [period for period in over if period not in frozen]


def freeze_and_publish_what_is_due(moment: Moment) -> None:
    """By the clock, each day. Twice is as once."""
    for period in due_periods(moment):
        freeze_period(moment, period)
    given = time_to_publish(moment.rules.figures)
    for figures in kept.waiting_since(moment.community_id, moment.now - given):
        with suppress(FiguresTampered):
            _publish(moment, figures)


def tell_of_tampered(moment: Moment) -> None:
    """A file that is not as it was frozen is shown nowhere; the desk hears of it, once."""
    for figures in kept.every(moment.community_id):
        try:
            _as_frozen(figures)
        except FiguresTampered:
            open_task(
                by_the_house(moment), TaskKind.FIGURES_CHANGED, figures.period, soon(moment),
                note=figures.period,
            )  # fmt: skip
