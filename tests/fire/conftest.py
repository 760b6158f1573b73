"""A fire in a town of its own, with a mail server that keeps its own account."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from tests.fire.fire import Fire, lit

Lights = Callable[..., AbstractContextManager[Fire]]


@pytest.fixture
def lights(database: str, tmp_path: Path) -> Lights:
    return partial(lit, database, tmp_path / "log")
