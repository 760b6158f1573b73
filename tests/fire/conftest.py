"""A fire in a town of its own, with a mail server that keeps its own account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from subprocess import Popen
from threading import Event

import pytest

from tests.conftest import settings
from tests.engines.gunicorn import answers, free_port, running_gunicorn
from tests.fire.fire import Fire, lit, moves_in
from tests.fire.townsfolk import Townsfolk
from tests.town import Town

Lights = Callable[..., AbstractContextManager[Fire]]
Rolls = Callable[[], AbstractContextManager[tuple[Popen[str], Townsfolk]]]


@pytest.fixture
def lights(database: str, tmp_path: Path) -> Lights:
    return partial(lit, database, tmp_path / "log")


@pytest.fixture
def rolls(town: Town, database: str) -> Rolls:
    """The server as it is started in production, and people at work."""

    @contextmanager
    def roll() -> Iterator[tuple[Popen[str], Townsfolk]]:
        folk, port = Townsfolk(Event()), free_port()
        moves_in(town, folk, port)
        with running_gunicorn(settings(database), port) as server:
            assert 200 in (answers(port) for _ in range(4)), "a busy machine starts it slowly"
            folk.begin()
            try:
                yield server, folk
            finally:
                folk.end()

    return roll
