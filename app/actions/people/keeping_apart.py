"""What somebody has under way with others waits with us, while a person decides about her."""

from app.actions.givers.stopping import let_go
from app.actions.letters.outbox import write_to_giver
from app.actions.needs.holding import hold
from app.actions.steps import by_the_house, take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.states import NeedState, OfferState
from app.domain.triage.consequence import Urgency
from app.domain.verbs import Verb
from app.store.queries.people import leaving
from app.store.tables import Need, Person


def keep_apart(moment: Moment, person: Person, *states: OfferState) -> None:
    """Her offers in these states are let go of, and whoever was chosen by her hears it kindly. Her
    open needs are held, so that a person reads them before givers do. All is locked."""
    house = by_the_house(moment)
    for offer in leaving.offers_between(moment.community_id, person.id):
        if offer.state not in states:
            continue
        if offer.giver_id == person.id:
            let_go(house, offer)
        elif offer.state == OfferState.ACCEPTED:
            take(house, Verb.PASS_OVER_OFFER, offer)
            write_to_giver(house, LetterKind.NO_LONGER_NEEDED, offer)
    for need in leaving.needs_of(moment.community_id, person.id):
        _hold(house, need, OfferState.ACCEPTED in states)


def _hold(house: Moment, need: Need, lost_its_match: bool) -> None:
    if need.state == NeedState.MATCHED and lost_its_match:
        take(house, Verb.REOPEN_NEED, need)
    if need.state == NeedState.OPEN:
        hold(house, need, Urgency.ORDINARY, None)
