"""An answer by e-mail becomes a message, as if she had written it inside. What cannot becomes a
letter that says so: one a day for a conversation and reason, so that two machines do not go on for
ever."""

from app.actions.letters.outbox import write_letter
from app.actions.matches.talking import send_message
from app.actions.people.resting import take_rest
from app.actions.people.sessions import note_seen
from app.domain.calendar import A_DAY
from app.domain.languages import SOURCE
from app.domain.letters.kinds import LetterKind
from app.domain.letters.replies import Reply, without_reach
from app.domain.moment import Moment
from app.domain.people.codes import Carried, pack
from app.domain.people.reach import Reach
from app.domain.refusals import WrongMoment
from app.domain.states import MessageState
from app.domain.verbs import Verb
from app.store.queries.matches import replies as kept
from app.store.sealing import seals


def take_reply(moment: Moment, offer_id: int, reply: Reply) -> None:
    """Told twice it is one message. What might be a number or address in her signature is masked.

    Raises what `send_message` does, and WrongMoment for more than a person writes in a day.
    """
    mark = _mark(moment, offer_id, reply)
    if kept.is_taken(moment.community_id, mark):
        return
    _must_be_a_person(moment)
    words = without_reach(reply.words)
    message = send_message(moment, offer_id, words)
    message.reply_mark = mark
    note_seen(moment, moment.me)
    if message.state == MessageState.HELD:
        _tell(moment, LetterKind.REPLY_HELD, offer_id)
    if reply.has_more or words != reply.words:
        _tell(moment, LetterKind.REPLY_TRIMMED, offer_id)


def leave_reply(moment: Moment, offer_id: int) -> None:
    """No words of hers were found in it, or more than a message holds: nothing is sent."""
    _tell(moment, LetterKind.REPLY_UNREAD, offer_id)


def stop_by_reply(moment: Moment) -> None:
    """ "Stop" is meant for us and not for the other: no more letters, until she says so inside.
    Raises NotAllowed for staff."""
    take_rest(moment, until=None)


def say_lost(moment: Moment, sender: Reach) -> None:
    """To whoever wrote to an address that leads nowhere (any more): the same words for all, once a
    day to an address, and no more than the house rules allow in a day altogether."""
    since = moment.now - A_DAY
    if kept.told_lost(moment.community_id, since) >= moment.rules.replies.strangers_a_day:
        return
    to = seals().fingerprint(f"lost {sender.address}")
    sealed = seals().seal(pack(Carried("", sender, SOURCE)))
    write_letter(
        moment, LetterKind.MAIL_LOST, f"{to}:{moment.now:%Y%m%d}",
        person_id=None, to=sender, sealed=sealed, not_after=moment.now + A_DAY,
    )  # fmt: skip


def _mark(moment: Moment, offer_id: int, reply: Reply) -> str:
    """One letter may go to two conversations, and two people may have programs that count alike."""
    return seals().fingerprint(f"{moment.me} {offer_id} {reply.mark}")


def _must_be_a_person(moment: Moment) -> None:
    since = moment.now - A_DAY
    if kept.written_by(moment.community_id, moment.me, since) >= moment.rules.replies.a_day:
        raise WrongMoment(Verb.SEND_MESSAGE)


def _tell(moment: Moment, kind: LetterKind, offer_id: int) -> None:
    key = f"{offer_id}:{moment.me}:{moment.now:%Y%m%d}"
    need_id = kept.need_of(moment.community_id, offer_id)
    write_letter(moment, kind, key, person_id=moment.me, need_id=need_id, offer_id=offer_id)
