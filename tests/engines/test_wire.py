"""What measures pages, tried on pages of which the measure is known."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.engines.chromium import phone
from tests.engines.meter import metered
from tests.engines.seeing import seen, watch
from tests.engines.wire import Line, Wire, weight

KILO = 1000
FRAME = '<!doctype html><html lang="nl"><title>Vraag</title><link rel="icon" href="data:,">{}'
LATE = """<p>Lees dit</p><script>
setTimeout(() => document.body.prepend(document.createElement('hr'), 'L\\na\\na\\nt'), 100);
</script><style>hr { height: 300px }</style>"""
BUSY = """<p>Wacht</p><script>
setTimeout(() => { const end = performance.now() + 300; while (performance.now() < end); }, 20);
</script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("site")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        _write(folder, server.server_port)
        yield server.server_port
        server.shutdown()


def _write(folder: Path, port: int) -> None:
    pages = {
        "light": "<p>Wie kan mijn fiets maken?</p>",
        "heavy": '<link rel="stylesheet" href="heavy.css"><p>Zwaar</p>',
        "foreign": f'<p>Ver</p><img alt="" src="http://127.0.0.1:{port}/dot.svg">',
        "late": LATE,
        "busy": BUSY,
    }
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(FRAME.format(body), encoding="utf-8")
    (folder / "heavy.css").write_text(f"/* {secrets.token_hex(50 * KILO)} */")
    (folder / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')


@contextmanager
def a_page(chromium: Browser, port: int) -> Iterator[Page]:
    with phone(chromium, base_url=f"http://localhost:{port}") as context:
        page = context.new_page()
        watch(page)
        yield page


def test_every_byte_is_counted_by_the_browser_and_by_the_meter(
    chromium: Browser, port: int
) -> None:
    with metered(port) as meter, a_page(chromium, meter.port) as page:
        wire = Wire(page)
        page.goto("/heavy.html")
        page.wait_for_timeout(100)
        (view,) = wire.views
        assert len(view.of("Stylesheet")) == 1
        assert 100 * KILO < weight(view.fetches) < 101 * KILO
        assert meter.down == weight(view.fetches)
        assert 0 < meter.up < 3 * KILO


def test_another_host_is_seen(chromium: Browser, port: int) -> None:
    with a_page(chromium, port) as page:
        wire = Wire(page)
        page.goto("/foreign.html")
        hosts = {fetch.host for fetch in wire.views[0].fetches}
    assert hosts == {f"localhost:{port}", f"127.0.0.1:{port}"}


def test_what_moves_and_what_does_not(chromium: Browser, port: int) -> None:
    with a_page(chromium, port) as page:
        page.goto("/light.html")
        assert seen(page).shift == 0
        page.goto("/late.html")
        assert seen(page).shift > 0.02


def test_a_page_that_does_not_listen_is_caught(chromium: Browser, port: int) -> None:
    with a_page(chromium, port) as page:
        page.goto("/light.html")
        assert seen(page).blocked < 50
        page.goto("/busy.html")
        page.wait_for_timeout(300)
        assert seen(page).blocked > 200


def test_a_slow_line_is_slow(chromium: Browser, port: int) -> None:
    """A page and its sheet are two journeys there and back, and 100 KB at 400 kbit/s two seconds
    more."""
    with a_page(chromium, port) as page:
        Wire(page).slow_down(Line(down=400_000, up=400_000, delay=400, slower=1))
        page.goto("/light.html")
        assert 400 < seen(page).first < 1600
        page.goto("/heavy.html")
        assert seen(page).first > 2600
