"""The desk looks back on a quarter: hours, what was learnt, what we do otherwise since."""

from dataclasses import dataclass

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.refusals import LookbackChanged, NotFound, WrongMoment
from app.domain.states import FiguresState
from app.domain.town.stories import periods_with, quarters_told
from app.domain.verbs import Verb
from app.store.queries.town import figures
from app.store.queries.town import lookbacks as kept
from app.store.tables import Lookback

NOTHING_YET = 0
"""The number where nobody wrote anything."""


@dataclass(frozen=True)
class LookedBack:
    hours: int | None
    learnt: str
    changed: str


def write_lookback(moment: Moment, period: str, after: int, told: LookedBack) -> None:
    """`after`: the number of what the writer had before her. Raises LookbackChanged when a
    colleague wrote since, WrongMoment once the quarter is published."""
    if period not in quarters_told(moment.now):
        raise NotFound
    _not_yet_published(moment, period)
    lookback = kept.to_change(moment.community_id, period) or _new(moment, period)
    if lookback.number != after:
        raise LookbackChanged
    take(moment, Verb.WRITE_LOOKBACK, lookback)
    lookback.number += 1
    lookback.hours, lookback.learnt, lookback.changed = told.hours, told.learnt, told.changed
    lookback.written_by, lookback.written_at = moment.me, moment.now


def _not_yet_published(moment: Moment, period: str) -> None:
    """Whoever publishes waits for this one, and this one for her."""
    if figures.state_to_keep(moment.community_id, periods_with(period)) == FiguresState.PUBLISHED:
        raise WrongMoment(Verb.WRITE_LOOKBACK)


def _new(moment: Moment, period: str) -> Lookback:
    return Lookback(community_id=moment.community_id, period=period, number=NOTHING_YET)
