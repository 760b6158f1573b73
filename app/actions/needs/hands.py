"""A need for several hands: how many, and when there are enough."""

from app.actions.offers.settling import let_go_of_offers
from app.actions.steps import take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.states import OfferState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.offers import helping as kept
from app.store.tables import Need


def set_hands(moment: Moment, need_id: int, hands: int) -> None:
    """The kwartiermaker reads that more people are needed, or fewer.

    Raises WrongMoment when that many were chosen already: whoever is chosen is not sent away.
    """
    need = rows.one(Need, moment.community_id, need_id)
    if len(kept.with_state(need, OfferState.ACCEPTED)) >= hands:
        raise WrongMoment(Verb.SET_HANDS)
    take(moment, Verb.SET_HANDS, need)
    need.hands = hands


def enough_hands(moment: Moment, need_id: int) -> None:
    """ "Ik heb genoeg mensen": whoever was chosen is enough, the others hear kindly that it is so.

    Raises WrongMoment while nobody is chosen. Whoever stops later leaves one place open again.
    """
    need = rows.one(Need, moment.community_id, need_id)
    chosen = len(kept.with_state(need, OfferState.ACCEPTED))
    if not chosen:
        raise WrongMoment(Verb.ENOUGH_HANDS)
    take(moment, Verb.ENOUGH_HANDS, need)
    need.hands = chosen
    let_go_of_offers(moment, need, LetterKind.SOMEONE_FOUND, OfferState.OPEN)
