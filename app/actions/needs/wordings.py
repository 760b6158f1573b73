"""Another wording that the desk proposes; the asker decides, and her own words are kept.

Until she does, her own text stays. What was held waits for her answer, what givers read goes on.
"""

from app.actions.desk.deciding import wait_for_answer
from app.actions.desk.lapsing import let_wordings_lapse
from app.actions.desk.undoing import undoable
from app.actions.letters.outbox import write_letter
from app.actions.needs.asking import NewNeed, post_need, put_words, send_out
from app.actions.needs.holding import forget_finding, hold
from app.actions.steps import take
from app.domain.languages import Language
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.needs.wording import WordingKind
from app.domain.refusals import WrongMoment
from app.domain.states import ASKING_NEEDS, UNFINISHED_NEEDS, NeedState
from app.domain.triage import read_need
from app.domain.triage.consequence import Urgency, consequence_for_need
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.needs import wordings as kept
from app.store.tables import Need, Wording


def propose_wording(moment: Moment, need_id: int, reason: str, words: str) -> None:
    """Instead of her own. Raises WrongMoment when somebody helps already, or it is over."""
    need = rows.one(Need, moment.community_id, need_id)
    if need.state not in ASKING_NEEDS:
        raise WrongMoment(Verb.PROPOSE_WORDING)
    with undoable(moment, Verb.PROPOSE_WORDING, need, reason):
        let_wordings_lapse(moment, need, WordingKind.INSTEAD)
        _ask(moment, Verb.PROPOSE_WORDING, need, WordingKind.INSTEAD, words)
        if need.state == NeedState.HELD:
            take(moment, Verb.ASK_BACK, need)
            wait_for_answer(moment, need)


def propose_small_need(moment: Moment, need_id: int, reason: str, words: str) -> None:
    """A need of its own beside a big one, which stays as it is. Raises WrongMoment when that
    is over."""
    need = rows.one(Need, moment.community_id, need_id)
    if need.state not in UNFINISHED_NEEDS:
        raise WrongMoment(Verb.PROPOSE_SMALL_NEED)
    with undoable(moment, Verb.PROPOSE_SMALL_NEED, need, reason):
        let_wordings_lapse(moment, need, WordingKind.BESIDE)
        _ask(moment, Verb.PROPOSE_SMALL_NEED, need, WordingKind.BESIDE, words)


def _ask(moment: Moment, verb: Verb, need: Need, kind: WordingKind, words: str) -> None:
    wording = Wording(
        community_id=need.community_id,
        need_id=need.id,
        asker_id=need.asker_id,
        kind=kind,
        words=words,
        own_words=need.words,
        proposed_by=moment.me,
        proposed_at=moment.now,
    )
    take(moment, verb, wording)
    key = str(wording.id)
    write_letter(moment, LetterKind.DESK_ASKS, key, person_id=need.asker_id, need_id=need.id)


def take_wording(moment: Moment, wording_id: int) -> Need:
    """ "Ja, zo": it goes out like this. A small need beside a big one goes out as her own; then
    that is the need that is handed back. Raises EnoughNeeds as whenever she asks something."""
    wording, need = kept.with_need(moment.community_id, wording_id)
    take(moment, Verb.TAKE_WORDING, wording)
    wording.answered_at = moment.now
    if wording.kind == WordingKind.BESIDE:
        return post_need(moment, _small_need(need, wording.words))
    waited = need.state == NeedState.ASKED_BACK
    take(moment, Verb.REWORD_NEED, need)
    put_words(moment, need, wording.words)
    if waited:
        _go_out(moment, need)
    return need


def keep_own_words(moment: Moment, wording_id: int) -> Need:
    """ "Nee": what waited goes out in her own words, unless they hold what a person must read
    first (R1): then one does once more. A small need is simply not asked."""
    wording, need = kept.with_need(moment.community_id, wording_id)
    take(moment, Verb.KEEP_OWN_WORDS, wording)
    wording.answered_at = moment.now
    if wording.kind == WordingKind.INSTEAD and need.state == NeedState.ASKED_BACK:
        take(moment, Verb.REWORD_NEED, need)
        _go_out_or_be_read(moment, need)
    return need


def _go_out_or_be_read(moment: Moment, need: Need) -> None:
    found = consequence_for_need(read_need(need.words))
    if found.held:
        hold(moment, need, found.urgency or Urgency.ORDINARY, found.family)
    else:
        _go_out(moment, need)


def _go_out(moment: Moment, need: Need) -> None:
    """A person read it: that is why it waited."""
    forget_finding(need)
    need.seen_at = moment.now
    send_out(moment, need)


def _small_need(big: Need, words: str) -> NewNeed:
    spoken = Language(big.language)
    return NewNeed(Tile.THINK_ALONG, words, big.neighbourhood_id, big.timing, spoken)
