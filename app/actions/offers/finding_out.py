"""A giver finds out: a reminder on the day she chose, and a quiet end when she says nothing."""

from datetime import timedelta

from app.actions.letters.outbox import write
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.offer import OfferKind
from app.domain.states import OfferState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.tables import Followup, Need, Offer


def remind(moment: Moment, row: Followup) -> None:
    found = _still_finding_out(row)
    if found is None:
        return
    offer, _ = found
    ends = row.due_at + timedelta(days=moment.rules.followups.find_out_ends_days)
    write(
        moment, LetterKind.FIND_OUT_DAY, row.key, person_id=offer.giver_id,
        need_id=offer.need_id, offer_id=offer.id, not_after=ends,
    )  # fmt: skip


def end(moment: Moment, row: Followup) -> None:
    """Nobody is told: nothing was promised. The giver may press again."""
    found = _still_finding_out(row)
    if found is None:
        return
    offer, need = found
    take(by_the_house(moment), Verb.LET_OFFER_END, offer)
    watch_again(moment, need)


def _still_finding_out(row: Followup) -> tuple[Offer, Need] | None:
    """The offer that this row was planned for, while it waits for its giver."""
    need = rows.maybe(Need, row.community_id, row.need_id)
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    if need is None or offer is None:
        return None
    waits = offer.state == OfferState.OPEN and offer.kind == OfferKind.FIND_OUT
    return (offer, need) if waits and offer.find_out_by == row.start_at else None
