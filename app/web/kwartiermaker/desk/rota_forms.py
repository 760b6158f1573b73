"""What the form of days away tells."""

from datetime import date, timedelta
from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from app.domain.calendar import local
from app.domain.ids import read_id
from app.store.queries.desk import rota
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.intake import Form

LONGEST_AHEAD = timedelta(days=365)


class Colleague(fields.Field[int]):
    """Somebody of the rota, by her id as the page shows it."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> int:
        try:
            person_id = read_id(str(value))
        except ValueError:
            raise ValidationError(SAY["choose"]) from None
        if person_id not in {one.id for one in rota.people(this_moment().community_id)}:
            raise ValidationError(SAY["choose"])
        return person_id


class AwayDay(fields.Field[date]):
    """A day not longer ago, and not further ahead, than a year."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> date:
        today = local(this_moment().now).date()
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            raise ValidationError(SAY["away_day"]) from None
        if abs(day - today) > LONGEST_AHEAD:
            raise ValidationError(SAY["away_day"])
        return day


CHOOSE: dict[str, Any] = dict.fromkeys(("required", "null"), SAY["choose"])
A_DAY: dict[str, Any] = dict.fromkeys(("required", "null"), SAY["away_day"])


class AbsenceIn(Form):
    person_id = Colleague(required=True, error_messages=CHOOSE)
    first = AwayDay(required=True, error_messages=A_DAY)
    last = AwayDay(required=True, error_messages=A_DAY)

    @validates_schema
    def _in_order(self, told: dict[str, Any], **kw: Any) -> None:
        """The first day may be past, for anyone who fell ill yesterday; the last may not."""
        if told["last"] < max(told["first"], local(this_moment().now).date()):
            raise ValidationError({"last": [SAY["away_last"]]})
