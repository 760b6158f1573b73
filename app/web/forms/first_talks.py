"""The kennismakingsgesprek as its asker chooses it, inside and behind the link in a letter."""

from datetime import datetime
from typing import Any

from marshmallow import ValidationError, fields

from app.actions.people import first_talks
from app.domain.moment import Moment
from app.domain.refusals import TimeTaken
from app.texts.fields import SAY
from app.texts.refusals import REFUSALS
from app.web.forms import intake
from app.web.forms.intake import Filled, Form
from app.web.showing.first_talks import CALL


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


def choose(moment: Moment) -> Filled:
    """What was pressed, done; not ok where another time has to be chosen."""
    form = intake.read(TalkIn)
    if form.ok:
        try:
            first_talks.choose_talk(moment, form.data["at"])
        except TimeTaken:
            return form.refuse("at", REFUSALS[TimeTaken.__name__])
    return form
