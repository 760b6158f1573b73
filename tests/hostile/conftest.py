"""A play in a town whose clock stands still, and a stage that is put back after each scene."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.hostile.people import Play
from tests.hostile.stage import PostgresqlStage, SqliteStage, set_up
from tests.town import Town


@pytest.fixture
def play(town: Town) -> Iterator[Play]:
    with time_machine.travel(town.now, tick=False):
        yield Play.of(town)


@pytest.fixture
def stage(play: Play, database: str) -> Iterator[SqliteStage | PostgresqlStage]:
    made = set_up(database)
    yield made
    made.leave()
