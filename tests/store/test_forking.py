"""Workers are forked from a process that loaded the app: what that one has open stays its own."""

import os
from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

import pytest
from flask import Flask
from sqlalchemy import select

from app.store import forking
from app.store.db import db
from app.store.tables import Community
from tests.store.wall.sides import behind_the_wall
from tests.town import Town


@pytest.fixture(autouse=True)
def no_line_of_before(town: Town) -> None:
    """What waits in the pool from another test would be lent in turn."""
    db.session.remove()
    db.engine.dispose()


@pytest.fixture(params=["in the house", "behind the wall"])
def side(town: Town, request: pytest.FixtureRequest) -> Iterator[None]:
    if request.param == "in the house":
        yield
        return
    with behind_the_wall(town):
        yield


def line() -> Any:
    """By which the town is read now; it waits in the pool afterwards."""
    try:
        assert db.session.scalar(select(Community.town)) == "Voorbeeldstad"
        return db.session.connection().connection.driver_connection
    finally:
        db.session.rollback()


def of_a_fork(ours: Any) -> bool:
    """Whether a process that is forked now reads by a line that is not this."""
    child = os.fork()
    if child == 0:
        shared = True
        try:
            shared = line() is ours
        finally:
            os._exit(shared)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.usefixtures("side")
def test_a_fork_reads_by_a_connection_of_its_own() -> None:
    ours = line()
    assert of_a_fork(ours)
    assert line() is ours
    assert forking._of_the_parent == []


def test_one_that_is_shared_is_noticed(
    app: Flask, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forking, "_engines", WeakSet())
    assert not of_a_fork(line())
