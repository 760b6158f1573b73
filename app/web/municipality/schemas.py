"""All that a reader of figures gets to see of how a period stands."""

from datetime import datetime

from flask_babel import format_date, gettext
from marshmallow import Schema, fields

from app.domain.calendar import local
from app.domain.states import FiguresState
from app.domain.town.quarters import time_to_publish
from app.domain.verbs import Verb
from app.texts.verbs import BUTTON
from app.web.entrance.moments import this_moment
from app.web.showing.figures import quarter_in_words


class ComparedOut(Schema):
    """A town among the others."""

    town = fields.String()
    numbers = fields.List(fields.String())


class PeriodOut(Schema):
    """A period in the list of periods."""

    period = fields.String()
    quarter = fields.Function(lambda row: quarter_in_words(row.period))
    is_published = fields.Function(lambda row: row.state == FiguresState.PUBLISHED)


class StandingOut(PeriodOut):
    """A period with its days, as "14 juli 2026", and how it is published."""

    counted_on = fields.Function(lambda row: _date(row.frozen_at))
    publish_button = fields.Function(lambda row: gettext(BUTTON[Verb.PUBLISH_FIGURES]))
    publishes_on = fields.Function(lambda row: _date(_published_by_the_clock(row.frozen_at)))


class LookbackOut(Schema):
    learnt = fields.String()
    changed = fields.String()


def _published_by_the_clock(frozen_at: datetime) -> datetime:
    return frozen_at + time_to_publish(this_moment().rules.figures)


def _date(at: datetime) -> str:
    return str(format_date(local(at).date(), "d MMMM y"))
