"""A giver finds out: a reminder on the day she chose, and a quiet end when she says nothing."""

from datetime import timedelta

from app.actions.clock import asking, subjects
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.tables import Followup


def remind(moment: Moment, row: Followup) -> None:
    offer = subjects.offer_of(row)
    ends = max(row.due_at, moment.now) + timedelta(days=moment.rules.followups.find_out_ends_days)
    asking.write_to(moment, row, offer.giver_id, not_after=ends)


def end(moment: Moment, row: Followup) -> None:
    """Nobody is told: nothing was promised. The giver may press again."""
    need = subjects.need_of(row)
    offer = subjects.offer_of(row)
    take(by_the_house(moment), Verb.LET_OFFER_END, offer)
    watch_again(moment, need)
