"""Leaving for good (art. 17, PR-06): whoever counted on her hears it kindly, then everything goes.

All of it in the one transaction of the deed: there is no moment at which half of it is gone. The
clock only makes sure that no trace is left in the files of the database either.
"""

from collections.abc import Iterable

from app.actions.givers.organisations import forget_deserted
from app.actions.letters.outbox import write_to_asker
from app.actions.matches.loan_partings import pass_on_loans_of
from app.actions.needs.asking import look_further, withdraw_need
from app.actions.offers.settling import let_go_of_offers
from app.actions.offers.watching import watch_again
from app.actions.people.erasing import erase
from app.actions.steps import by_the_house, in_her_name, take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.states import LIVE_NEEDS, OPEN_OFFERS, TALKING, NeedState, OfferState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.people import leaving, silence
from app.store.queries.people.blocks import is_blocked
from app.store.tables import Giver, Need, Offer, Parting, Person


def leave_for_good(moment: Moment) -> None:
    """Raises NotAllowed for staff, who leave in person, and NotFound when she left already."""
    person = _locked(moment, moment.me)
    if person is None:
        raise NotFound
    moment = in_her_name(moment, person.id)
    take(moment, Verb.LEAVE_FOR_GOOD, person)
    _let_go(moment, person)


def forget_who_was_silent(moment: Moment, person_id: int) -> None:
    """The house does, what she would have done herself; unless she is here again or gone."""
    person = _locked(moment, person_id)
    if person and silence.is_over(moment.community_id, person_id, moment.now, moment.rules):
        _forget(moment, person)


def forget_again(moment: Moment, person_id: int) -> None:
    """She left before, and came back with a copy of the database that was put back. Whoever counted
    on her in that copy hears of it once more. Raises NotFound when the copy does not know her."""
    person = _locked(moment, person_id)
    if person is None:
        raise NotFound
    _forget(moment, person)


def _forget(moment: Moment, person: Person) -> None:
    take(moment, Verb.FORGET_PERSON, person)
    _let_go(in_her_name(moment, person.id), person)


def _locked(moment: Moment, person_id: int) -> Person | None:
    """With her needs, and so that no offer of hers slips in behind."""
    person = rows.maybe(Person, moment.community_id, person_id)
    leaving.lock_needs(moment.community_id, person_id)
    rows.maybe(Giver, moment.community_id, person_id)
    return person


def _let_go(moment: Moment, person: Person) -> None:
    person_id = person.id
    offers = leaving.offers_between(moment.community_id, person_id)
    _tell_apart(moment, offers)
    for offer in offers:
        if offer.giver_id == person_id:
            _take_back(moment, offer)
    for need in leaving.needs_of(moment.community_id, person_id):
        _stop(moment, need)
    pass_on_loans_of(moment, person_id)
    erase(moment, person)
    forget_deserted(moment)


def _tell_apart(moment: Moment, offers: Iterable[Offer]) -> None:
    """The other of each two reads that somebody stopped, and no more than that; nothing at all
    where one of them wanted no contact."""
    for offer in offers:
        apart = is_blocked(offer.community_id, offer.asker_id, offer.giver_id)
        if offer.state in OPEN_OFFERS | TALKING and not apart:
            asker_left = offer.asker_id == moment.actor.person_id
            db.session.add(
                Parting(
                    community_id=moment.community_id,
                    id=offer.id,
                    person_id=offer.giver_id if asker_left else offer.asker_id,
                    need_id=None if asker_left else offer.need_id,
                    at=moment.now,
                )
            )


def _take_back(moment: Moment, offer: Offer) -> None:
    """Her promises are handed back: the need looks further at once."""
    need = rows.one(Need, moment.community_id, offer.need_id)
    if offer.state == OfferState.OPEN:
        take(moment, Verb.TAKE_BACK_OFFER, offer)
        watch_again(moment, need)
    if offer.state != OfferState.ACCEPTED:
        return
    take(moment, Verb.HAND_BACK_OFFER, offer)
    write_to_asker(moment, LetterKind.GIVER_LEFT, need)
    if need.state == NeedState.MATCHED:
        take(by_the_house(moment), Verb.REOPEN_NEED, need)
        look_further(moment, need)


def _stop(moment: Moment, need: Need) -> None:
    """Whoever offered hears that it is not because of them."""
    if need.state in LIVE_NEEDS:
        let_go_of_offers(moment, need, LetterKind.ASKER_LEFT, OfferState.OPEN, OfferState.ACCEPTED)
        withdraw_need(moment, need.id)
