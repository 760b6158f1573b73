"""Whoever wants no contact with somebody is found by her own blocks, not among all of a town."""

import re
from typing import Any

import pytest
from sqlalchemy import event

from app.store.db import db
from app.store.queries.people.blocks import is_blocked
from app.store.tables import Block
from tests.town import Town

BY_ACCOUNT = re.compile(r"SEARCH blocks_1 USING .*?INDEX (ix_blocks_(?:person|other)) (\(.*?\))")


def test_a_block_of_who_is_gone_blocks_nobody_else(town: Town) -> None:
    """The control is the first: NOT IN with an empty place in its list finds nothing at all."""
    anna, bob, gone = (town.asker(name) for name in ("Anna", "Bob", "Carla"))
    here = {"community_id": town.community_id, "knew_name": True, "at": town.now}
    db.session.add(Block(**here, person_id=anna.id, other_id=bob.id))
    db.session.add(Block(**here, person_id=anna.id, other_id=None))
    db.session.flush()
    pairs = {(one.id, two.id) for one, two in ((anna, bob), (bob, anna))}
    assert {pair for pair in pairs if is_blocked(town.community_id, *pair)} == pairs
    assert not is_blocked(town.community_id, anna.id, gone.id)


def test_only_her_own_blocks_are_read(town: Town) -> None:
    if db.engine.dialect.name != "sqlite":
        pytest.skip("it chooses by what the tables hold")
    anna, bob = town.asker("Anna"), town.asker("Bob")
    ways: list[str] = []

    def explain(connection: Any, cursor: Any, statement: str, values: Any, *_: object) -> None:
        if "FROM blocks" in statement:
            ways.extend(
                row[-1] for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            )

    event.listen(db.engine, "before_cursor_execute", explain)
    try:
        is_blocked(town.community_id, anna.id, bob.id)
    finally:
        event.remove(db.engine, "before_cursor_execute", explain)
    found = dict(match.groups() for match in map(BY_ACCOUNT.search, ways) if match)
    assert found == {
        "ix_blocks_person": "(community_id=? AND person_id=?)",
        "ix_blocks_other": "(community_id=? AND other_id=?)",
    }
