"""A fire in a town of its own, with a mail server that keeps its own account.

Burns when it is asked for (`make fire`): once in a while a killed process leaves SQLite locked, the
count afterwards then waits for it, and a whole run would wait along.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from tests.fire.fire import Fire, lit

collect_ignore_glob = [] if os.environ.get("FIRE") else ["test_*.py"]

Lights = Callable[..., AbstractContextManager[Fire]]


@pytest.fixture
def lights(database: str, tmp_path: Path) -> Lights:
    return partial(lit, database, tmp_path / "log")
