"""Due slots of the timetable: of all clocks that tick, the first to write one does the work."""

from datetime import datetime, timedelta

from sqlalchemy import delete, insert

from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import Slot

KEPT = timedelta(days=7)


def take_slot(job: str, start: datetime, every: timedelta, now: datetime) -> None:
    """Raises IntegrityError when another clock has it (R23).

    What was taken further ahead than the next slot was taken by a clock that was fast and has been
    set back: that time is still to come, and its slots are free again.
    """
    far_ahead = Slot.key >= _key(job, start + 2 * every)
    db.session.execute(delete(Slot).where(Slot.key.startswith(f"{job}@"), far_ahead))
    db.session.execute(insert(Slot).values(key=_key(job, start), taken_at=now))


def _key(job: str, start: datetime) -> str:
    return f"{job}@{start:%Y-%m-%dT%H:%M:%S}"


def forget_old_slots(moment: Moment) -> None:
    db.session.execute(delete(Slot).where(Slot.taken_at < moment.now - KEPT))
