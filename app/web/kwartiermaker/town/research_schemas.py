"""What the desk asks for a researcher, and what it sees of what was asked."""

from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.states import ExportState
from app.domain.town.research import Angle
from app.store.db import AnyRow
from app.texts.desk.research import ANGLES, LAPSED, STANDS, WAITS
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice, RuledWords
from app.web.forms.intake import Form
from app.web.kwartiermaker.saying import DayOfYear, Said
from app.web.showing.formats import day, day_of_year


class ExportIn(Form):
    for_whom = RuledWords("for_whom", lambda: this_moment().rules.research.longest_for_whom)
    angle = Choice(Angle, "choose", required=True)


class ExportOut(Schema):
    id = fields.Integer()
    for_whom = fields.String()
    angle = Said(ANGLES)
    who = fields.String()
    on = DayOfYear(attribute="asked_at")
    waits = fields.Function(lambda row: waits(row))
    stands = fields.Function(lambda row: _stands(row))


def waits(row: AnyRow) -> bool:
    """For the operator, who can make it still."""
    return bool(row.state == ExportState.ASKED and row.ends_at > this_moment().now)


def _stands(row: AnyRow) -> str:
    if waits(row):
        return gettext(WAITS, day=day(row.ends_at))
    if row.state == ExportState.ASKED:
        return gettext(LAPSED)
    return gettext(STANDS[row.state], day=day_of_year(row.made_at) if row.made_at else "")
