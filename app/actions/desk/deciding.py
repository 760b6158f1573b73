"""What a kwartiermaker decides: one person, with a one-line reason, and the asker is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from app.actions.desk.claims import claim_item
from app.actions.desk.lapsing import let_handovers_go, let_wordings_lapse
from app.actions.desk.tasks import open_task
from app.actions.desk.terms import answer_by, soon
from app.actions.desk.undoing import undoable
from app.actions.desk.undoing_messages import undoable_message
from app.actions.letters.outbox import write_to_asker
from app.actions.matches.talking import tell_other
from app.actions.needs.asking import send_out
from app.actions.needs.holding import begin_term, forget_finding
from app.actions.offers.settling import let_go_of_offers
from app.actions.steps import take
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.needs.wording import WordingKind, mark_of
from app.domain.refusals import WrongMoment
from app.domain.states import OfferState
from app.domain.triage.consequence import Urgency
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import Message, Need


def must_still_stand(
    moment: Moment, verb: Verb, need_id: int, stood: str, read: str | None = None
) -> None:
    """Raises WrongMoment when the need has moved on since it stood so on the page of whoever
    decides.

    `read` is the mark of the words that she read: the asker may have changed them meanwhile. Locks
    the need, so that it stays so until the deed is done.
    """
    need = rows.one(Need, moment.community_id, need_id)
    if need.state != stood or (read is not None and read != mark_of(need.words)):
        raise WrongMoment(verb)


@contextmanager
def decided(
    moment: Moment, verb: Verb, need_id: int, reason: str, told: str = ""
) -> Iterator[Need]:
    """The deed itself stands within; afterwards it can be taken back for some minutes."""
    need = rows.one(Need, moment.community_id, need_id)
    with undoable(moment, verb, need, reason, told):
        take(moment, verb, need)
        let_wordings_lapse(moment, need, WordingKind.INSTEAD)
        yield need


def see_need(moment: Moment, need_id: int) -> None:
    """Read and found fine ("gezien"): delays nothing (R2)."""
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.SEE_NEED, need)
    need.seen_at = moment.now


def hold_need(moment: Moment, need_id: int, reason: str) -> None:
    """Held by a person who read it; the asker hears who reads and by when."""
    with decided(moment, Verb.HOLD_NEED, need_id, reason) as need:
        begin_term(moment, need, Urgency.ORDINARY)
        write_to_asker(moment, LetterKind.NEED_HELD, need)


def release_need(moment: Moment, need_id: int, reason: str) -> None:
    """Passed on to givers."""
    with decided(moment, Verb.RELEASE_NEED, need_id, reason) as need:
        forget_finding(need)
        need.seen_at = moment.now
        send_out(moment, need)
        write_to_asker(moment, LetterKind.NEED_OUT, need)


def ask_back(moment: Moment, need_id: int, reason: str, told: str) -> None:
    """Off the list until she answers; a person looks again when the term has passed."""
    with decided(moment, Verb.ASK_BACK, need_id, reason, told) as need:
        wait_for_answer(moment, need)
        write_to_asker(moment, LetterKind.ASKED_BACK, need)


def wait_for_answer(moment: Moment, need: Need) -> None:
    need.out_at = None
    forget_finding(need)
    need.promised_at = moment.now
    need.answer_by = answer_by(moment, Urgency.ORDINARY)


def take_over_need(moment: Moment, need_id: int, reason: str) -> None:
    """In person (*erbij halen*): givers let it go, and whoever took it over calls. What cannot wait
    waits no longer by it, so how urgent it is and by when we answer go along (R12)."""
    with decided(moment, Verb.TAKE_OVER_NEED, need_id, reason) as need:
        urgency, due_at = need.urgency, _call_by(moment, need)
        _leave_the_list(moment, need)
        need.urgency = urgency if urgency == Urgency.URGENT else None
        _take_the_call(moment, need, due_at)
        write_to_asker(moment, LetterKind.TAKEN_OVER, need)


def _call_by(moment: Moment, need: Need) -> datetime:
    """As soon as we call anybody, and never later than she was promised an answer."""
    if need.urgency is None or need.answer_by is None:
        return soon(moment)
    return min(need.answer_by, soon(moment))


def _take_the_call(moment: Moment, need: Need, due_at: datetime) -> None:
    task = open_task(
        moment, TaskKind.CALL, f"{need.id}:{Verb.TAKE_OVER_NEED}:{moment.now.isoformat()}",
        due_at, person_id=need.asker_id, need_id=need.id,
    )  # fmt: skip
    if task is not None:
        db.session.flush()
        claim_item(moment, Looked.TASK, task.id)


def redirect_need(moment: Moment, need_id: int, reason: str, told: str) -> None:
    """Not for here; `told` says where it does belong."""
    with decided(moment, Verb.REDIRECT_NEED, need_id, reason, told) as need:
        _leave_the_list(moment, need)
        let_handovers_go(moment, need)
        need.ended_at = moment.now
        write_to_asker(moment, LetterKind.REDIRECTED, need)


def close_need(moment: Moment, need_id: int, reason: str) -> None:
    """The end of a need that was taken over."""
    with decided(moment, Verb.CLOSE_NEED, need_id, reason) as need:
        forget_finding(need)
        let_handovers_go(moment, need)
        need.ended_at = moment.now


def release_message(moment: Moment, message_id: int, reason: str) -> None:
    """The other reads it after all."""
    with undoable_message(moment, Verb.RELEASE_MESSAGE, message_id, reason) as message:
        _end_waiting(moment, Verb.RELEASE_MESSAGE, message)
        tell_other(moment, message)


def stop_message(moment: Moment, message_id: int, reason: str) -> None:
    """Only its author keeps seeing it."""
    with undoable_message(moment, Verb.STOP_MESSAGE, message_id, reason) as message:
        _end_waiting(moment, Verb.STOP_MESSAGE, message)


def _end_waiting(moment: Moment, verb: Verb, message: Message) -> None:
    take(moment, verb, message)
    message.answer_by = None


def _leave_the_list(moment: Moment, need: Need) -> None:
    need.out_at = None
    forget_finding(need)
    let_go_of_offers(
        moment, need, LetterKind.NO_LONGER_NEEDED, OfferState.OPEN, OfferState.ACCEPTED
    )
