"""Due slots of the timetable: whoever inserts the key first does the work (R23)."""

from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Line
from app.store.db import Model


class Slot(Model):
    __tablename__ = "slots"

    key: Mapped[Line] = mapped_column(primary_key=True)  # "job@moment"
    taken_at: Mapped[At] = mapped_column(index=True)
