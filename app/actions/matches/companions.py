"""A maatje: a giver who stays for some weeks, asked how it goes in a rhythm of its own."""

from app.actions.clock.planning import plan_after
from app.actions.matches import companion_questions
from app.actions.matches.outcomes import keep_answer
from app.actions.steps import take
from app.domain.matches.companions import StaysFor, last_day
from app.domain.matches.outcomes import Said
from app.domain.moment import Moment
from app.domain.refusals import NotFound, WrongMoment
from app.domain.verbs import Verb
from app.store.queries import rows


def become_companion(moment: Moment, offer_id: int, chosen: StaysFor) -> None:
    """The giver of a match says for how long she comes. Raises WrongMoment the second time."""
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    if offer.until_at is not None:
        raise WrongMoment(Verb.BECOME_COMPANION)
    take(moment, Verb.BECOME_COMPANION, offer)
    offer.until_at = last_day(moment.now, chosen)
    plan_after(moment, Verb.BECOME_COMPANION, offer)


def go_on_together(moment: Moment, offer_id: int) -> None:
    """Either of the two says that it goes well: nothing changes, and she is asked again later.

    Raises WrongMoment when it is no maatje.
    """
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    if offer.until_at is None:
        raise WrongMoment(Verb.SAY_HOW_IT_WENT)
    keep_answer(moment, offer, Said.YES)


def end_companion(moment: Moment, offer_id: int) -> None:
    """Either of the two says that it is done: kindly, and without a why.

    Raises WrongMoment when it was no maatje, or ended before; of others NotFound, whatever it was.
    """
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    if moment.me not in (offer.asker_id, offer.giver_id):
        raise NotFound
    if offer.until_at is None:
        raise WrongMoment(Verb.END_COMPANION)
    companion_questions.end(moment, offer)
