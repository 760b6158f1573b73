"""The house from its database to its pages, once it is known where it stands."""

from pathlib import Path
from socket import socket
from threading import Event
from typing import Protocol, cast

from flask import Flask
from flask_migrate import upgrade
from rich.console import Console
from werkzeug.utils import import_string

from app.cli.clock import Clock
from app.cli.demo import are_alone, fill
from app.cli.first_run.serving import serve
from app.cli.first_run.welcome import welcome

THE_APP = "wsgi:app"  # by name: this room lies under the roof and cannot import it


class House(Protocol):
    def open_up(self) -> None: ...


def live(console: Console, sockets: list[socket], stop: Event) -> None:
    app: Flask = import_string(THE_APP)
    with app.app_context():
        _database(console, stop)
    cast(House, app).open_up()  # else the first page waits for it
    clock: Clock = app.extensions["clock"]
    with clock.ticking():
        with app.app_context():
            welcome(console, app.extensions["settings"].public_url)
        serve(app, sockets, stop)


def _database(console: Console, stop: Event) -> None:
    Path("var").mkdir(exist_ok=True)
    upgrade()
    console.print("Database up to date")
    if are_alone():
        fill(console, stop)
