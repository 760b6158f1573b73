"""The café as a calendar that a phone subscribes to (RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from app.domain.ids import show_id
from app.domain.town.cafe import LAST, Cafe, Every, falls_on
from app.store.queries.town.cafe import Planned

MIMETYPE = "text/calendar"
LONGEST = 75  # bytes of a line, its end not counted
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
AMSTERDAM = (
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar(host: str, title: str, planned: Iterable[Planned]) -> str:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Vragen en Geven//Koffie//NL",
        f"NAME:{_escaped(title)}",
        f"X-WR-CALNAME:{_escaped(title)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *AMSTERDAM,
        *(line for plan in planned for line in _event(host, title, plan)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(host: str, title: str, plan: Planned) -> Iterator[str]:
    cafe = plan.cafe
    yield "BEGIN:VEVENT"
    yield f"UID:{show_id(plan.id)}@{host}"
    yield f"DTSTAMP:{_in_utc(plan.changed_at)}"
    yield f"DTSTART;TZID=Europe/Amsterdam:{_at(cafe.first_on, cafe.starts)}"
    yield f"DTEND;TZID=Europe/Amsterdam:{_at(cafe.first_on, cafe.ends)}"
    if cafe.every is not Every.ONCE:
        yield f"RRULE:{_rule(cafe)}"
    for day in sorted(day for day in cafe.skipped if falls_on(cafe, day)):
        yield f"EXDATE;TZID=Europe/Amsterdam:{_at(day, cafe.starts)}"
    yield f"SUMMARY:{_escaped(title)}"
    yield f"LOCATION:{_escaped(cafe.place)}"
    yield "END:VEVENT"


def _rule(cafe: Cafe) -> str:
    weekday = WEEKDAYS[cafe.first_on.weekday()]
    if cafe.every is Every.WEEK:
        return f"FREQ=WEEKLY;BYDAY={weekday}"
    which = -1 if cafe.week_of_month == LAST else cafe.week_of_month
    return f"FREQ=MONTHLY;BYDAY={which}{weekday}"


def _at(day: date, hour: time) -> str:
    return f"{datetime.combine(day, hour):%Y%m%dT%H%M%S}"


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(words: str) -> str:
    told = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(told.split())


def _folded(line: str) -> str:
    """A long line goes on after a line end and a space; no sign is cut in two."""
    parts, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += width
    return "\r\n".join(parts)
