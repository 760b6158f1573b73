"""A closed quarter is counted once, frozen, and published (SD-02, decisions 19-21)."""

import logging

from app.actions.steps import take
from app.actions.town.facts import forget_keys
from app.domain.errors import QuarterNotOver
from app.domain.figures import FiguresTampered, digest_of, frozen_file, read_frozen
from app.domain.moment import Moment
from app.domain.quarters import may_be_frozen, quarters_to_freeze, time_to_publish
from app.domain.verbs import Verb
from app.store.figures_key import figures_key
from app.store.queries.town import facts
from app.store.queries.town import figures as kept
from app.store.tables import Figures

log = logging.getLogger(__name__)


def freeze_quarter(moment: Moment, period: str) -> None:
    """Counts the quarter ("2026Q3") into its file, then forgets whose facts they were.

    A second time changes nothing. Raises QuarterNotOver in the quarter and the weeks after it.
    """
    if not may_be_frozen(period, moment.now, moment.rules.figures):
        raise QuarterNotOver
    kept.one_freezes_at_a_time(moment.community_id)
    if kept.one(moment.community_id, period) is not None:
        return
    file = frozen_file(period, facts.counted(moment.community_id, period), figures_key())
    figures = Figures(
        community_id=moment.community_id,
        period=period,
        file=file,
        digest=digest_of(file),
        frozen_at=moment.now,
    )
    take(moment, Verb.FREEZE_FIGURES, figures)
    forget_keys(moment, period)


def publish_figures(moment: Moment, period: str) -> None:
    """From now on the municipality sees them. Raises FiguresTampered for a file that changed."""
    _publish(moment, kept.to_change(moment.community_id, period))


def _publish(moment: Moment, figures: Figures) -> None:
    read_frozen(figures.period, figures.file, figures.digest)
    take(moment, Verb.PUBLISH_FIGURES, figures)
    figures.published_at = moment.now


def due_quarters(moment: Moment) -> list[str]:
    """The quarters to freeze now, the oldest first. One in which nobody came is frozen too: that
    nothing is shown must not tell that it was empty."""
    first = facts.first_period(moment.community_id)
    if first is None:
        return []
    frozen = {row.period for row in kept.periods(moment.community_id)}
    closed = quarters_to_freeze(first, moment.now, moment.rules.figures)
    return [period for period in closed if period not in frozen]


def freeze_and_publish_what_is_due(moment: Moment) -> None:
    """By the clock, each day. Twice is as once."""
    for period in due_quarters(moment):
        freeze_quarter(moment, period)
    given = time_to_publish(moment.rules.figures)
    for figures in kept.waiting_since(moment.community_id, moment.now - given):
        try:
            _publish(moment, figures)
        except FiguresTampered:
            log.error("figures of %s are not the ones that were frozen", figures.period)
