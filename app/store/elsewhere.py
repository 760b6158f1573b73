"""The same house on another database, for a copy that was put back: to see whether it works, and to
do in it what must be done before anybody comes in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flask import Flask, current_app

from app.store.db import db, only_read


@contextmanager
def opened_elsewhere(database_url: str) -> Iterator[Flask]:
    """Its app, for whoever enters its context; the tables are of this version."""
    from flask_migrate import upgrade  # Alembic: nobody who only makes pages loads it

    app: Flask = current_app.extensions["elsewhere"](database_url)
    try:
        with app.app_context():
            only_read(False)
            upgrade()
        yield app
    finally:
        with app.app_context():
            db.engine.dispose()
        if app.extensions["wall"]:
            app.extensions["wall"].dispose()
        only_read(False)


def init_app(app: Flask, create: Callable[[str], Flask]) -> None:
    app.extensions["elsewhere"] = create
