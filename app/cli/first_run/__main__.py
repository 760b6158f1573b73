"""Settings, database, demo towns, post, clock and pages: all of it in this one process."""

import os
from pathlib import Path
from socket import socket
from threading import Event
from typing import Protocol, cast

from environs import Env
from flask import Flask
from flask_migrate import upgrade
from rich.console import Console
from werkzeug.utils import import_string

from app.cli.clock import Clock
from app.cli.demo import are_alone, fill
from app.cli.first_run import settings_file
from app.cli.first_run.post import caught_post
from app.cli.first_run.serving import listening, serve
from app.cli.first_run.welcome import welcome
from app.cli.stopping import until_told

USUAL_PORT = 8000
PRODUCTION = "production"  # also where nothing is said
THE_APP = "wsgi:app"  # by name: this room lies under the roof and cannot import it


class House(Protocol):
    def open_up(self) -> None: ...


def main() -> None:
    console, port = Console(), _port(os.environ.get("PORT", ""))
    with listening(port) as sockets:
        stop = until_told()
        told = _settings(console, port)
        with caught_post(told.str("SMTP_URL", ""), told.str("POST_BOX", "")) as smtp_url:
            os.environ["SMTP_URL"] = smtp_url
            _live(console, sockets, stop)


def _live(console: Console, sockets: list[socket], stop: Event) -> None:
    app: Flask = import_string(THE_APP)
    with app.app_context():
        _database(console, stop)
    cast(House, app).open_up()  # else the first page waits for it
    clock: Clock = app.extensions["clock"]
    with clock.ticking():
        with app.app_context():
            welcome(console, app.extensions["settings"].public_url)
        serve(app, sockets, stop)


def _port(told: str) -> int:
    if not told:
        return USUAL_PORT
    if not told.isdecimal() or not 0 < int(told) < 2**16:
        raise SystemExit(f"PORT must be a number from 1 to 65535, not {told!r}.")
    return int(told)


def _settings(console: Console, port: int) -> Env:
    """Reads `.env`, written now when missing; this run's addresses follow its port."""
    env, folder = Env(), Path.cwd()
    path = folder / settings_file.NAME
    env.read_env(path, recurse=False)
    if env.str("ENVIRONMENT", PRODUCTION if path.exists() else "") == PRODUCTION:
        raise SystemExit("`make run` is for development; ENVIRONMENT says production.")
    if settings_file.write_once(folder, port):
        console.print("Settings written to .env")
    env.read_env(path, recurse=False)
    os.environ.update(settings_file.addresses(port))
    return env


def _database(console: Console, stop: Event) -> None:
    Path("var").mkdir(exist_ok=True)
    upgrade()
    console.print("Database up to date")
    if are_alone():
        fill(console, stop)


if __name__ == "__main__":
    main()
