"""When there is coffee, in words."""

from datetime import time, timedelta
from typing import TypedDict

from flask import g
from flask_babel import format_date, gettext

from app.domain.calendar import at_local
from app.domain.town.cafe import Cafe, Every, Time, next_time
from app.store.queries.town import cafe as kept
from app.texts.cafe import MONTHLY, ONCE, WEEKLY
from app.web.entrance.moments import this_moment
from app.web.showing.formats import day


class CafeLine(TypedDict):
    day: str
    starts: str
    ends: str
    place: str


def next_cafe() -> CafeLine | None:
    """The next time, where it is near enough to be told."""
    moment = this_moment()
    cafes = [plan.cafe for plan in kept.planned(g.community.id)]
    found = next_time(cafes, moment.now, timedelta(days=moment.rules.cafe.shown_days))
    return cafe_line(found) if found else None


def cafe_line(found: Time) -> CafeLine:
    """Its parts, to begin a sentence with."""
    words, cafe = day(at_local(found.day, found.cafe.starts)), found.cafe
    return {
        "day": words[:1].upper() + words[1:],
        "starts": hour(cafe.starts),
        "ends": hour(cafe.ends),
        "place": cafe.place,
    }


def hour(at: time) -> str:
    """ "10", "10.30"."""
    return f"{at.hour}.{at.minute:02}" if at.minute else str(at.hour)


def rhythm(cafe: Cafe) -> str:
    """ "Elke tweede donderdag van de maand"."""
    if cafe.every is Every.ONCE:
        return str(gettext(ONCE, day=day(at_local(cafe.first_on, cafe.starts))))
    weekday = format_date(cafe.first_on, "EEEE")
    words = WEEKLY if cafe.every is Every.WEEK else MONTHLY[cafe.week_of_month]
    return str(gettext(words, weekday=weekday))


def next_day(cafe: Cafe) -> str | None:
    """The next day of one café, however far off."""
    moment = this_moment()
    within = timedelta(days=moment.rules.cafe.planned_days)
    found = next_time([cafe], moment.now, within)
    return day(at_local(found.day, cafe.starts)) if found else None
