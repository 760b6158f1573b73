"""Due slots of the timetable: of all clocks that tick, the first to write one does the work."""

from datetime import datetime, timedelta

from sqlalchemy import delete, insert

from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import Slot

KEPT = timedelta(days=7)


def take_slot(job: str, start: datetime, now: datetime) -> None:
    """Raises IntegrityError when another clock has it (decision 23)."""
    db.session.execute(insert(Slot).values(key=f"{job}@{start:%Y-%m-%dT%H:%M:%S}", taken_at=now))


def forget_old_slots(moment: Moment) -> None:
    db.session.execute(delete(Slot).where(Slot.taken_at < moment.now - KEPT))
