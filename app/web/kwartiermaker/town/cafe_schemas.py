"""The café as the desk sees it, and what its forms tell."""

from datetime import date, time, timedelta
from typing import Any

from flask_babel import gettext
from marshmallow import Schema, ValidationError, fields, validates_schema

from app.domain.calendar import at_local, local
from app.domain.town.cafe import Cafe, Every
from app.texts.cafe import EVERY, VISITORS
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice, Text, at_most
from app.web.forms.intake import Form
from app.web.showing.cafe import hour, next_day, rhythm
from app.web.showing.formats import day


class CafeOut(Schema):
    id = fields.Integer()
    rhythm = fields.Function(lambda plan: rhythm(plan.cafe))
    starts = fields.Function(lambda plan: hour(plan.cafe.starts))
    ends = fields.Function(lambda plan: hour(plan.cafe.ends))
    place = fields.Function(lambda plan: plan.cafe.place)
    next = fields.Function(lambda plan: next_day(plan.cafe))


class Day(fields.Date):
    """Not further from today than the house rules allow; `back` and `ahead` say which way."""

    def __init__(self, missing: str, *, back: bool = False, ahead: bool = False) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null", "invalid"), SAY[missing])
        super().__init__(required=True, error_messages=told, validate=self._is_near)
        self.missing_words, self.back, self.ahead = SAY[missing], back, ahead

    def _is_near(self, told: date) -> None:
        moment = this_moment()
        today, far = local(moment.now).date(), timedelta(days=moment.rules.cafe.planned_days)
        first, last = today - far * self.back, today + far * self.ahead
        if not first <= told <= last:
            raise ValidationError(self.missing_words)


class Hour(fields.Time):
    """By the clock on the wall, to the minute."""

    def __init__(self) -> None:
        told: dict[str, Any] = dict.fromkeys(("required", "null", "invalid"), SAY["hour"])
        super().__init__(required=True, error_messages=told)

    def _deserialize(self, *told: Any, **kw: Any) -> time:
        return super()._deserialize(*told, **kw).replace(second=0, microsecond=0, tzinfo=None)


class CafeIn(Form):
    first_on = Day("cafe_day", ahead=True)
    every = Choice(Every, "choose", required=True)
    starts = Hour()
    ends = Hour()
    place = Text("place", 300)

    @validates_schema(skip_on_field_errors=True)
    def _fits(self, told: dict[str, Any], **kw: Any) -> None:
        if told["ends"] <= told["starts"]:
            raise ValidationError(SAY["ends_later"], "ends")
        at_most(this_moment().rules.cafe.longest_place, told["place"])


def cafe_of(told: dict[str, Any]) -> Cafe:
    return Cafe(told["first_on"], told["every"], told["starts"], told["ends"], told["place"])


class DayIn(Form):
    day = Day("cafe_day", back=True, ahead=True)


class HowMany(fields.Integer):
    """Nothing is none."""

    def __init__(self) -> None:
        told: dict[str, Any] = dict.fromkeys(("null", "invalid", "too_large"), SAY["how_many"])
        super().__init__(load_default=0, error_messages=told, validate=self._is_likely)

    def deserialize(self, value: Any, *told: Any, **kw: Any) -> Any:
        return super().deserialize(value or 0, *told, **kw)

    def _is_likely(self, number: int) -> None:
        most = this_moment().rules.cafe.most_a_day
        if not 0 <= number <= most:
            raise ValidationError(gettext(SAY["how_many_most"], most=most))


class VisitsIn(Form):
    day = Day("visits_day", back=True)
    newcomers = HowMany()
    askers = HowMany()
    givers = HowMany()
    others = HowMany()


class VisitsOut(Schema):
    day = fields.Function(lambda row: day(at_local(row.day, time(12))))
    counted = fields.Function(lambda row: {name: getattr(row, name) for name in VISITORS})


def rhythms() -> list[dict[str, str]]:
    return [{"value": every, "label": gettext(words)} for every, words in EVERY.items()]
