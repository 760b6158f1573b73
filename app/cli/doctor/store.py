"""The database, the wall in it, the clock that writes to it, and the letters that wait there."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from app.cli.doctor.communities import look_at_communities
from app.cli.doctor.finding import Finding, found
from app.cli.wall import NoReading, read_behind_wall
from app.domain.calendar import local
from app.domain.clock.ticking import CLOCK_MAY_BE_SILENT
from app.domain.letters.lanes import CODES, LANES, Lane
from app.store.migrated import Tables, tables
from app.store.queries.clock.ticking import last_tick
from app.store.queries.letters import waiting
from app.texts.doctor import LANES as NAMES

TABLES = {
    Tables.OK: "migrated",
    Tables.NEWER: "migrated_further",
    Tables.OTHER: "not_migrated",
}
MAY_WAIT, CODE_MAY_WAIT = timedelta(minutes=15), timedelta(minutes=2)


def look_at_store(public_url: str, now: datetime) -> Iterator[Finding]:
    """What stands in a database that does not answer, or is of another version, is not asked."""
    try:
        standing = tables()
    except SQLAlchemyError as trouble:
        yield found("database_gone", trouble=type(trouble).__name__)
        return
    yield found("database")
    yield found(TABLES[standing])
    if standing is Tables.OK:
        yield from _look_inside(public_url, now)


def _look_inside(public_url: str, now: datetime) -> Iterator[Finding]:
    yield look_at_clock(last_tick(), now)
    for lane in LANES:
        yield from look_at_lane(lane, now)
    yield _look_at_wall()
    yield from look_at_communities(public_url, now)


def look_at_clock(ticked: datetime | None, now: datetime) -> Finding:
    if ticked is None:
        return found("clock_never")
    if now - ticked > CLOCK_MAY_BE_SILENT:
        return found("clock_stands", since=f"{local(ticked):%d-%m-%Y %H:%M}")
    return found("clock")


def look_at_lane(lane: Lane, now: datetime) -> Iterator[Finding]:
    name, oldest = NAMES[lane.name], waiting.oldest_due(lane, now)
    may_wait = CODE_MAY_WAIT if lane.kinds == CODES else MAY_WAIT
    if oldest is not None and now - oldest > may_wait:
        minutes = (now - oldest) // timedelta(minutes=1)
        yield found("lane_waits", lane=name, minutes=minutes)
    else:
        yield found("lane", lane=name)
    refused = waiting.refused(lane)
    if refused:
        yield found("lane_refused", lane=name, count=refused)


def _look_at_wall() -> Finding:
    try:
        read_behind_wall()
    except NoReading:
        return found("no_wall")
    return found("wall")
