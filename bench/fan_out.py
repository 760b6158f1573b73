"""Goals of sending a need round: what it costs beside the raw statement, what others notice of it,
and what stays of it on the disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from statistics import median
from threading import Event, Thread
from time import perf_counter

from flask import Flask
from sqlalchemy import delete, func, insert, select, text

from app.actions.letters.rounds import start_round
from app.domain.actor import house
from app.domain.moment import Moment
from app.domain.needs.themes import Theme
from app.domain.states import NeedState
from app.jobs.sweeps import carry_round_on
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import FormKey, Giver, Letter, Need, Round
from bench import turns
from bench.filling import Size, learn_sizes
from bench.goals import Measured
from bench.ground import Ground

Carry = Callable[[Moment, int], None]
MANY = 50_000
A_MOMENT = 0.01  # seconds between two writes of somebody else
RAW = """
INSERT INTO letters (community_id, id, key, kind, state, by_text, person_id, need_id, written_at,
    not_before, tries)
SELECT 1, id, 'raw:' || id, 'new_need', 'waiting', false, id, :need, :now, :now, 0
FROM givers WHERE community_id = 1"""
BEFORE = """
INSERT INTO letters (community_id, id, key, kind, state, by_text, person_id, need_id, written_at,
    not_before, tries, sent_at)
SELECT 1, id + 1, 'before:' || id, 'new_need', 'sent', false, id, 0, :now, :now, 1, :now
FROM givers WHERE community_id = 1"""
OLD = "before:%"  # keys of those
BYTES = {
    "sqlite": "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%letters%'",
    "postgresql": "SELECT pg_total_relation_size('letters')",
}


def against_raw(ground: Ground, size: Size | None = None) -> Measured:
    """The larger of the two ratios: SQLite's and PostgreSQL's. In a large town, where none is
    given."""
    town = size or ground.large
    worst, ratio, ours, raw = turns.worst_of(lambda engine: _against_raw(ground, engine, town))
    sides = f"{1000 * ours:.0f} ms, raw {1000 * raw:.0f} ms"
    return Measured(ratio, f"{sides}, {town.givers:,} givers ({worst})")


def _against_raw(ground: Ground, engine: str, size: Size) -> tuple[float, float, float]:
    with ground.app(engine, size) as app:
        _wrote_before()
        taken = [(_sent(app), _raw(app)) for _ in range(_turns(size))]
    ours, raw = zip(*taken, strict=True)
    return median(a / b for a, b in taken), median(ours), median(raw)


def _turns(size: Size) -> int:
    """In a large town each side writes for seconds, and two databases are asked."""
    return 3 if size.givers > MANY else 9


def others_p99(ground: Ground) -> Measured:
    took = _others_writes(ground)
    slowest = took[int(0.99 * len(took))]  # of fewer than a hundred the very slowest
    return Measured(1000 * slowest, f"ms p99 of {len(took)} writes")


def others_longest(ground: Ground) -> Measured:
    took = _others_writes(ground)
    return Measured(1000 * took[-1], f"ms, the longest of {len(took)} writes")


def _others_writes(ground: Ground) -> list[float]:
    """Seconds of each, the shortest first, while a round is carried on and no longer: what the
    bench writes before, and takes away again, is no part of it."""
    took: list[float] = []

    def carry(moment: Moment, round_id: int) -> None:
        db.session.rollback()  # what was read before holds the one lock
        with somebody_writes(app) as hers:
            carry_round_on(moment, round_id)
        took.extend(hers)

    with ground.app("sqlite", ground.large) as app:
        _wrote_before()
        _sent(app, carry=carry)
    return sorted(took)


def bytes_a_giver(ground: Ground) -> Measured:
    """The larger of SQLite's and PostgreSQL's, with all indexes."""
    told = {engine: _bytes(ground, engine) for engine in turns.ENGINES}
    worst = max(told, key=lambda engine: told[engine])
    return Measured(told[worst], f"bytes a letter ({worst}), with its indexes")


def _bytes(ground: Ground, engine: str) -> float:
    with ground.app(engine, ground.large) as app:
        _wrote_before()
        _compact(engine)
        before = db.session.scalar(text(BYTES[engine])) or 0
        _sent(app, forget=False)
        after = db.session.scalar(text(BYTES[engine])) or 0
        _forget()
    return float(after - before) / ground.large.givers


def _without_a_breath(moment: Moment, round_id: int) -> None:
    """The work alone: the worker rests between two steps, so that others can write."""
    carry_round_on(moment, round_id, breath=0)


def _sent(app: Flask, forget: bool = True, carry: Carry = _without_a_breath) -> float:
    """Seconds until the whole round is written."""
    moment = Moment(house(1), _noon(), app.extensions["house_rules"])
    need = db.session.scalars(select(Need).where(Need.state == NeedState.OPEN).limit(1)).one()
    need.theme = Theme.IETS_ANDERS  # of which everybody hears, as in the raw statement
    start_round(moment, need, turn=1, due_at=moment.now)
    db.session.commit()
    step = db.session.scalars(select(Round.id).where(Round.need_id == need.id)).one()
    began = perf_counter()
    carry(moment, step)
    took = perf_counter() - began
    _all_were_told()
    if forget:
        _forget()
    return took


def _noon() -> datetime:
    """Tomorrow, in nobody's quiet hours: in the evening a need is two rows for most, and other work
    was measured then than by day."""
    return datetime.now(UTC).replace(hour=11, minute=0) + timedelta(days=1)


def _all_were_told() -> None:
    """Raises RuntimeError where a round wrote other rows than the raw statement does."""
    letters = db.session.scalar(select(func.count()).where(Letter.key.not_like(OLD)))
    givers = db.session.scalar(select(func.count()).select_from(Giver))
    if letters != givers:
        raise RuntimeError(f"{letters} letters to {givers} givers")


def _raw(app: Flask) -> float:
    now = datetime.now(UTC).replace(tzinfo=None)
    began = perf_counter()
    db.session.execute(text(RAW), {"need": 1, "now": now})
    db.session.commit()
    took = perf_counter() - began
    _all_were_told()
    _forget()
    return took


def _wrote_before() -> None:
    """To each giver of another need, once: in an empty town there is nothing to be read of what
    she heard, and an empty table tells a server nothing by which to choose its way."""
    if db.session.scalars(select(Letter.id).limit(1)).first() is None:
        now = datetime.now(UTC).replace(tzinfo=None)
        db.session.execute(text(BEFORE), {"now": now})
        db.session.commit()
        learn_sizes()


def _forget() -> None:
    db.session.execute(delete(Letter).where(Letter.key.not_like(OLD)))
    db.session.execute(delete(Round))
    db.session.commit()
    db.session.expunge_all()


def _compact(engine: str) -> None:
    db.session.rollback()  # what was read before holds the table
    if engine == "postgresql":
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM FULL letters"))


@contextmanager
def somebody_writes(app: Flask) -> Iterator[list[float]]:
    """Seconds of each of somebody's small writes meanwhile; she wrote before, so that no time is
    hers in which a connection is opened."""
    took: list[float] = []
    is_here, is_over = Event(), Event()

    def write() -> None:
        with app.app_context():
            try:
                _write_something()
            finally:
                is_here.set()
            while not is_over.wait(A_MOMENT):
                began = perf_counter()
                _write_something()
                took.append(perf_counter() - began)

    writer = Thread(target=write)
    writer.start()
    is_here.wait()
    try:
        yield took
    finally:
        is_over.set()
        writer.join()


def _write_something() -> None:
    row = {"community_id": 1, "key": str(new_id()), "used_at": datetime.now(UTC)}
    db.session.execute(insert(FormKey).values(row))
    db.session.commit()
