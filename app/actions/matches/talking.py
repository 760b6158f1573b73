"""Two people of a match talk inside the service; a number or address stays one's own (6)."""

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import answer_by, soon
from app.actions.letters.outbox import write_letter
from app.actions.people.weighing_reports import weigh_reports
from app.actions.steps import by_the_house, take
from app.domain.desk.lateness import URGENCY_OF_MESSAGE
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.refusals import NotFound, WrongMoment
from app.domain.states import TALKING
from app.domain.triage import Finding, Kind, mask, read
from app.domain.triage.consequence import consequence_for_message
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.matches.talking import arrived_between
from app.store.queries.people.blocks import asker_of, is_blocked, pair_of
from app.store.queries.people.leaving import lock_needs
from app.store.queries.people.reports import network_of
from app.store.tables import Message, Need, Offer, Person


def send_message(moment: Moment, offer_id: int, words: str) -> Message:
    """Sent at once, or held for a person when it asks for money and the like (R6).

    Raises WrongMoment when the two are not matched (any more), or want no contact.
    """
    author_id = moment.me
    offer = _talk(moment, Verb.SEND_MESSAGE, offer_id)
    findings = read(words)
    message = Message(
        community_id=moment.community_id,
        offer_id=offer.id,
        need_id=offer.need_id,
        asker_id=offer.asker_id,
        giver_id=offer.giver_id,
        author_id=author_id,
        words=_without_bsn(words, findings),
        written_at=moment.now,
    )
    _send_or_hold(moment, Verb.SEND_MESSAGE, message, offer, findings)
    return message


def change_message(moment: Moment, message_id: int, words: str) -> None:
    """ "Toch veranderen": its author says it otherwise while it is held. Read anew, as a new one.

    Raises WrongMoment when a person decided meanwhile.
    """
    message = rows.one(Message, moment.community_id, message_id)
    if message.author_id != moment.me:
        raise NotFound
    offer = _talk(moment, Verb.CHANGE_MESSAGE, message.offer_id)
    findings = read(words)
    message.words, message.written_at = _without_bsn(words, findings), moment.now
    message.answer_by = None
    _send_or_hold(moment, Verb.CHANGE_MESSAGE, message, offer, findings)


def _talk(moment: Moment, verb: Verb, offer_id: int) -> Offer:
    """The offer of which the actor is one of the two; locked."""
    offer = rows.one(Offer, moment.community_id, offer_id)
    if moment.me not in (offer.asker_id, offer.giver_id):
        raise NotFound
    apart = is_blocked(offer.community_id, offer.asker_id, offer.giver_id)
    if apart or offer.state not in TALKING:
        raise WrongMoment(verb)
    return offer


def _without_bsn(words: str, findings: tuple[Finding, ...]) -> str:
    return mask(words, tuple(f for f in findings if f.kind is Kind.BSN))


def _send_or_hold(
    moment: Moment, verb: Verb, message: Message, offer: Offer, findings: tuple[Finding, ...]
) -> None:
    arrived = arrived_between(offer)
    take(moment, verb, message)
    if consequence_for_message(findings, arrived).held:
        take(by_the_house(moment), Verb.HOLD_MESSAGE, message)
        message.answer_by = answer_by(moment, URGENCY_OF_MESSAGE)
    else:
        tell_other(moment, message)


def tell_other(moment: Moment, message: Message) -> None:
    """ "Je hebt een bericht": one letter a day for a conversation, not one a message."""
    pair = {message.asker_id, message.giver_id}
    (other,) = pair - {message.author_id}
    write_letter(
        moment, LetterKind.MESSAGE, f"{message.offer_id}:{other}:{moment.now:%Y%m%d}",
        person_id=other, need_id=message.need_id, offer_id=message.offer_id,
    )  # fmt: skip


def report_offer(moment: Moment, offer_id: int, words: str) -> None:
    """ "Meld het": a person looks the same or the next working day."""
    pair = pair_of(moment.community_id, offer_id)
    if moment.me not in pair:
        raise NotFound
    other = _hold_still(moment, *(set(pair) - {moment.me}))
    offer = rows.one(Offer, moment.community_id, offer_id)
    take(moment, Verb.REPORT_OFFER, offer)
    _open_report(moment, words, other, need_id=offer.need_id, offer_id=offer.id)


def report_need(moment: Moment, need_id: int, words: str) -> None:
    """By a giver who did not answer it: who asked is not told to her, and is to whoever looks."""
    asker_id = asker_of(moment.community_id, need_id)
    if asker_id is None or is_blocked(moment.community_id, asker_id, moment.me):
        raise NotFound
    asker = _hold_still(moment, asker_id)
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.REPORT_NEED, need)
    _open_report(moment, words, asker, need_id=need.id)


def _hold_still(moment: Moment, other_id: int) -> Person:
    """Whom it is about, and her needs: a second report may pause her."""
    other = rows.one(Person, moment.community_id, other_id)
    lock_needs(moment.community_id, other_id)
    return other


def _open_report(
    moment: Moment, words: str, other: Person, *, need_id: int, offer_id: int | None = None
) -> None:
    about = offer_id or need_id
    open_task(
        moment, TaskKind.REPORT, f"{about}:{moment.me}:{moment.now:%Y%m%d%H%M%S%f}",
        soon(moment), person_id=moment.me, need_id=need_id, offer_id=offer_id, note=words,
        about=other, network=network_of(moment.community_id, moment.me),
    )  # fmt: skip
    weigh_reports(moment, other)
