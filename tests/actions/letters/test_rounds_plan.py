"""What a round costs does not grow with the letters that were ever written."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, select, text

from app.actions.letters.rounds import take_round_further
from app.store.db import db
from app.store.tables import Round
from bench.filling import Size, fill
from tests.actions.letters.test_rounds import sent_round
from tests.town import Town

SMALL, LARGE = 100, 800  # givers of a step
COUNTED = 100  # steps of SQLite's own machine at once
HEARD = """
INSERT INTO letters (community_id, id, key, kind, state, by_text, person_id, need_id, written_at,
    not_before, tries, sent_at)
SELECT community_id, id + 1, 'before:' || id, 'new_need', 'sent', false, id, 1, :at, :at, 1, :at
FROM givers"""
NO_SHORT_CUTS = "SET LOCAL enable_seqscan = off"  # so few rows are read whole, index or not


@contextmanager
def ways_to_letters() -> Iterator[list[str]]:
    """How the database says that it finds what a round writes."""
    told: list[str] = []

    def asks(connection: Any, cursor: Any, statement: str, values: Any, *_: object) -> None:
        if "INSERT INTO letters" not in statement:
            return
        if db.engine.dialect.name == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        else:
            cursor.execute(NO_SHORT_CUTS)
            cursor.execute(f"EXPLAIN {statement}", values)
        told.append("\n".join(str(row[-1]) for row in cursor.fetchall()))

    event.listen(db.engine, "before_cursor_execute", asks)
    try:
        yield told
    finally:
        event.remove(db.engine, "before_cursor_execute", asks)


def test_waiting_digests_are_found_by_their_own_index(town: Town) -> None:
    karin = town.kwartiermaker()
    town.giver("Fatma", met_by=karin)
    town.asks(town.asker("Bianca"))
    town.later(minutes=11)
    with ways_to_letters() as told:
        sent_round(town)
    assert ["ix_letters_digests" in way for way in told] == [True]


def test_a_giver_costs_as_much_in_a_large_step_whatever_they_all_heard_before(town: Town) -> None:
    """Joined with what they heard, each giver was looked up among all of the step: in a town where
    everybody had heard of something that month one took eleven times as long as in an empty one."""
    if db.engine.dialect.name != "sqlite":
        pytest.skip("only SQLite counts its steps")
    fill(Size(givers=SMALL + LARGE, needs=1))
    db.session.execute(text(HEARD), {"at": town.now.replace(tzinfo=None)})
    db.session.commit()
    town.later(days=2).asks(town.asker("Bianca"))
    town.later(minutes=11)
    small, large = (_work_for(town, givers) / givers for givers in (SMALL, LARGE))
    assert large < 1.5 * small


def _work_for(town: Town, givers: int) -> int:
    """What the machine of SQLite counts in one step of the round."""
    (round_id,) = db.session.scalars(select(Round.id))
    driver: Any = db.session.connection().connection.driver_connection
    ticks: list[None] = []
    driver.set_progress_handler(lambda: ticks.append(None), COUNTED)
    try:
        assert take_round_further(town.by_house(), round_id, givers)
    finally:
        driver.set_progress_handler(None, 0)
    db.session.commit()
    return len(ticks) * COUNTED
