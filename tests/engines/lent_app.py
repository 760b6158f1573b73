"""One app for a database, lent to test after test: made anew, it would learn its routes, its pages
and its statements again for each. What a test hung in it is taken out when it comes back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, cast

from flask import Flask
from sqlalchemy import Engine, event
from sqlalchemy.pool import QueuePool

from app.delivery.switch import Switch
from app.store.db import db, only_read


class LentApp:
    def __init__(self, app: Flask) -> None:
        self.app = app
        with app.app_context():
            if db.engine.dialect.name == "sqlite":
                event.listen(db.engine, "connect", _opened)
        self._kept: list[tuple[dict[Any, Any], dict[Any, Any]]] = [
            (drawer, dict(drawer)) for drawer in (app.config, app.extensions, app.view_functions)
        ]

    @contextmanager
    def lent(self) -> Iterator[Flask]:
        """With a context. A connection to SQLite is closed behind it, for the file goes; one to
        PostgreSQL stays, unless somebody still holds another."""
        with self.app.app_context():
            only_read(False)
            try:
                yield self.app
            finally:
                db.session.remove()
                self._let_go()
        self._put_back()

    def close(self) -> None:
        with self.app.app_context():
            for engine in self._engines():
                engine.dispose()

    def _let_go(self) -> None:
        for engine in self._engines():
            if engine.dialect.name == "sqlite" or cast(QueuePool, engine.pool).checkedout():
                engine.dispose()

    def _engines(self) -> list[Engine]:
        return [engine for engine in (db.engine, self.app.extensions["wall"]) if engine]

    def _put_back(self) -> None:
        for drawer, was in self._kept:
            drawer.clear()
            drawer.update(was)
        carrier = self.app.extensions["carrier"]
        self.app.extensions["carrier"] = replace(
            carrier, mail_switch=Switch(), text_switch=Switch()
        )


def _opened(connection: Any, _: object) -> None:
    """A test is over before the power fails; PostgreSQL's test server does not wait either. Rows
    that nobody put in an order come last written first: PostgreSQL owes none, and whoever counts on
    it is told here each time, not there by chance."""
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA reverse_unordered_selects=ON")
