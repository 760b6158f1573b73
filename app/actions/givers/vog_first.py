"""A giver is chosen, or was, and may not go so far any more: a person looks first (R3).

Nothing is refused and nothing lost: the offer and the match stand as they stood, both hear that
somebody looks along, and what for lies on the desk.
"""

from datetime import datetime

from app.actions.desk.tasks import finish_task, open_task
from app.actions.desk.terms import soon
from app.actions.letters.outbox import write_letter
from app.actions.steps import by_the_house
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.states import OfferState
from app.store.queries import rows
from app.store.queries.givers import vog_first as kept
from app.store.queries.people import leaving
from app.store.tables import Followup, Giver, Offer


def may_come(moment: Moment, offer: Offer) -> bool:
    """Judged for the agreed day, when that is still ahead."""
    return kept.may_meet(offer, max(moment.now, offer.suits_on or moment.now))


def look_first(moment: Moment, offer: Offer) -> None:
    """Instead of choosing: the asker reads it on her screen, the giver in a letter."""
    if kept.task_of(offer) is None:
        _look_along(moment, offer, offer.giver_id)


def vog_ended(moment: Moment, row: Followup) -> None:
    """For whoever was chosen while it held and still is to come. Nothing when another was seen."""
    if row.person_id is None:
        return
    leaving.lock_needs(moment.community_id, row.person_id)
    giver = rows.maybe(Giver, moment.community_id, row.person_id)
    if giver is None or giver.vog_ends_at != row.start_at:
        return
    for offer in kept.offers_of(giver, OfferState.ACCEPTED):
        if _is_ahead(offer, moment.now) and not may_come(moment, offer):
            _look_along(moment, offer, offer.asker_id, offer.giver_id)


def end_looking(moment: Moment, giver: Giver) -> None:
    """She may go so far again: whoever wanted to choose her hears that she can."""
    for offer in kept.offers_of(giver, OfferState.OPEN, OfferState.ACCEPTED):
        task_id = kept.task_of(offer)
        if task_id is None or not may_come(moment, offer):
            continue
        finish_task(moment, task_id, reason="")
        if offer.state == OfferState.OPEN:
            write_letter(
                moment, LetterKind.OFFER_CAME, _key(moment, offer),
                person_id=offer.asker_id, need_id=offer.need_id,
            )  # fmt: skip


def _is_ahead(offer: Offer, now: datetime) -> bool:
    """A maatje comes until a last day; without an agreed day nobody knows."""
    return offer.until_at is not None or offer.suits_on is None or offer.suits_on >= now


def _look_along(moment: Moment, offer: Offer, *told: int) -> None:
    key = _key(moment, offer)
    for person_id in told:
        write_letter(
            moment, LetterKind.LOOK_ALONG, f"{key}:{person_id}",
            person_id=person_id, need_id=offer.need_id, offer_id=offer.id,
        )  # fmt: skip
    open_task(
        by_the_house(moment), TaskKind.VOG_FIRST, key, soon(moment),
        person_id=offer.giver_id, need_id=offer.need_id, offer_id=offer.id,
    )  # fmt: skip


def _key(moment: Moment, offer: Offer) -> str:
    """Looked at once more on another day, it is another story."""
    return f"{offer.id}:{moment.now.isoformat()}"
