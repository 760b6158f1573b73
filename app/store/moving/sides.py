"""Two databases beside each other: one is read as it was at one moment, one is written to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from app.store.connecting import reached
from app.store.db import listen, only_read
from app.store.migrated import version_of, version_of_code
from app.store.moving.refused import Refused


@dataclass(frozen=True)
class Sides:
    source: Connection
    target: Engine


@contextmanager
def opened(source: str, target: str) -> Iterator[Sides]:
    """Raises Refused where one of them is not there, or is not of this code's version."""
    if make_url(source) == make_url(target):
        raise Refused("--from and --to are the same database.")
    with (
        _engine(source, "--from") as ours,
        _engine(target, "--to") as there,
        reading(ours) as here,
    ):
        with reading(there) as seen:
            _same_version(here, seen)
        yield Sides(here, there)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """At one moment, whatever others keep meanwhile; it cannot write."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        only_read(True)
        try:
            transaction = connection.begin()
        finally:
            only_read(False)
        with transaction:
            yield connection


@contextmanager
def _engine(told: str, name: str) -> Iterator[Engine]:
    url = make_url(told)
    if _is_missing(url):
        raise Refused(f"{name}: there is no database at {url.database}.")
    plain, options = reached(url)
    engine = create_engine(plain, **options)
    listen(engine)
    try:
        _must_answer(engine, name)
        yield engine
    finally:
        engine.dispose()


def _must_answer(engine: Engine, name: str) -> None:
    try:
        engine.connect().close()
    except SQLAlchemyError as trouble:
        raise Refused(f"{name} does not answer: {type(trouble).__name__}.") from None


def _is_missing(url: URL) -> bool:
    """SQLite would make an empty one."""
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file()


def _same_version(here: Connection, there: Connection) -> None:
    versions = {"--from": version_of(here), "--to": version_of(there)}
    if set(versions.values()) != {version_of_code()}:
        told = ", ".join(f"{name} {_shown(version)}" for name, version in versions.items())
        raise Refused(
            f"Both must be at the version of this code ({_shown(version_of_code())}): {told}."
            " Run `flask --app wsgi db upgrade` on each first."
        )


def _shown(version: frozenset[str]) -> str:
    return " and ".join(sorted(version)) or "was never migrated"
