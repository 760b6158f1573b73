"""What the two of a match say to "Is het gelukt?", each by one tap, and what follows from it."""

from typing import Any

from app.actions.clock.planning import plan_after
from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.needs.calls import call_kwartiermaker
from app.actions.offers.helping import hand_back_offer
from app.actions.offers.settling import count_how_it_went, settle
from app.actions.steps import by_the_house, take
from app.domain.clock.followup import MOST_LETTERS
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.matches.outcomes import COUNTS_AS, WANTS_A_WAY_ON, Said
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.letters import told
from app.store.tables import Need, Offer


def say_how_it_went(moment: Moment, offer_id: int, said: Said) -> None:
    """Whether it is solved is the asker's to say; a giver's no hands the promise back at once.

    Raises WrongMoment when the match is over.
    """
    offer, need = rows.offer_and_need(moment.community_id, offer_id)
    keep_answer(moment, offer, said)
    is_asker = moment.me == offer.asker_id
    if said is Said.YES and is_asker:
        settle(moment, need)
    elif said is Said.NO and not is_asker:
        hand_back_offer(moment, offer.id)
    elif said is Said.SOMETHING_ELSE:
        _somebody_calls(moment, offer, need)
    elif said in WANTS_A_WAY_ON:
        plan_after(moment, Verb.SAY_HOW_IT_WENT, offer)


def was_asked_twice(moment: Moment, match: Any) -> bool:
    """As often as anybody is about one match: what comes next is a person."""
    about, kind = told.About(moment.me, match.need_id), LetterKind.HOW_IT_WENT
    return told.times(moment.community_id, kind, about, match.chosen_at) >= MOST_LETTERS


def keep_answer(moment: Moment, offer: Offer, said: Said) -> None:
    """The last answer of each of the two stands."""
    take(moment, Verb.SAY_HOW_IT_WENT, offer)
    if said in COUNTS_AS:
        count_how_it_went(moment, offer, COUNTS_AS[said])
    if moment.me == offer.asker_id:
        offer.asker_said, offer.asker_said_at = said, moment.now
    else:
        offer.giver_said, offer.giver_said_at = said, moment.now


def _somebody_calls(moment: Moment, offer: Offer, need: Need) -> None:
    """The same or the next working day; once a day, however often she taps."""
    if moment.me == offer.asker_id:
        call_kwartiermaker(moment, need.id)
        return
    open_task(
        by_the_house(moment), TaskKind.CALL, f"{offer.id}:{moment.me}:{moment.now:%Y%m%d}",
        soon(moment), person_id=moment.me, need_id=need.id, offer_id=offer.id,
    )  # fmt: skip
