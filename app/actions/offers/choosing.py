"""The asker chooses among those who offered, or lets one go kindly."""

from app.actions.clock.planning import plan_after
from app.actions.givers.vog_first import look_first, may_come
from app.actions.letters.outbox import write_to_giver
from app.actions.offers.settling import let_go_of_offers
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.actions.town.facts import count
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.offers.kinds import OfferKind
from app.domain.refusals import OfferGone, WrongMoment
from app.domain.states import NeedState, OfferState
from app.domain.town.facts import Blocked, FactKind
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.offers import helping as kept
from app.store.tables import Need, Offer

LET_GO = frozenset({OfferState.TAKEN_BACK, OfferState.HANDED_BACK, OfferState.PASSED_OVER})


def accept_offer(moment: Moment, offer_id: int) -> Offer:
    """The asker chooses: a match. The others hear kindly that someone was found. The offer stays
    open when its giver may not go so far any more: a person looks first.

    Raises WrongMoment when the need already has all its hands, OfferGone when the giver let go.
    """
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    if need.state != NeedState.OPEN:
        raise WrongMoment(Verb.ACCEPT_OFFER)
    if offer.state in LET_GO:
        raise OfferGone
    if offer.state == OfferState.OPEN and not may_come(moment, offer):
        look_first(moment, offer)
        count(moment, FactKind.BLOCKED, need.asker_id, Blocked.VOG)
        return offer
    take(moment, Verb.ACCEPT_OFFER, offer)
    offer.chosen_at, offer.until_at = moment.now, None
    offer.asker_said = offer.asker_said_at = offer.giver_said = offer.giver_said_at = None
    write_to_giver(moment, LetterKind.CHOSEN, offer)
    count(moment, FactKind.HELPED, need.asker_id, need.theme)
    plan_after(moment, Verb.ACCEPT_OFFER, offer)
    _close_when_all_hands_are_there(moment, need)
    return offer


def _close_when_all_hands_are_there(moment: Moment, need: Need) -> None:
    if len(kept.with_state(need, OfferState.ACCEPTED)) >= need.hands:
        take(by_the_house(moment), Verb.MATCH_NEED, need)
        let_go_of_offers(moment, need, LetterKind.SOMEONE_FOUND, OfferState.OPEN)


def decline_offer(moment: Moment, offer_id: int) -> None:
    """ "Liever niet": the giver hears the same kind line as everybody not chosen, when one is."""
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.DECLINE_OFFER, offer)
    if offer.kind == OfferKind.CONDITION:
        count(moment, FactKind.BLOCKED, need.asker_id, Blocked.CONDITION)
    write_to_giver(moment, LetterKind.SOMEONE_FOUND, offer)
    watch_again(moment, need)
