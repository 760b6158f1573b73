"""A migrated, empty database for one measurement."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from flask_migrate import upgrade

from app.factory import create_app
from tests.conftest import opened, settings
from tests.engines import postgresql

MIGRATIONS = Path(__file__).parents[1] / "migrations"
NAME = "bench"


@contextmanager
def database(engine: str) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        if engine == "sqlite":
            url = f"sqlite:///{folder}/town.db"
            _migrate(url)
            yield url
            return
        with postgresql.running_postgresql(Path(folder)) as server:
            url = postgresql.create_database(server, NAME)
            _migrate(url)
            yield url
            postgresql.drop_database(server, NAME)


def _migrate(url: str) -> None:
    with opened(create_app(settings(url))):
        upgrade(directory=str(MIGRATIONS))
