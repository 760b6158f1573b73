"""A giver and an offer: made with one press, taken back, or handed back without blame."""

from typing import Any

from app.actions.letters.outbox import drop_letters_about, write_to_asker
from app.actions.needs.asking import look_further
from app.actions.offers.answering import answered, blank, must_be_welcome, say_more
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.actions.town.facts import count
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.offers.kinds import Answer, BackBecause, OfferKind
from app.domain.refusals import NotFound
from app.domain.states import NeedState, OfferState
from app.domain.town.facts import FactKind
from app.domain.triage import mask, read
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.offers import helping as kept
from app.store.queries.people.blocks import is_blocked
from app.store.tables import Need, Offer


def make_offer(moment: Moment, need_id: int, kind: OfferKind, word: str = "", **more: Any) -> Offer:
    """The press "Ik kan helpen"; `more` is what else an Answer says. A second press finds the first
    offer, and may add to it: a word, a day, what she found out.

    Numbers and addresses in the word are masked: they stay inside until there is a match.
    Raises NeedIsOver or WrongMoment when the need is no longer open, EnoughOffers at five,
    NoVogYet, EnoughPromises when the giver has her hands full (R5).
    """
    need = rows.one(Need, moment.community_id, need_id)
    if is_blocked(need.community_id, need.asker_id, moment.me):
        raise NotFound
    answer = Answer(kind, mask(word, read(word)), **more)
    offer = kept.of_giver(need, moment.me) or blank(moment, need)
    if offer.state == OfferState.OPEN:
        say_more(moment, need, offer, answer)
    elif offer.state != OfferState.ACCEPTED:
        must_be_welcome(moment, need)
        offer.tier = need.tier  # as it is now: she may have changed her words since the first offer
        take(moment, Verb.MAKE_OFFER, offer)
        answered(moment, need, offer, answer)
        count(moment, FactKind.OFFERED, moment.me, need.theme)
    return offer


def take_back_offer(moment: Moment, offer_id: int) -> None:
    """Within ten minutes the asker has not heard of it yet; later she finds one offer less."""
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.TAKE_BACK_OFFER, offer)
    offer.find_out_by = None
    drop_letters_about(moment, offer.id, LetterKind.FIND_OUT_DAY)
    watch_again(moment, need)


def hand_back_offer(moment: Moment, offer_id: int, because: BackBecause | None = None) -> None:
    """A promise handed back without blame; the need looks further at once. Why, if she said so, is
    for the kwartiermaker alone."""
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.HAND_BACK_OFFER, offer)
    offer.back_because = because
    write_to_asker(moment, LetterKind.OFFER_HANDED_BACK, need)
    if need.state == NeedState.MATCHED:
        take(by_the_house(moment), Verb.REOPEN_NEED, need)
        look_further(moment, need)
