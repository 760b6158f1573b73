"""The kennismakingsgesprek as its asker chooses it, inside and behind the link in a letter."""

from datetime import datetime
from typing import Any

from flask_babel import gettext
from marshmallow import ValidationError, fields

from app.actions.people import first_talks
from app.actions.people.talk_times import free_for
from app.domain.errors import NotFound, TimeTaken
from app.domain.first_talks import three_of
from app.domain.moment import Moment
from app.domain.states import FirstTalkState
from app.store.queries.people import first_talks as kept
from app.texts.fields import SAY
from app.texts.first_talks import CALL_ME, HOUR, TIME
from app.texts.refusals import REFUSALS
from app.web.forms import intake
from app.web.forms.intake import Filled, Form
from app.web.showing.formats import clock, day

CALL = "call"


class TalkTime(fields.Field[Any]):
    """A moment in ISO 8601; None: call me."""

    def __init__(self) -> None:
        super().__init__(required=True, error_messages={"required": SAY["choose"]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> datetime | None:
        if value == CALL:
            return None
        try:
            at = datetime.fromisoformat(str(value))
        except ValueError:
            at = None
        if at is None or at.tzinfo is None:
            raise ValidationError(SAY["choose"])
        return at


class TalkIn(Form):
    at = TalkTime()


def choose(now: Moment) -> Filled:
    """What was pressed, done; not ok where another time has to be chosen."""
    form = intake.read(TalkIn)
    if form.ok:
        try:
            first_talks.choose_talk(now, form.data["at"])
        except TimeTaken:
            return form.refuse("at", REFUSALS[TimeTaken.__name__])
    return form


def shown(now: Moment) -> dict[str, Any]:
    """How it stands, with what there is to choose. Raises NotFound for who was not asked yet."""
    talk = kept.of(now.community_id, now.me)
    if talk is None:
        raise NotFound
    return {
        "state": talk.state,
        "time": said(talk.at) if talk.at else None,
        "missed": talk.missed_at is not None,
        "rows": _rows(now) if talk.state == FirstTalkState.ASKED else [],
    }


def _rows(now: Moment) -> list[dict[str, str]]:
    times = three_of(free_for(now, now.me))
    rows = [{"value": at.isoformat(), "label": day(at), "hint": _hour(at)} for at in times]
    return [*rows, {"value": CALL, "label": gettext(CALL_ME)}]


def _hour(at: datetime) -> str:
    return str(gettext(HOUR, clock=clock(at)))


def said(at: datetime) -> str:
    """ "dinsdag 12 mei om 10.00 uur" """
    return str(gettext(TIME, day=day(at), clock=clock(at)))


def home_line(now: Moment) -> str | None:
    """The time she chose, or an empty word where she may choose; None when there is nothing."""
    talk = kept.of(now.community_id, now.me)
    if talk is None or talk.state not in (FirstTalkState.ASKED, FirstTalkState.AGREED):
        return None
    return said(talk.at) if talk.at else ""
