"""A maatje: an offer for several weeks. For how long, and the rhythm of asking how it goes."""

from datetime import datetime
from enum import StrEnum

from app.domain.clock.followup import PLAN, days
from app.domain.clock.plan import FollowupKind
from app.domain.house_rules.followups import FollowupRules
from app.domain.matches.lending import days_later


class StaysFor(StrEnum):
    """What a giver chooses from, with one tap."""

    SIX_WEEKS = "six_weeks"
    TWELVE_WEEKS = "twelve_weeks"
    HALF_A_YEAR = "half_a_year"


WEEKS = {StaysFor.SIX_WEEKS: 6, StaysFor.TWELVE_WEEKS: 12, StaysFor.HALF_A_YEAR: 26}


def last_day(now: datetime, chosen: StaysFor) -> datetime:
    return days_later(now, 7 * WEEKS[chosen])


def next_question(
    kind: FollowupKind, asked_at: datetime, until_at: datetime, rules: FollowupRules
) -> FollowupKind | None:
    """What is asked after this one; None when the agreed day comes before it."""
    then = PLAN[kind].then
    if then is None or (after := PLAN[then].after) is None:
        return None
    return then if asked_at + days(rules, after) < until_at else None
