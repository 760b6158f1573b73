"""The whole service on real parts: PostgreSQL, SMTP, a text gateway, a server and Chromium.

Browser stories run once, on PostgreSQL (R29).
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser
from werkzeug.serving import WSGIRequestHandler, make_server

from app.factory import create_app
from tests.conftest import settings
from tests.engines.gateway import Gateway
from tests.engines.lent_app import LentApp
from tests.engines.push_service import PushService
from tests.engines.smtp import PostBox
from tests.engines.town_database import TownDatabase
from tests.stories.street import Street
from tests.town import Town


class _Patient(WSGIRequestHandler):
    """Waits no longer for a browser that opened a line and asks nothing."""

    timeout = 10


@dataclass
class Place:
    """An app and the socket it is reached at, the same for all stories of a run: made anew, it
    would compile each template again, and learn its statements."""

    app: LentApp
    socket: socket.socket

    @contextmanager
    def open(self) -> Iterator[Flask]:
        """What a story hung before or around the app is taken out behind it, once nobody is
        answered any more."""
        with self.app.lent() as app:
            hooks = {name: [*each] for name, each in app.before_request_funcs.items()}
            with serving(app, self.socket):
                yield app
            app.before_request_funcs.clear()
            app.before_request_funcs.update(hooks)
            vars(app).pop("wsgi_app", None)


@contextmanager
def serving(app: Flask, at: socket.socket) -> Iterator[None]:
    listener = make_server(
        *at.getsockname(), app, threaded=True, request_handler=_Patient, fd=at.fileno()
    )
    listener.daemon_threads = False  # its end waits for theirs, and so for their connections
    thread = threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        listener.shutdown()
        thread.join()
        listener.server_close()


@pytest.fixture(scope="session")
def place(
    town_database: TownDatabase,
    post_box: PostBox,
    text_gateway: Gateway,
    push_service: PushService,
) -> Iterator[Place]:
    with socket.create_server(("127.0.0.1", 0)) as door:
        told = settings(
            town_database.empty(),
            public_url=f"http://localhost:{door.getsockname()[1]}",
            smtp_url=post_box.url,
            sms_gateway_url=text_gateway.url,
            push_hosts=(push_service.url,),
        )
        with closing(LentApp(create_app(told))) as app:
            yield Place(app, door)


@pytest.fixture
def served(
    place: Place,
    town_database: TownDatabase,
    letters: PostBox,
    texts: Gateway,
    pushes: PushService,
) -> Iterator[tuple[Flask, str]]:
    """The app and its address, in an empty town; letters and texts really leave."""
    town_database.empty()
    with place.open() as app:
        yield app, app.extensions["settings"].public_url


@pytest.fixture
def street(
    served: tuple[Flask, str],
    whole_chromium: Browser,
    letters: PostBox,
    texts: Gateway,
) -> Iterator[Street]:
    """On a morning soon, so that no letter of a story falls in the quiet hours; the clock goes on
    by itself, and further when the story says so."""
    app, address = served
    morning = datetime.now(UTC).replace(hour=9, minute=0) + timedelta(days=1)
    with time_machine.travel(morning, tick=True) as time:
        street = Street(Town.founded(app), whole_chromium, address, letters, texts, time)
        yield street
        street.close()
