"""What a deed about a need does to the offers on it: nobody is left without a kind word."""

from datetime import timedelta

from app.actions.letters.outbox import write_letter, write_to_giver
from app.actions.needs.photos import let_go_of_photo
from app.actions.steps import by_the_house, take
from app.actions.town.facts import count_instead
from app.domain.letters.kinds import LetterKind
from app.domain.matches.outcomes import told_of
from app.domain.moment import Moment
from app.domain.states import NeedState, OfferState
from app.domain.town.facts import FactKind, Went
from app.domain.verbs import Verb
from app.store.queries.offers import helping as kept
from app.store.tables import Need, Offer


def let_go_of_offers(moment: Moment, need: Need, letter: LetterKind, *states: OfferState) -> None:
    for offer in kept.with_state(need, *states):
        take(by_the_house(moment), Verb.PASS_OVER_OFFER, offer)
        write_to_giver(moment, letter, offer)


def finish_offers(moment: Moment, need: Need) -> None:
    """Whoever helped hears the ending, but for a moment in which thanks may say it as well."""
    soon = moment.now + timedelta(minutes=moment.rules.offers.thanks_minutes)
    for offer in kept.with_state(need, OfferState.ACCEPTED):
        take(by_the_house(moment), Verb.FINISH_OFFER, offer)
        count_how_it_went(moment, offer, Went.WORKED)
        write_letter(
            moment, LetterKind.SOLVED, f"{offer.id}:{moment.now.isoformat()}",
            person_id=offer.giver_id, need_id=need.id, offer_id=offer.id, not_before=soon,
        )  # fmt: skip


def count_how_it_went(moment: Moment, offer: Offer, went: Went) -> None:
    """For whoever gave the help, by whoever of the two tells it; the last word of a match
    stands."""
    count_instead(moment, FactKind.WENT, offer.giver_id, told_of(offer), went)


def settle(moment: Moment, need: Need) -> None:
    """Gelukt: the matches are done, and whoever still offered hears it kindly."""
    take(moment, Verb.SOLVE_NEED, need)
    need.ended_at = moment.now
    let_go_of_photo(moment, need)
    finish_offers(moment, need)
    let_go_of_offers(moment, need, LetterKind.NO_LONGER_NEEDED, OfferState.OPEN)
    tell_who_sat_beside(moment, need)


def tell_who_sat_beside(moment: Moment, need: Need) -> None:
    """One of us who helped to ask it at the table hears, once, that it is over."""
    if need.together_with not in (None, moment.actor.together_with):
        write_letter(
            moment, LetterKind.TABLE_ENDED, str(need.id),
            person_id=need.together_with, need_id=need.id,
        )  # fmt: skip


def settle_when_nobody_helps_on(moment: Moment, need: Need) -> None:
    """The last of those who helped is done, and so is the need."""
    if need.state == NeedState.MATCHED and not kept.with_state(need, OfferState.ACCEPTED):
        settle(by_the_house(moment), need)
