"""Two people of a match talk inside the service; a number or address stays one's own (6)."""

from app.actions.holding import answer_by
from app.actions.outbox import write
from app.actions.steps import by_the_house, take
from app.actions.tasks import open_task, soon
from app.domain.desk import URGENCY_OF_MESSAGE
from app.domain.errors import NotFound, WrongMoment
from app.domain.followup import TaskKind
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.states import TALKING
from app.domain.triage import Kind, mask, read
from app.domain.triage.consequence import consequence_for_message
from app.domain.verbs import Verb
from app.store.queries import people, rows
from app.store.tables import Message, Offer


def send_message(moment: Moment, offer_id: int, words: str) -> Message:
    """Sent at once, or held for a person when it asks for money and the like (decision 6).

    Raises WrongMoment when the two are not matched (any more).
    """
    author_id = moment.me
    offer = rows.one(Offer, moment.community_id, offer_id)
    if author_id not in (offer.asker_id, offer.giver_id):
        raise NotFound
    if offer.state not in TALKING:
        raise WrongMoment(Verb.SEND_MESSAGE)
    findings = read(words)
    message = Message(
        community_id=moment.community_id,
        offer_id=offer.id,
        need_id=offer.need_id,
        asker_id=offer.asker_id,
        giver_id=offer.giver_id,
        author_id=author_id,
        words=mask(words, tuple(f for f in findings if f.kind is Kind.BSN)),
        written_at=moment.now,
    )
    take(moment, Verb.SEND_MESSAGE, message)
    if consequence_for_message(findings).held:
        take(by_the_house(moment), Verb.HOLD_MESSAGE, message)
        message.answer_by = answer_by(moment.now, URGENCY_OF_MESSAGE, moment.rules.promises)
    else:
        tell_other(moment, message)
    return message


def tell_other(moment: Moment, message: Message) -> None:
    """ "Je hebt een bericht": one letter a day for a conversation, not one a message."""
    pair = {message.asker_id, message.giver_id}
    (other,) = pair - {message.author_id}
    write(
        moment, LetterKind.MESSAGE, f"{message.offer_id}:{other}:{moment.now:%Y%m%d}",
        person_id=other, need_id=message.need_id, offer_id=message.offer_id,
    )  # fmt: skip


def report_offer(moment: Moment, offer_id: int, words: str) -> None:
    """ "Meld het": a person looks the same or the next working day."""
    offer = rows.one(Offer, moment.community_id, offer_id)
    take(moment, Verb.REPORT_OFFER, offer)
    (other,) = {offer.asker_id, offer.giver_id} - {moment.me}
    open_task(
        moment, TaskKind.REPORT, f"{offer.id}:{moment.me}:{moment.now:%Y%m%d%H%M%S%f}",
        soon(moment), person_id=moment.me,
        need_id=offer.need_id, offer_id=offer.id, note=words,
        about=people.one(moment.community_id, other),
    )  # fmt: skip
