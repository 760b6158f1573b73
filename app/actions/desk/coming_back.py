"""Who comes back with a decision that is undone. Whom a colleague shut out since does not, nor does
anyone who wants no contact since: undoing one thing undoes no other."""

from app.domain.refusals import WrongMoment
from app.domain.states import OPEN_OFFERS, GiverState, NeedState, OfferState, PersonState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.desk import undoing as kept
from app.store.queries.people.blocks import is_blocked
from app.store.tables import Need, Offer

TAKES_PART = frozenset({PersonState.HERE})
STAYS_CHOSEN = frozenset({PersonState.HERE, PersonState.PAUSED})
"""As `standing.pause_person` has it: what was agreed stays so while a person decides."""


def asker_must_take_part(need: Need, was: str) -> None:
    """In a state in which givers read it, or one of them talks with her. Raises WrongMoment."""
    with_others = {NeedState.OPEN: TAKES_PART, NeedState.MATCHED: STAYS_CHOSEN}
    wanted = with_others.get(NeedState(was))
    if wanted is not None and kept.state_of(need.community_id, need.asker_id) not in wanted:
        raise WrongMoment(Verb.UNDO_DECISION)


def who_stays_out(need: Need, were: dict[str, str]) -> frozenset[int]:
    """Givers whose offers stood open and may not again; `were` is the offers' states by id."""
    offers = [rows.one(Offer, need.community_id, int(row_id)) for row_id in were]
    return frozenset(offer.giver_id for offer in offers if not _may_return(offer, were))


def _may_return(offer: Offer, were: dict[str, str]) -> bool:
    was = were[str(offer.id)]
    if offer.state == was or was not in OPEN_OFFERS:
        return True
    here, wanted = offer.community_id, STAYS_CHOSEN if was == OfferState.ACCEPTED else TAKES_PART
    return (
        kept.state_of(here, offer.giver_id) in wanted
        and kept.giver_state_of(here, offer.giver_id) == GiverState.INTRODUCED
        and not is_blocked(here, offer.asker_id, offer.giver_id)
    )
