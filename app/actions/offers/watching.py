"""Over a need that lost its last offer somebody watches again."""

from app.actions.needs.asking import look_further
from app.domain.moment import Moment
from app.domain.states import NeedState
from app.store.queries.clock import followups
from app.store.queries.offers import helping as offers
from app.store.tables import Need


def watch_again(moment: Moment, need: Need) -> None:
    """When the question "is there nobody yet?" was passed over because there was an offer: it goes
    round once more and is watched over as at first. Else that question is still to come."""
    if need.state != NeedState.OPEN or offers.has_open(need):
        return
    if followups.silence_was_asked(need):
        look_further(moment, need)
