"""What happens to an offer: made with one press, chosen, or let go of kindly."""

from app.actions.facts import count
from app.actions.followups import plan
from app.actions.needs import look_further
from app.actions.outbox import write, write_to_asker, write_to_giver
from app.actions.settling import let_go_of_offers
from app.actions.steps import by_the_house, take
from app.domain.errors import EnoughOffers, EnoughPromises, WrongMoment
from app.domain.facts import FactKind
from app.domain.followup import FollowupKind
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.offer import OfferKind
from app.domain.states import OPEN_OFFERS, NeedState, OfferState
from app.domain.triage import mask, read
from app.domain.verbs import Verb
from app.store.queries import offers as kept
from app.store.queries import rounds, rows
from app.store.tables import Need, Offer


def make_offer(moment: Moment, need_id: int, kind: OfferKind, word: str = "") -> Offer:
    """The press "Ik kan helpen". A second press finds the first offer, and may add a word to it.

    Numbers and addresses in the word are masked: they stay inside until there is a match.
    Raises WrongMoment when the need is no longer open, EnoughOffers at five,
    EnoughPromises when the giver has her hands full (decision 5).
    """
    giver_id = moment.me
    need = rows.one(Need, moment.community_id, need_id)
    offer = kept.of_giver(need, giver_id) or _blank(moment, need, giver_id)
    word = mask(word, read(word))
    if offer.state in OPEN_OFFERS:
        if word and offer.state == OfferState.OPEN:
            offer.kind, offer.word = kind, word
        return offer
    _must_be_welcome(moment, need, giver_id)
    offer.tier = need.tier  # as it is now: she may have changed her words since the first offer
    take(moment, Verb.MAKE_OFFER, offer)
    offer.kind, offer.word, offer.made_at = kind, word, moment.now
    count(moment, FactKind.OFFERED, giver_id, need.theme)
    write(
        moment, LetterKind.OFFER_CAME, f"{need.id}:{moment.now:%Y%m%d}",
        person_id=need.asker_id, need_id=need.id,
    )  # fmt: skip
    return offer


def _blank(moment: Moment, need: Need, giver_id: int) -> Offer:
    return Offer(
        community_id=moment.community_id,
        need_id=need.id,
        asker_id=need.asker_id,
        giver_id=giver_id,
        tier=need.tier,
        thanks="",
    )


def _must_be_welcome(moment: Moment, need: Need, giver_id: int) -> None:
    if need.state != NeedState.OPEN:
        raise WrongMoment(Verb.MAKE_OFFER)
    if rounds.has_enough(need, moment.rules.needs):
        raise EnoughOffers
    if kept.open_promises(moment.community_id, giver_id) >= moment.rules.offers.open_promises:
        raise EnoughPromises


def take_back_offer(moment: Moment, offer_id: int) -> None:
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.TAKE_BACK_OFFER, offer)


def accept_offer(moment: Moment, offer_id: int) -> Offer:
    """The asker chooses: a match. The others hear kindly that someone was found.

    Raises WrongMoment when the need already has all its hands.
    """
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    if need.state != NeedState.OPEN:
        raise WrongMoment(Verb.ACCEPT_OFFER)
    take(moment, Verb.ACCEPT_OFFER, offer)
    offer.chosen_at = moment.now
    write_to_giver(moment, LetterKind.CHOSEN, offer)
    count(moment, FactKind.HELPED, need.asker_id, need.theme)
    for question in (
        FollowupKind.HOW_IT_WENT,
        FollowupKind.HOW_IT_WENT_AGAIN,
        FollowupKind.NOBODY_SAID,
    ):
        plan(moment, question, offer)
    if len(kept.with_state(need, OfferState.ACCEPTED)) >= need.hands:
        take(by_the_house(moment), Verb.MATCH_NEED, need)
        let_go_of_offers(moment, need, LetterKind.SOMEONE_FOUND, OfferState.OPEN)
    return offer


def decline_offer(moment: Moment, offer_id: int) -> None:
    """ "Liever niet": the giver hears the same kind line as everybody not chosen, when one is."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.DECLINE_OFFER, offer)
    write_to_giver(moment, LetterKind.SOMEONE_FOUND, offer)


def hand_back_offer(moment: Moment, offer_id: int) -> None:
    """A promise handed back without blame; the need looks further at once."""
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.HAND_BACK_OFFER, offer)
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
        write_to_giver(moment, LetterKind.THANKS, offer)


def tell_contact(moment: Moment, offer_id: int, kept_contact: bool) -> None:
    """Whether a contact was kept (002:1716): asked after the thanks, on a screen of its own."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    take(moment, Verb.THANK_GIVER, offer)
    offer.contact_kept = kept_contact
