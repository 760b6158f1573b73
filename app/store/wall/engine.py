"""The walled engine: a few connections beside those of the house, made when they are asked for."""

from pathlib import Path

from flask import Flask, current_app
from sqlalchemy import URL, Engine, create_engine, make_url

from app.store.connecting import BY_TRANSACTION, POOLER, reached
from app.store.forking import stays_in_its_process
from app.store.wall import postgresql, sqlite
from app.store.wall.nowall import NoWall

KEPT_OPEN = 1
MOST = 4  # as many as a worker has threads


def init_app(app: Flask, house: URL, told: str) -> None:
    """`told` is the URL with the walled role, on PostgreSQL; without one there is no wall, and
    nothing behind it can be read. SQLite needs none: the wall stands in our own process."""
    app.extensions["wall"] = _made(house, told)


def engine() -> Engine:
    """Raises NoWall."""
    found: Engine | None = current_app.extensions["wall"]
    if found is None:
        raise NoWall("MUNICIPALITY_DATABASE_URL is missing; see flask --app wsgi wall create")
    return found


def looked_at() -> Engine | None:
    """Where a page asks without a session. None on PostgreSQL: who asks is told there at the head
    of a transaction. Raises NoWall."""
    found = engine()
    return found if found.dialect.name == "sqlite" else None


def _made(house: URL, told: str) -> Engine | None:
    if house.get_backend_name() == "sqlite":
        return _sqlite(house.database) if house.database else None
    return _postgresql(told) if told else None


def _sqlite(path: str) -> Engine:
    file = Path(path).absolute().as_uri()
    url = URL.create("sqlite", database=file, query={"mode": "ro", "uri": "true"})
    made = _with_few_connections(url)
    sqlite.wall_in(made)
    return made


def _postgresql(told: str) -> Engine:
    url = make_url(told).set(drivername="postgresql+psycopg")
    # So few questions are asked here that nothing is lost where no pooler stands between.
    made = _with_few_connections(url.update_query_dict({POOLER: BY_TRANSACTION}))
    postgresql.wall_in(made)
    return made


def _with_few_connections(told: URL) -> Engine:
    url, options = reached(told)
    made = create_engine(url, pool_size=KEPT_OPEN, max_overflow=MOST - KEPT_OPEN, **options)
    stays_in_its_process(made)
    return made
