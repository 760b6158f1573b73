"""Whether the clock goes: of any community, for whoever keeps the machine."""

from datetime import datetime

from sqlalchemy import func, select

from app.store.db import db
from app.store.tables import Slot


def last_tick() -> datetime | None:
    """When a clock last began something in turn; some job does so each minute. None: never."""
    return db.session.scalar(select(func.max(Slot.taken_at)))
