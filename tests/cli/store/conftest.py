"""A second database beside the one of the test, of either engine."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.engines import postgresql


@pytest.fixture
def a_file(sqlite_template: Path, tmp_path: Path) -> str:
    """As `target`, where the engine does not matter."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'target.db')}"


@pytest.fixture
def a_home(sqlite_template: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'home.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of one that is migrated and empty."""
    if request.param == "sqlite":
        yield request.getfixturevalue("a_file")
        return
    server, name = request.getfixturevalue("server"), f"target_{uuid4().hex[:12]}"
    yield postgresql.create_database(server, name, request.getfixturevalue("postgresql_template"))
    postgresql.drop_database(server, name)
