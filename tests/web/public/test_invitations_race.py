"""Many come by one invitation at the same moment, on the first of a month: each is counted once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select

from app.actions.town import sources
from app.domain.town.sources import Source
from app.store.db import db
from app.store.queries.town import sources as kept
from app.store.tables import SourceCount
from tests.town import Town

AT_ONCE, VISITS = 6, 5


def visitor(app: Flask, start: Barrier) -> Callable[[], list[int]]:
    def comes() -> list[int]:
        client = app.test_client()
        start.wait()
        return [client.get("/k/school").status_code for _ in range(VISITS)]

    return comes


def counted(town: Town) -> int:
    """How many the counter holds after so many came at once."""
    comes = visitor(town.app, Barrier(AT_ONCE))
    with ThreadPoolExecutor(AT_ONCE) as visitors:
        answers = [one.result() for one in [visitors.submit(comes) for _ in range(AT_ONCE)]]
    assert {status for statuses in answers for status in statuses} == {302}
    db.session.rollback()
    rows = db.session.query(SourceCount).all()
    assert len(rows) == 1, "one counter a month"
    return rows[0].arrivals


def test_each_is_counted_once(town: Town) -> None:
    assert counted(town) == AT_ONCE * VISITS


def test_a_counter_that_nobody_locks_would_lose_some(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control; SQLite locks the whole transaction."""
    if db.engine.dialect.name == "sqlite":
        pytest.skip("the lock is the engine's own")
    sources.count_arrival(town.by_house(), Source.SCHOOL)
    db.session.commit()
    monkeypatch.setattr(kept, "counter", _unlocked(Barrier(AT_ONCE, timeout=10)))
    assert counted(town) < 1 + AT_ONCE * VISITS


def _unlocked(all_read: Barrier) -> Callable[..., SourceCount | None]:
    def counter(community_id: int, month: str, source: Source) -> SourceCount | None:
        found = select(SourceCount).where(SourceCount.source == source)
        row = db.session.scalars(found).first()
        all_read.wait()
        return row

    return counter
