"""How fast the desk as a whole answers. Never of one colleague: no names here."""

from collections.abc import Sequence
from datetime import timedelta

from app.domain.lifecycle import LIFECYCLE
from app.domain.policies import MAY
from app.domain.things import Thing
from app.domain.verbs import Verb
from app.domain.ways_in import BETWEEN_OTHERS, DESK, HOUSE, OF_OTHERS

LEAST = 5  # below this a half and a twentieth say nothing
ON_THE_LIST = frozenset({Thing.NEED, Thing.MESSAGE, Thing.PHOTO, Thing.TASK})

BEGINS = frozenset(
    {Verb.HOLD_NEED, Verb.HOLD_MESSAGE, Verb.ADD_PHOTO, Verb.OPEN_TASK, Verb.ASK_CALL}
)
"""From here on somebody waits for a person; of holding: as the house does it."""

OF_THE_DESK = (DESK, OF_OTHERS, BETWEEN_OTHERS)
ACTS = frozenset(
    verb
    for verb, ways in MAY.items()
    if LIFECYCLE[verb].thing in ON_THE_LIST
    and any(way in OF_THE_DESK for way in ways)
    and all(way in (*OF_THE_DESK, HOUSE) for way in ways)
)
"""What only the desk does, and by rule the house: the journal says which of the two it was."""


def within(waited: Sequence[timedelta], share: int) -> timedelta | None:
    """The time within which so many of a hundred had their turn (nearest rank). None: too few."""
    if len(waited) < LEAST:
        return None
    rank = -(-len(waited) * share // 100)  # rounded up
    return sorted(waited)[max(rank, 1) - 1]
