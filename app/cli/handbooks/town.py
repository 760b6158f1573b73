"""The demo towns on a fixed morning, served to nobody but the camera."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from threading import Event, Thread
from zoneinfo import ZoneInfo

import time_machine
from flask import Flask
from flask_migrate import upgrade
from rich.console import Console
from werkzeug.utils import import_string

from app.cli.demo import fill
from app.cli.demo_town.cast import address_of
from app.cli.first_run import settings_file
from app.cli.first_run.serving import listening, serve
from app.cli.first_run.welcome import COME_IN, at_host
from app.domain.ids import show_id
from app.store.queries.people import accounts
from app.store.queries.town import communities
from app.store.sealing import seals
from config.settings import Settings

THE_APP = "wsgi:app"  # by name: this room lies under the roof and cannot import it
ZONE = ZoneInfo("Europe/Amsterdam")
MONTH, FIRST_TUESDAYS, HOUR = 10, range(1, 8), 10


@dataclass(frozen=True)
class Towns:
    app: Flask
    url: str

    def home(self, slug: str) -> str:
        """The address at which a town answers."""
        return at_host(self.url, self._community(slug)[1])

    def way_in(self, slug: str, first_name: str) -> str:
        """The link by which one of its people comes in."""
        with self.app.app_context():
            fingerprint = seals().fingerprint(address_of(slug, first_name))
            person = accounts.by_fingerprint(self._community(slug)[0], fingerprint)
        if person is None:
            raise SystemExit(f"Nobody in {slug} is called {first_name}.")
        return f"{self.home(slug)}{COME_IN}/{show_id(person.id)}"

    def _community(self, slug: str) -> tuple[int, str]:
        with self.app.app_context():
            found = communities.by_slug(slug)
            if found is None:
                raise SystemExit(f"There is no town {slug}.")
            return found.id, found.host


def morning(year: int) -> datetime:
    """The first Tuesday of October of the year after: no holiday is near, a quarter was published,
    and no cookie of the browser, which lives today, is over."""
    days = (datetime(year + 1, MONTH, day, HOUR, tzinfo=ZONE) for day in FIRST_TUESDAYS)
    return next(day for day in days if day.weekday() == 1)


@contextmanager
def served(folder: Path, *, anew: bool) -> Iterator[Towns]:
    """`anew`: the towns are told again, which takes a minute or two."""
    if anew:
        rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    with time_machine.travel(morning(datetime.now(ZONE).year)), listening(port) as sockets:
        app = _app(folder, port)
        stop = Event()
        server = Thread(target=serve, args=(app, sockets, stop))
        server.start()
        try:
            yield Towns(app, f"http://localhost:{port}")
        finally:
            stop.set()
            server.join()


def _app(folder: Path, port: int) -> Flask:
    """With settings of its own, whatever this machine is set to."""
    settings_file.write_once(folder, port)
    (folder / "var").mkdir(exist_ok=True)
    for setting in fields(Settings):
        os.environ.pop(setting.name.upper(), None)
    told = {"SETTINGS_FILE": str(folder / settings_file.NAME)}
    os.environ.update(told, **settings_file.addresses(port))
    app: Flask = import_string(THE_APP)
    with app.app_context():
        upgrade()
        fill(Console(), Event())
    return app


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])
