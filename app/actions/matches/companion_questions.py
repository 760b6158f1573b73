"""How it goes with a maatje, and the kind end of it: asked and said to both."""

from app.actions.letters.outbox import drop_letters_about, write
from app.actions.offers.settling import settle_when_nobody_helps_on
from app.actions.steps import by_the_house, take
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.states import OfferState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.tables import Followup, Need, Offer


def companion_of(row: Followup) -> Offer | None:
    """The offer, when it is that of a maatje still, since the choice this was planned for."""
    if row.need_id is None or rows.maybe(Need, row.community_id, row.need_id) is None:
        return None
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    if offer is None or offer.state != OfferState.ACCEPTED or offer.until_at is None:
        return None
    is_of_this_choice = offer.chosen_at is not None and row.start_at >= offer.chosen_at
    return offer if is_of_this_choice else None


def how_it_goes(moment: Moment, offer: Offer, key: str) -> None:
    for person_id in (offer.asker_id, offer.giver_id):
        _write(moment, LetterKind.COMPANION, offer, person_id, key)


def end(moment: Moment, offer: Offer) -> None:
    """By the house on the agreed day, or by one of the two; who did not say so hears it kindly.

    The need is locked already.
    """
    take(moment, Verb.END_COMPANION, offer)
    drop_letters_about(moment, offer.id, LetterKind.COMPANION)
    for person_id in {offer.asker_id, offer.giver_id} - {moment.actor.person_id}:
        _write(moment, LetterKind.COMPANION_ENDED, offer, person_id, moment.now.isoformat())
    need = rows.one(Need, moment.community_id, offer.need_id)
    settle_when_nobody_helps_on(by_the_house(moment), need)


def _write(moment: Moment, kind: LetterKind, offer: Offer, person_id: int, key: str) -> None:
    write(
        moment, kind, f"{offer.id}:{key}:{person_id}",
        person_id=person_id, need_id=offer.need_id, offer_id=offer.id,
    )  # fmt: skip
