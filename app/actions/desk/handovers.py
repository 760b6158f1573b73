"""A warm hand-over: nothing is told to anybody without the asker's yes, sentence by sentence.

The system sends nothing to the other: a person tells it, and reads out what she agreed to.
"""

from collections.abc import Collection
from dataclasses import dataclass

from app.actions.desk.undoing import undoable
from app.actions.letters.outbox import drop_letter, write_letter
from app.actions.steps import take
from app.domain.desk.handover import AgreedHow
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.states import UNFINISHED_NEEDS
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import handovers as kept
from app.store.tables import Handover, HandoverSentence, Need


@dataclass(frozen=True)
class NewHandover:
    to_whom: str
    what_they_do: str
    sentences: tuple[str, ...]


def prepare_handover(moment: Moment, need_id: int, new: NewHandover) -> int:
    """Asks her; hands back the id. It can be taken back while her letter waits. Raises WrongMoment
    when the need is over, or another hand-over of it still waits."""
    need = rows.one(Need, moment.community_id, need_id)
    if need.state not in UNFINISHED_NEEDS or kept.open_on(need):
        raise WrongMoment(Verb.PREPARE_HANDOVER)
    with undoable(moment, Verb.PREPARE_HANDOVER, need, reason=new.to_whom):
        return _ask_her(moment, need, new)


def _ask_her(moment: Moment, need: Need, new: NewHandover) -> int:
    handover = Handover(
        community_id=need.community_id,
        need_id=need.id,
        asker_id=need.asker_id,
        to_whom=new.to_whom,
        what_they_do=new.what_they_do,
        proposed_by=moment.me,
        proposed_at=moment.now,
    )
    take(moment, Verb.PREPARE_HANDOVER, handover)
    db.session.flush()
    _write_sentences(handover, new.sentences)
    key = str(handover.id)
    write_letter(moment, LetterKind.DESK_ASKS, key, person_id=need.asker_id, need_id=need.id)
    return handover.id


def _write_sentences(handover: Handover, sentences: tuple[str, ...]) -> None:
    for place, words in enumerate(sentences, start=1):
        db.session.add(
            HandoverSentence(
                community_id=handover.community_id,
                id=new_id(),
                handover_id=handover.id,
                place=place,
                words=words,
            )
        )


def agree_handover(moment: Moment, handover_id: int, may_tell: Collection[int]) -> None:
    """On her own screen; until it was told she may choose otherwise. `may_tell` holds the ids of
    sentences."""
    _agree(moment, Verb.AGREE_HANDOVER, handover_id, may_tell, AgreedHow.OWN_SCREEN)


def note_agreement(
    moment: Moment, handover_id: int, may_tell: Collection[int], how: AgreedHow
) -> None:
    """Her yes as one of us heard it; what she chose on her own screen stays."""
    _agree(moment, Verb.NOTE_AGREEMENT, handover_id, may_tell, how)


def _agree(
    moment: Moment, verb: Verb, handover_id: int, may_tell: Collection[int], how: AgreedHow
) -> None:
    handover = _changed(moment, verb, handover_id)
    handover.agreed_how, handover.agreed_at = how, moment.now
    for sentence in kept.sentence_rows(handover):
        sentence.may_tell = sentence.id in may_tell


def refuse_handover(moment: Moment, handover_id: int) -> None:
    """Liever niet, or a yes taken back: as long as nothing was told."""
    _let_nothing_be_told(moment, Verb.REFUSE_HANDOVER, handover_id)


def drop_handover(moment: Moment, handover_id: int) -> None:
    _let_nothing_be_told(moment, Verb.DROP_HANDOVER, handover_id)


def _let_nothing_be_told(moment: Moment, verb: Verb, handover_id: int) -> None:
    handover = _changed(moment, verb, handover_id)
    handover.agreed_how = handover.agreed_at = None
    for sentence in kept.sentence_rows(handover):
        sentence.may_tell = False


def tell_handover(moment: Moment, handover_id: int) -> None:
    """It was told. Raises WrongMoment without her yes."""
    handover = _changed(moment, Verb.TELL_HANDOVER, handover_id)
    handover.told_at = moment.now


def _changed(moment: Moment, verb: Verb, handover_id: int) -> Handover:
    """Whoever was asked needs no letter that asks."""
    handover, _ = kept.with_need(moment.community_id, handover_id)
    take(moment, verb, handover)
    drop_letter(moment, LetterKind.DESK_ASKS, str(handover.id))
    return handover
