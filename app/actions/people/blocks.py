""" "Ik wil geen contact meer met …": from now on nothing passes between the two, either way."""

from app.actions.letters.outbox import write_to_giver
from app.actions.matches.loan_questions import pass_on
from app.actions.needs.asking import look_further
from app.actions.offers.helping import hand_back_offer, take_back_offer
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.states import OPEN_OFFERS, NeedState, OfferState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.matches import lending
from app.store.queries.people import blocks as kept
from app.store.tables import Block, Need, Offer, Person

KIND_LINE = {
    OfferState.OPEN: LetterKind.SOMEONE_FOUND,
    OfferState.ACCEPTED: LetterKind.NO_LONGER_NEEDED,
}


def block_other(moment: Moment, offer_id: int, knew_name: bool) -> None:
    """The other of the two of an offer. Raises NotFound when the actor is neither."""
    pair = set(kept.pair_of(moment.community_id, offer_id))
    if moment.me not in pair:
        raise NotFound
    (other_id,) = pair - {moment.me}
    block_person(moment, other_id, knew_name)


def block_asker(moment: Moment, need_id: int) -> None:
    """Who asked it, whose name a giver was not told. Raises NotFound."""
    asker_id = kept.asker_of(moment.community_id, need_id)
    if asker_id is None:
        raise NotFound
    block_person(moment, asker_id, knew_name=False)


def block_person(moment: Moment, other_id: int, knew_name: bool) -> None:
    """What was under way between them ends as it might have ended anyway; neither is told. What was
    lent is fetched by a person.

    Raises NotFound when the other left meanwhile. A second time makes no second block.
    """
    me, other = _both(moment, other_id)
    kept.lock_needs_of_askers(moment.community_id, me.id, other.id)
    if kept.one_of(moment.community_id, me.id, other.id) is None:
        block = Block(
            community_id=moment.community_id,
            person_id=me.id,
            other_id=other.id,
            by_fingerprint=me.reach_fingerprint,
            of_fingerprint=other.reach_fingerprint,
            knew_name=knew_name,
            at=moment.now,
        )
        take(moment, Verb.BLOCK_PERSON, block)
    for offer in kept.open_between(moment.community_id, me.id, other.id):
        _end(moment, offer)
    for loan in lending.asked_about(moment.community_id, me.id, other.id):
        pass_on(moment, loan)


def _both(moment: Moment, other_id: int) -> tuple[Person, Person]:
    """Always locked in the same order, so that two who do this at once do not wait for each
    other."""
    if other_id == moment.me:
        raise NotFound
    here = moment.community_id
    found = {
        person_id: rows.one(Person, here, person_id) for person_id in sorted((moment.me, other_id))
    }
    return found[moment.me], found[other_id]


def _end(moment: Moment, offer: Offer) -> None:
    if offer.asker_id == moment.me:
        _let_go(moment, offer)
    elif offer.state == OfferState.OPEN:
        take_back_offer(moment, offer.id)
    else:
        hand_back_offer(moment, offer.id)


def _let_go(moment: Moment, offer: Offer) -> None:
    """The giver reads the line of everybody who is no longer needed; the need goes on."""
    assert offer.state in OPEN_OFFERS
    letter = KIND_LINE[OfferState(offer.state)]
    take(by_the_house(moment), Verb.PASS_OVER_OFFER, offer)
    write_to_giver(moment, letter, offer)
    need = rows.one(Need, moment.community_id, offer.need_id)
    if need.state == NeedState.MATCHED:
        take(by_the_house(moment), Verb.REOPEN_NEED, need)
        look_further(moment, need)
    else:
        watch_again(moment, need)


def unblock_person(moment: Moment, block_id: int) -> None:
    """Only by whoever made it. What ended stays ended. Raises NotFound."""
    block = rows.one(Block, moment.community_id, block_id)
    if block.person_id != moment.me:
        raise NotFound
    take(moment, Verb.UNBLOCK_PERSON, block)
    db.session.delete(block)
