"""Counters of invitations: how many, never who."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import BigInteger

from app.actions.town import sources
from app.actions.town.sources import Line
from app.domain.moment import Moment
from app.domain.town.sources import Source
from app.store.db import db
from app.store.tables import SourceCount
from tests.town import Town


@pytest.fixture
def then(town: Town) -> Moment:
    """A month ago."""
    return replace(town.by_house(), now=town.now - timedelta(days=31))


def counts(moment: Moment, arrivals: int, registrations: int) -> None:
    for _ in range(arrivals):
        sources.count_arrival(moment, Source.SCHOOL)
    for _ in range(registrations):
        sources.count_registration(moment, Source.SCHOOL)
    db.session.commit()


def of_school(moment: Moment) -> list[tuple[str, Line]]:
    told = sources.monthly(moment)
    return [(month, line) for month, lines in told for line in lines if line.source == "school"]


def test_a_month_that_is_over_is_told_from_the_floor_up(town: Town, then: Moment) -> None:
    counts(then, arrivals=40, registrations=10)
    assert of_school(town.by_house()) == [("2026-04", Line(Source.SCHOOL, 40, None))]


def test_nobody_and_a_few_look_alike(town: Town, then: Moment) -> None:
    counts(then, arrivals=3, registrations=0)
    ((_, lines),) = sources.monthly(town.by_house())
    assert {(line.arrivals, line.registrations) for line in lines} == {(None, None)}
    assert [line.source for line in lines] == list(Source)


def test_the_month_at_hand_is_not_told(town: Town) -> None:
    counts(town.by_house(), arrivals=40, registrations=40)
    assert sources.monthly(town.by_house()) == []


def test_each_town_and_each_way_has_its_own_counter(town: Town, then: Moment) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    counts(then, arrivals=20, registrations=20)
    sources.count_arrival(then, Source.CARE)
    sources.count_arrival(then, Source.SCHOOL)
    db.session.commit()
    rows = db.session.query(SourceCount).all()
    assert {(row.source, row.arrivals, row.registrations) for row in rows} == {
        ("school", 21, 20),
        ("care", 1, 0),
    }
    assert sources.monthly(there.by_house()) == []


def test_the_table_has_no_room_for_anybody() -> None:
    """No person, no browser, and no moment finer than a month."""
    columns = {c.name: c.type for c in SourceCount.__table__.columns}
    assert set(columns) == {
        "community_id", "id", "month", "source", "arrivals", "registrations"
    }  # fmt: skip
    ids = {name for name, kind in columns.items() if isinstance(kind, BigInteger)}
    assert ids == {"id"}
