"""A quarter in the desk's own words: hours in whole numbers, two short texts."""

from typing import Any

from flask_babel import gettext
from marshmallow import Schema, ValidationError, fields

from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import at_most
from app.web.forms.intake import Form
from app.web.kwartiermaker.saying import DayOfYear
from app.web.kwartiermaker.town.leaflet_schemas import UNKNOWN, number_of


def _fits(words: str) -> None:
    at_most(this_moment().rules.lookbacks.longest_words, words)


def hours_of(told: str) -> int | None:
    """None where nothing was filled in. Raises ValidationError for what is no likely number."""
    most = this_moment().rules.lookbacks.most_hours
    if not told:
        return None
    if number_of(told) not in range(most + 1):
        raise ValidationError(gettext(SAY["how_many_most"], most=most))
    return number_of(told)


class LookbackIn(Form):
    """`after`: the number of what the writer had before her."""

    hours: Any = fields.Function(deserialize=hours_of, load_default=None)
    learnt = fields.String(load_default="", validate=_fits)
    changed = fields.String(load_default="", validate=_fits)
    after = fields.Function(deserialize=number_of, load_default=UNKNOWN)


class LookbackOut(Schema):
    number = fields.Integer()
    hours = fields.Function(lambda row: "" if row.hours is None else str(row.hours))
    learnt = fields.String()
    changed = fields.String()
    who = fields.String()
    on = DayOfYear(attribute="written_at")
