"""That a giver opened a card: noted in a short write of its own (decision 16)."""

from contextlib import suppress

from sqlalchemy.exc import IntegrityError

from app.actions.givers import card_looks
from app.store.db import short_write
from app.store.queries.givers import settings as giver_settings
from app.web.entrance.guard import moment, reads_only


def note_card_look(need_id: int) -> None:
    """For a card that is there, when its page is opened. Two phones at once note it once."""
    now = moment()
    if not reads_only() or giver_settings.has_opened(now.actor, need_id):
        return
    with suppress(IntegrityError), short_write():
        card_looks.note_card_look(now, need_id)
