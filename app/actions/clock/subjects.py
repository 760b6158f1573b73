"""What a planned row is about, as it stands now, and whether there is still something to ask."""

from typing import Any

from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind, Subject
from app.store.queries import rows
from app.store.queries.matches import lending
from app.store.tables import Followup, Need, Offer, Person


def of(row: Followup) -> Any | None:
    """The need, offer, loan or person; None when it is gone. A need is locked before its offer."""
    about = PLAN[FollowupKind(row.kind)].about
    if about is Subject.PERSON:
        return rows.maybe(Person, row.community_id, row.person_id)
    need = rows.maybe(Need, row.community_id, row.need_id)
    if need is None or about is Subject.NEED:
        return need
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    if offer is None or about is Subject.OFFER:
        return offer
    return lending.of_offer(row.community_id, offer.id)


def need_of(row: Followup) -> Need:
    """The need of a row that still asks; locked from here on."""
    need = rows.maybe(Need, row.community_id, row.need_id)
    assert need is not None
    return need


def offer_of(row: Followup) -> Offer:
    """The offer of a row that still asks; its need is locked already."""
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    assert offer is not None
    return offer


def still_asks(row: Followup) -> bool:
    """Whether its story goes on: in a state in which it asks, and counted from the same moment."""
    plan = PLAN[FollowupKind(row.kind)]
    if not plan.lasts:
        return True  # its own deed judges
    thing = of(row)
    if thing is None or thing.state not in plan.lasts:
        return False
    return plan.counts is None or plan.counts(thing) == row.start_at
