"""Before a page of an offer: whether the other of the two is still here."""

from app.domain.refusals import OtherLeft
from app.store.queries.people import partings
from app.web.at_hand import asked
from app.web.entrance.moments import this_moment


def say_that_the_other_left() -> None:
    """For an offer that is gone: on each of its pages, and in answer to each of its forms."""
    offer_id = (asked().view_args or {}).get("offer_id")
    if offer_id is not None and partings.was_told(this_moment().actor, offer_id):
        raise OtherLeft
