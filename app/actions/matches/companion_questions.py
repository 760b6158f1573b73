"""How it goes with a maatje, and the kind end of it: asked and said to both."""

from app.actions.clock import asking, subjects
from app.actions.clock.planning import plan
from app.actions.letters.outbox import drop_letters_about, write_letter
from app.actions.offers.settling import settle_when_nobody_helps_on
from app.actions.steps import by_the_house, take
from app.domain.clock.followup import MOST_LETTERS
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterKind
from app.domain.matches.companions import next_question
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.letters import told
from app.store.tables import Followup, Need, Offer


def how_it_goes(moment: Moment, row: Followup) -> None:
    """Asks both, and plans what is asked after this. Whoever was silent twice is not written to
    until she says something again: a person looks instead (R7)."""
    offer = _companion_of(row)
    if offer is None or offer.until_at is None:
        return
    for person_id in (offer.asker_id, offer.giver_id):
        if _was_silent(offer, person_id):
            asking.open_planned_task(moment, row, _of_choice(offer, person_id), person_id=person_id)
        else:
            _write(moment, LetterKind.COMPANION, offer, person_id, row.key)
    then = next_question(FollowupKind(row.kind), row.due_at, offer.until_at, moment.rules.followups)
    if then is not None:
        plan(moment, then, offer, start=row.due_at)


def last_day(moment: Moment, row: Followup) -> None:
    end(moment, subjects.offer_of(row))


def _companion_of(row: Followup) -> Offer | None:
    """The offer, when it is that of a maatje still, since the choice this was planned for."""
    offer = subjects.offer_of(row)
    is_of_this_choice = offer.chosen_at is not None and row.start_at >= offer.chosen_at
    return offer if is_of_this_choice and offer.until_at is not None else None


def _was_silent(offer: Offer, person_id: int) -> bool:
    """To as many letters as anybody gets, since she last said how it goes."""
    said_at = offer.asker_said_at if person_id == offer.asker_id else offer.giver_said_at
    about = told.About(person_id, offer.need_id, offer.id)
    since = said_at or offer.chosen_at
    return told.times(offer.community_id, LetterKind.COMPANION, about, since) >= MOST_LETTERS


def _of_choice(offer: Offer, person_id: int) -> str:
    """One item for her, however often the rhythm comes round."""
    return f"{offer.id}:{offer.chosen_at and offer.chosen_at.isoformat()}:{person_id}"


def end(moment: Moment, offer: Offer) -> None:
    """By the house on the agreed day, or by one of the two; whoever did not say so hears it kindly.

    The need is locked already.
    """
    take(moment, Verb.END_COMPANION, offer)
    drop_letters_about(moment, offer.id, LetterKind.COMPANION)
    for person_id in {offer.asker_id, offer.giver_id} - {moment.actor.person_id}:
        _write(moment, LetterKind.COMPANION_ENDED, offer, person_id, moment.now.isoformat())
    need = rows.one(Need, moment.community_id, offer.need_id)
    settle_when_nobody_helps_on(by_the_house(moment), need)


def _write(moment: Moment, kind: LetterKind, offer: Offer, person_id: int, key: str) -> None:
    write_letter(
        moment, kind, f"{offer.id}:{key}:{person_id}",
        person_id=person_id, need_id=offer.need_id, offer_id=offer.id,
    )  # fmt: skip
