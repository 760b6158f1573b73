"""Ages and terms in words."""

from datetime import datetime, timedelta

from flask_babel import gettext, ngettext

from app.domain.desk.lateness import lateness
from app.texts.desk.today import DAYS, HOURS, LATE, MINUTES, PROMISED
from app.web.showing.formats import clock, day


def age(since: datetime, now: datetime) -> str:
    return in_words(now - since)


def in_words(time: timedelta) -> str:
    """ "12 minuten", "6 uur", "2 dagen": whole ones, rounded down."""
    minutes = max(int(time.total_seconds()) // 60, 0)
    if minutes < 60:
        return ngettext(*MINUTES, minutes)
    hours = minutes // 60
    return ngettext(*HOURS, hours) if hours < 24 else ngettext(*DAYS, hours // 24)


def late(due_at: datetime, now: datetime, since: datetime | None = None) -> str:
    """Empty as long as there is time enough; `since` is when it was promised."""
    said = LATE.get(lateness(due_at, now, since))
    return gettext(said) if said else ""


def promised(due_at: datetime, now: datetime, since: datetime | None = None) -> str:
    said = PROMISED[lateness(due_at, now, since)]
    return gettext(said, day=day(due_at), clock=clock(due_at))
