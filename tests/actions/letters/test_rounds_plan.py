"""What a round costs does not grow with the letters that were ever written."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from app.store.db import db
from tests.actions.letters.test_rounds import sent_round
from tests.town import Town

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
