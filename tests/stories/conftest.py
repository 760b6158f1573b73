"""The whole service on real parts: PostgreSQL, SMTP, a text gateway, a server and Chromium.

Browser stories run once, on PostgreSQL (R29).
"""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser
from werkzeug.serving import WSGIRequestHandler, make_server

from app.factory import create_app
from tests.conftest import opened, settings
from tests.engines import postgresql
from tests.engines.gateway import Gateway
from tests.engines.push_service import PushService
from tests.engines.smtp import PostBox
from tests.stories.street import Street
from tests.town import Town


class _Patient(WSGIRequestHandler):
    """Waits no longer for a browser that opened a line and asks nothing."""

    timeout = 10


@pytest.fixture
def served(
    server: str,
    postgresql_template: str,
    worker_id: str,
    letters: PostBox,
    texts: Gateway,
    pushes: PushService,
) -> Iterator[tuple[Flask, str]]:
    """The app and its address; letters and texts really leave."""
    name = f"story_{worker_id}"
    postgresql.drop_database(server, name)
    url = postgresql.create_database(server, name, postgresql_template)
    listener = make_server("127.0.0.1", 0, Flask("none"), threaded=True, request_handler=_Patient)
    listener.daemon_threads = False  # its end waits for theirs, and so for their connections
    address = f"http://localhost:{listener.server_port}"
    told = settings(
        url,
        public_url=address,
        smtp_url=letters.url,
        sms_gateway_url=texts.url,
        push_hosts=(pushes.url,),
    )
    with opened(create_app(told)) as app:
        listener.app = app
        thread = threading.Thread(target=listener.serve_forever, daemon=True)
        thread.start()
        yield app, address
        listener.shutdown()
        thread.join()
        listener.server_close()
    postgresql.drop_database(server, name)


@pytest.fixture
def street(
    served: tuple[Flask, str],
    chromium: Browser,
    letters: PostBox,
    texts: Gateway,
) -> Iterator[Street]:
    """On a morning soon, so that no letter of a story falls in the quiet hours; the clock goes on
    by itself, and further when the story says so."""
    app, address = served
    morning = datetime.now(UTC).replace(hour=9, minute=0) + timedelta(days=1)
    with time_machine.travel(morning, tick=True) as time:
        street = Street(Town.founded(app), chromium, address, letters, texts, time)
        yield street
        street.close()
