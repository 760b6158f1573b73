"""What the desk asked of an asker and is no question any more, because the need moved on."""

from app.actions.letters.outbox import drop_letter
from app.actions.steps import by_the_house, take
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.needs.wording import WordingKind
from app.domain.verbs import Verb
from app.store.queries.desk import handovers
from app.store.queries.needs import wordings
from app.store.tables import Need


def let_wordings_lapse(moment: Moment, need: Need, *kinds: WordingKind) -> None:
    for wording in wordings.open_on(need, *kinds):
        take(by_the_house(moment), Verb.LET_WORDING_LAPSE, wording)
        drop_letter(moment, LetterKind.DESK_ASKS, str(wording.id))


def let_handovers_go(moment: Moment, need: Need) -> None:
    """What was not told yet is not told any more."""
    for handover in handovers.open_on(need):
        take(by_the_house(moment), Verb.DROP_HANDOVER, handover)
        drop_letter(moment, LetterKind.DESK_ASKS, str(handover.id))
