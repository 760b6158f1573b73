"""The calendar, read as another program reads it."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from app.domain.town.cafe import Cafe, Every, days
from app.store.queries.town.cafe import Planned
from app.web.showing.calendar_file import LONGEST, calendar

CHANGED = datetime(2026, 5, 1, 8, tzinfo=UTC)
PLACES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=80)


def planned(cafe: Cafe, cafe_id: int = 7) -> Planned:
    return Planned(cafe_id, CHANGED, cafe)


def cafes(place: st.SearchStrategy[str]) -> st.SearchStrategy[Cafe]:
    return st.builds(
        Cafe,
        st.dates(date(2025, 1, 1), date(2027, 12, 31)),
        st.sampled_from(Every),
        st.times().map(lambda told: told.replace(second=0, microsecond=0)),
        st.just(time(23, 59)),
        place,
    )


def read(text: str) -> Calendar:
    found = Calendar.from_ical(text)
    assert isinstance(found, Calendar)
    assert found.errors == []
    return found


def events(text: str) -> list[Event]:
    return list(read(text).events)


@given(cafes(PLACES))
def test_every_line_is_as_the_standard_has_it(cafe: Cafe) -> None:
    text = calendar("wilg.example", "Koffie bij Vragen & Geven", [planned(cafe)])
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= LONGEST for line in text.split("\r\n"))
    (event,) = events(text)
    assert str(event["LOCATION"]) == " ".join(cafe.place.split())
    assert event["DTSTAMP"].dt == CHANGED


@given(cafes(st.just("De Wilg")), st.data())
def test_another_program_finds_the_days_that_we_tell(cafe: Cafe, data: st.DataObject) -> None:
    """Over a year, so that both changes of the clock are in it."""
    last = cafe.first_on + timedelta(days=380)
    ours = list(takewhile(lambda day: day <= last, days(cafe, cafe.first_on)))
    skipped = data.draw(st.frozensets(st.sampled_from(ours), max_size=4))
    text = calendar("wilg.example", "Koffie", [planned(Cafe(**{**vars(cafe), "skipped": skipped}))])
    (event,) = events(text)
    starts = event["DTSTART"].dt
    assert starts.tzinfo.key == "Europe/Amsterdam"
    found = _by_rule(event, starts, last)
    assert [moment.date() for moment in found] == [day for day in ours if day not in skipped]
    assert {moment.time() for moment in found} <= {cafe.starts}


def _by_rule(event: Event, starts: datetime, last: date) -> list[datetime]:
    bare = starts.replace(tzinfo=None)
    rule = event.get("RRULE")
    until = datetime.combine(last, time(23, 59))
    all_days = (
        rrulestr(rule.to_ical().decode(), dtstart=bare).between(bare, until, True)
        if rule
        else [bare]
    )
    told = event.get("EXDATE", [])
    lists = told if isinstance(told, list) else [told]
    without = {one.dt.replace(tzinfo=None) for dates in lists for one in dates.dts}
    return [day for day in all_days if day not in without]


@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
def test_the_zone_in_the_file_is_that_of_the_town(month: int, hours: int) -> None:
    """A program that knows no zones reads ours."""
    text = calendar("wilg.example", "Koffie", [])
    (zone,) = read(text).timezones
    moment = datetime.combine(date(2026, month, 14), time(10))
    assert zone.to_tz().utcoffset(moment) == timedelta(hours=hours)
    assert ZoneInfo("Europe/Amsterdam").utcoffset(moment) == timedelta(hours=hours)


def test_signs_that_mean_something_are_told_as_they_are() -> None:
    place = "De Wilg, zaal 1; links\\rechts\nBEGIN:VALARM"
    one = Cafe(date(2026, 5, 14), Every.ONCE, time(10), time(12), place)
    (event,) = events(calendar("wilg.example", "Koffie", [planned(one)]))
    assert str(event["LOCATION"]) == "De Wilg, zaal 1; links\\rechts BEGIN:VALARM"
    assert event.subcomponents == []


def test_a_spoilt_file_is_not_read() -> None:
    """The control: the reader above does find faults."""
    one = Cafe(date(2026, 5, 14), Every.WEEK, time(10), time(12), "De Wilg")
    text = calendar("wilg.example", "Koffie", [planned(one)])
    with pytest.raises((ValueError, AssertionError)):
        read(text.replace("END:VEVENT\r\n", ""))
