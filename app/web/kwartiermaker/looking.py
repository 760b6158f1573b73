"""Opening a thing at the desk: noted first, read after (R16)."""

from app.actions.people.looks import look_at
from app.domain.desk.lateness import Looked
from app.store.db import short_write
from app.web.at_hand import reads_only
from app.web.entrance.moments import this_moment


def note_look(opened: Looked, thing_id: int) -> None:
    """Raises NotFound when there is nothing to open. A form that is handed back shows the thing
    once more, and is noted with the deed's own transaction."""
    if not reads_only():
        look_at(this_moment(), opened, thing_id)
        return
    with short_write():
        look_at(this_moment(), opened, thing_id)
