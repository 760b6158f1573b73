"""A kwartiermaker reads a private conversation: because one of the two reported it, or for a reason
that is written down. Both can see in what is kept of them that she did (R6)."""

from app.actions.desk.decisions import write_down
from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows


def read_talk(moment: Moment, offer_id: int, reason: str) -> None:
    """Opens it for her for a while. Raises NotAllowed, NotFound or WrongMoment."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.READ_TALK, offer)
    write_down(moment, Verb.READ_TALK, offer.need_id, reason)
