"""Which cards a giver was shown and opened: noted in a short write of its own (R16)."""

from collections.abc import Sequence
from contextlib import nullcontext, suppress

from sqlalchemy.exc import IntegrityError

from app.actions.givers import card_looks, card_showings
from app.store.db import short_write
from app.store.queries.givers import settings as giver_settings
from app.store.queries.givers import showings
from app.web.at_hand import reads_only
from app.web.entrance.moments import this_moment

TRIES = 5  # of as many phones at once


def show_within_her_day(need_ids: Sequence[int]) -> frozenset[int]:
    """Which of these cards she may be shown today: a day holds so many different ones. Those are
    noted as shown."""
    for _ in range(TRIES):
        known = _shown_before(need_ids)
        if known.issuperset(need_ids):
            return known
        with suppress(IntegrityError), short_write() if reads_only() else nullcontext():
            return card_showings.show_cards(this_moment(), need_ids)
    return _shown_before(need_ids)


def _shown_before(need_ids: Sequence[int]) -> frozenset[int]:
    moment = this_moment()
    return frozenset(need_ids).intersection(showings.lately(moment.actor, moment.now).values())


def note_card_look(need_id: int) -> None:
    """For a card that is there, when its page is opened. Two phones at once note it once."""
    moment = this_moment()
    if not reads_only() or giver_settings.has_opened(moment.actor, need_id):
        return
    with suppress(IntegrityError), short_write():
        card_looks.note_card_look(moment, need_id)
