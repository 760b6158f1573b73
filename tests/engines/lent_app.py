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
                event.listen(db.engine, "connect", _waits_for_no_disk)
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


def _waits_for_no_disk(connection: Any, _: object) -> None:
    """A test is over before the power fails; PostgreSQL's test server does not wait either."""
    connection.execute("PRAGMA synchronous=OFF")
