"""What lies on the kwartiermaker's desk: how pressing it is, and when it is late."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.calendar import local, working_time
from app.domain.desk.tasks import TaskKind
from app.domain.house_rules.desk import DeskRules
from app.domain.triage.consequence import Urgency

URGENCY_OF_TASK: dict[TaskKind, Urgency] = {
    TaskKind.REPORT: Urgency.URGENT,
    TaskKind.CALL: Urgency.SOON,
    TaskKind.INTRODUCE: Urgency.ORDINARY,
    TaskKind.TALK: Urgency.ORDINARY,
    TaskKind.NO_OFFER: Urgency.ORDINARY,
    TaskKind.NOBODY_SAID: Urgency.ORDINARY,
    TaskKind.LETTER_FAILED: Urgency.ORDINARY,
    TaskKind.NEW_OWNER: Urgency.ORDINARY,
    TaskKind.VOG_ENDS: Urgency.ORDINARY,
    TaskKind.VOG_FIRST: Urgency.SOON,
    TaskKind.LOAN: Urgency.ORDINARY,
    TaskKind.REPORTED_TWICE: Urgency.URGENT,
    TaskKind.MANY_LOOKS: Urgency.SOON,
    TaskKind.MANY_CARDS: Urgency.SOON,
    TaskKind.LOOK_CHECK: Urgency.ORDINARY,
    TaskKind.OFFER_LEFT: Urgency.ORDINARY,
    TaskKind.SAID_NO: Urgency.SOON,
    TaskKind.COMPANION_SILENT: Urgency.ORDINARY,
    TaskKind.FIGURES_CHANGED: Urgency.SOON,
}
URGENCY_OF_MESSAGE = Urgency.SOON
"""Somebody waits for it to arrive, and somebody else may have to be protected from it."""

URGENCY_OF_PHOTO = Urgency.ORDINARY
"""The need itself went out without it."""

RANKS = tuple(Urgency)
"""The most urgent first; the place of an urgency is its rank on the list."""


class Looked(StrEnum):
    """What the access journal says was opened."""

    NEED = "need"
    MESSAGE = "message"
    TALK = "talk"  # all messages of a match
    PHOTO = "photo"
    TASK = "task"  # one about nobody in particular
    PERSON = "person"
    GIVER = "giver"  # a person as well, on the page of whoever gives
    SEARCH = "search"  # a list of first names; the id is that of whoever searched


class Lateness(StrEnum):
    LATE = "late"
    NEARLY_LATE = "nearly_late"
    TODAY = "today"
    LATER = "later"


def lateness(due_at: datetime, now: datetime, since: datetime | None = None) -> Lateness:
    """How a term stands: nearly late from half of it, in which days off do not count.

    All aware. `since` is when it was made; where that is not known, nothing is nearly late.
    """
    if now > due_at:
        return Lateness.LATE
    if since is not None and 2 * working_time(since, now) >= working_time(since, due_at):
        return Lateness.NEARLY_LATE
    return Lateness.TODAY if local(due_at).date() == local(now).date() else Lateness.LATER


def claim_lasts(urgency: Urgency, rules: DeskRules) -> timedelta:
    """After this a thing is free again by itself."""
    is_urgent = urgency is Urgency.URGENT
    return timedelta(minutes=rules.urgent_claim_minutes if is_urgent else rules.claim_minutes)
