"""The kennismakingsgesprek: which times there are to choose from (002:1835).

Nobody at the desk proposes anything: the times follow from the hours of the house rules, the days
on which somebody is there, and what others chose already.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby

from app.domain.calendar import A_DAY, at_local, local
from app.domain.desk.rota import Gap
from app.domain.house_rules.desk import TalkRules

AT_A_TIME = 3


def free_times(
    now: datetime, rules: TalkRules, away: Collection[date], taken: Collection[datetime]
) -> list[datetime]:
    """All that can be chosen, the first first. `away` are days on which nobody is there."""
    return [at for at in _times(now, rules, away) if at not in taken]


def _times(now: datetime, rules: TalkRules, away: Collection[date]) -> Iterator[datetime]:
    today = local(now).date()
    for ahead in range(rules.notice_days, rules.ahead_days + 1):
        day = today + ahead * A_DAY
        if str(day.isoweekday()) in rules.weekdays and day not in away:
            yield from (at_local(day, time.fromisoformat(hour)) for hour in _hours(rules))


def _hours(rules: TalkRules) -> tuple[str, str, str]:
    return rules.first, rules.second, rules.third


def three_of(free: Sequence[datetime]) -> list[datetime]:
    """On three days, each at another part of the day: whoever works in the morning finds one
    too."""
    days = [list(times) for _, times in groupby(free, key=_day)]
    return [times[place % len(times)] for place, times in enumerate(days[:AT_A_TIME])]


def _day(at: datetime) -> date:
    return local(at).date()


def days_of(gaps: Iterable[Gap]) -> set[date]:
    return {
        gap.first + number * A_DAY
        for gap in gaps
        for number in range((gap.last - gap.first).days + 1)
    }
