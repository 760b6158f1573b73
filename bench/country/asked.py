"""What is measured of the country: pages and deeds in one of its towns, and the idle clock."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import process_time
from typing import Any

from flask import Flask
from sqlalchemy import event, text

from app.jobs import runner
from app.jobs.timetable import TIMETABLE
from app.store.db import db
from bench import turns
from bench.goals import Measured
from bench.pages import LIST, giver_cookie
from bench.visiting import Visit

PART = re.compile(r"\bon (?:parts\.)?[a-z_]+_(\d+)\b")
BYTES = """
SELECT sum(pg_total_relation_size(pg_class.oid)), sum(greatest(reltuples, 0)) FROM pg_class
JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname IN ('public', 'parts') AND relkind = 'r'"""
NOT_EACH_TICK = {"backup", "trial", "figures"}
"""Done once for all, or once a day."""


def list_against_alone(country: Flask, alone: Flask) -> Measured:
    """A giver's list in one of all towns, against the same town alone in a database."""
    ratio, ours, theirs = turns.ratio(_looks(country), _looks(alone), 9)
    return Measured(ratio, f"{1000 * ours:.2f} ms, alone {1000 * theirs:.2f} ms")


def parts_a_page(country: Flask) -> Measured:
    """In how many parts a page of the list looks, of all tables together."""
    with country.app_context():
        page = Visit(country, LIST, giver_cookie(country))
        page()
        with plans() as told:
            page()
    seen = {part for plan in told for part in PART.findall(plan)}
    return Measured(len(seen), f"for {len(told)} questions")


@contextmanager
def plans() -> Iterator[list[str]]:
    """How the database finds what it is asked meanwhile."""
    told: list[str] = []

    def asks(connection: Any, cursor: Any, statement: str, values: Any, *_: object) -> None:
        if statement.lstrip().startswith("SELECT"):
            cursor.execute(f"EXPLAIN ANALYZE {statement}", values)
            lines = (row[0] for row in cursor.fetchall())
            told.append("\n".join(line for line in lines if "never executed" not in line))

    event.listen(db.engine, "before_cursor_execute", asks)
    try:
        yield told
    finally:
        event.remove(db.engine, "before_cursor_execute", asks)


def idle_clock(country: Flask) -> Measured:
    """What the clock takes of one core while nothing is due anywhere: of each job what one turn
    takes, by how often it comes."""
    shares = {job.name: _turn(country, job) / job.every.total_seconds() for job in _each_tick()}
    most = sorted(shares, key=lambda name: -shares[name])[:3]
    said = ", ".join(f"{name} {100 * shares[name]:.1f} %" for name in most)
    return Measured(sum(shares.values()), f"of one core; most of it {said}")


def _each_tick() -> list[runner.Job]:
    return [job for job in TIMETABLE if job.name not in NOT_EACH_TICK]


def _turn(country: Flask, job: runner.Job) -> float:
    """Seconds of processor, ours: the database's own are its own machine's."""
    began = process_time()
    runner.run(country, job, datetime.now(UTC))
    return process_time() - began


def kept(country: Flask) -> tuple[float, float]:
    """Bytes on disk with all indexes, and rows."""
    with country.app_context():
        found = db.session.execute(text(BYTES)).one()
        db.session.rollback()
    return float(found[0]), float(found[1])


def _looks(app: Flask) -> turns.Side:
    with app.app_context():
        cookie = giver_cookie(app)
    return turns.wall(Visit(app, LIST, cookie), 20)
