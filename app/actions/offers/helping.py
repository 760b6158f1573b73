"""What happens to an offer: made with one press, chosen, or let go of kindly."""

from typing import Any

from app.actions.clock.planning import plan_after
from app.actions.givers.vog_first import look_first, may_come
from app.actions.letters.outbox import drop_letters_about, write_to_asker, write_to_giver
from app.actions.needs.asking import look_further
from app.actions.offers.answering import answered, blank, must_be_welcome, say_more
from app.actions.offers.settling import let_go_of_offers
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.actions.town.facts import count
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.offers.kinds import Answer, BackBecause, OfferKind
from app.domain.refusals import NotFound, OfferGone, WrongMoment
from app.domain.states import NeedState, OfferState
from app.domain.town.facts import Blocked, FactKind
from app.domain.triage import mask, read
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.offers import helping as kept
from app.store.queries.people.blocks import is_blocked
from app.store.tables import Need, Offer

LET_GO = frozenset({OfferState.TAKEN_BACK, OfferState.HANDED_BACK, OfferState.PASSED_OVER})


def make_offer(moment: Moment, need_id: int, kind: OfferKind, word: str = "", **more: Any) -> Offer:
    """The press "Ik kan helpen"; `more` is what else an Answer says. A second press finds the first
    offer, and may add to it: a word, a day, what she found out.

    Numbers and addresses in the word are masked: they stay inside until there is a match.
    Raises NeedIsOver or WrongMoment when the need is no longer open, EnoughOffers at five,
    NoVogYet, EnoughPromises when the giver has her hands full (D5).
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
    if len(kept.with_state(need, OfferState.ACCEPTED)) >= need.hands:
        take(by_the_house(moment), Verb.MATCH_NEED, need)
        let_go_of_offers(moment, need, LetterKind.SOMEONE_FOUND, OfferState.OPEN)
    return offer


def decline_offer(moment: Moment, offer_id: int) -> None:
    """ "Liever niet": the giver hears the same kind line as everybody not chosen, when one is."""
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.DECLINE_OFFER, offer)
    if offer.kind == OfferKind.CONDITION:
        count(moment, FactKind.BLOCKED, need.asker_id, Blocked.CONDITION)
    write_to_giver(moment, LetterKind.SOMEONE_FOUND, offer)
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


def thank_giver(moment: Moment, offer_id: int, words: str, contact_kept: bool | None) -> None:
    """Thanks, in her own words or none, and whether a contact was kept (002:1716)."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.THANK_GIVER, offer)
    offer.thanks, offer.contact_kept = words, contact_kept
    if words:
        drop_letters_about(moment, offer.id, LetterKind.SOLVED)  # the thanks say it too
        write_to_giver(moment, LetterKind.THANKS, offer)


def tell_contact(moment: Moment, offer_id: int, kept_contact: bool) -> None:
    """Whether a contact was kept (002:1716): asked after the thanks, on a screen of its own."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.THANK_GIVER, offer)
    offer.contact_kept = kept_contact
