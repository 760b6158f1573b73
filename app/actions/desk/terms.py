"""By when a person of us does what was promised: in working days on which somebody is there.

What was promised before a day off was planned stays promised.
"""

from datetime import datetime

from app.domain.calendar import same_working_day, working_days_later
from app.domain.moment import Moment
from app.domain.triage.consequence import Urgency
from app.store.queries.desk.rota import empty_days


def in_working_days(moment: Moment, days: int) -> datetime:
    return working_days_later(moment.now, days, empty_days(moment.community_id, moment.now))


def today_or_next(moment: Moment) -> datetime:
    return same_working_day(moment.now, empty_days(moment.community_id, moment.now))


def answer_by(moment: Moment, urgency: str) -> datetime:
    rules = moment.rules.terms
    days = {
        Urgency.URGENT: rules.urgent_working_days,
        Urgency.SOON: rules.soon_working_days,
        Urgency.ORDINARY: rules.ordinary_working_days,
    }
    return in_working_days(moment, days[Urgency(urgency)])


def soon(moment: Moment) -> datetime:
    """By when a person calls, reads a report, or does what else cannot wait (a house rule)."""
    return answer_by(moment, Urgency.SOON)
