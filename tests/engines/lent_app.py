"""One app for a database, lent to test after test: made anew, it would learn its routes, its pages
and its statements again for each. What a test hung in it is taken out when it comes back."""

from dataclasses import replace
from typing import Any

from flask import Flask
from sqlalchemy import event

from app.delivery.switch import Switch
from app.store.db import db


class LentApp:
    def __init__(self, app: Flask) -> None:
        self.app = app
        with app.app_context():
            if db.engine.dialect.name == "sqlite":
                event.listen(db.engine, "connect", _opened)
        self._kept: list[tuple[dict[Any, Any], dict[Any, Any]]] = [
            (drawer, dict(drawer)) for drawer in (app.config, app.extensions, app.view_functions)
        ]

    def put_back(self) -> None:
        for drawer, was in self._kept:
            drawer.clear()
            drawer.update(was)
        carrier = self.app.extensions["carrier"]
        self.app.extensions["carrier"] = replace(
            carrier, mail_switch=Switch(), text_switch=Switch()
        )


def _opened(connection: Any, _: object) -> None:
    """A test is over before the power fails; PostgreSQL's test server does not wait either. Rows
    that nobody put in an order come last written first: PostgreSQL owes none, and who counts on it
    is told here each time, not there by chance."""
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA reverse_unordered_selects=ON")
