"""A giver is stopped, by the kwartiermaker or by a colleague: she sees nothing any more, and what
she offered and promised looks for somebody else. To be met again opens it."""

from app.actions.desk.tasks import settle_task
from app.actions.letters.outbox import write_to_asker
from app.actions.needs.asking import look_further
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.states import OPEN_OFFERS, GiverState, NeedState, OfferState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.people import leaving
from app.store.tables import Giver, Need, Offer


def stop_giver(moment: Moment, person_id: int) -> None:
    _stop(moment, Verb.STOP_GIVER, person_id)


def stop_giving(moment: Moment, person_id: int) -> None:
    """By rule, and only who gives now."""
    giver = rows.maybe(Giver, moment.community_id, person_id)
    if giver is not None and giver.state != GiverState.STOPPED:
        _stop(by_the_house(moment), Verb.STOP_GIVER, person_id)


def stop_colleague(moment: Moment, person_id: int) -> None:
    """Raises NotAllowed for whoever does not answer for the same organisation."""
    _stop(moment, Verb.STOP_COLLEAGUE, person_id)


def _stop(moment: Moment, verb: Verb, person_id: int) -> None:
    leaving.lock_needs(moment.community_id, person_id)
    giver = rows.one(Giver, moment.community_id, person_id)
    take(moment, verb, giver)
    house = by_the_house(moment)
    settle_task(house, TaskKind.INTRODUCE, str(giver.id))  # nobody to meet for now
    for offer in leaving.offers_between(moment.community_id, giver.id):
        if offer.giver_id == giver.id and offer.state in OPEN_OFFERS:
            let_go(house, offer)


def let_go(house: Moment, offer: Offer) -> None:
    """As handed back: nobody reads who stopped her, or why."""
    was_chosen = offer.state == OfferState.ACCEPTED
    take(house, Verb.PASS_OVER_OFFER, offer)
    need = rows.one(Need, house.community_id, offer.need_id)
    if not was_chosen:
        watch_again(house, need)
        return
    write_to_asker(house, LetterKind.OFFER_HANDED_BACK, need)
    if need.state == NeedState.MATCHED:
        take(house, Verb.REOPEN_NEED, need)
        look_further(house, need)
