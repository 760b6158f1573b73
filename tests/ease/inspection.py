"""A page held up to the light: axe's rules for WCAG 2.2 AA, by day and by night, and what it takes
to read, reach and hit what stands on it, on a small phone and with large letters."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Thread

from flask import Flask
from playwright.sync_api import Page
from werkzeug import Request, Response
from werkzeug.exceptions import NotFound
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.ease.gallery import Shown
from tests.engines.axe import FOUND, asked, lines

SHOWN, WORKER = "/shown/", "/sw.js"
LOOK = (Path(__file__).parent / "inspect.js").read_text(encoding="utf-8")
PHONE, SMALLEST_PHONE = {"width": 360, "height": 640}, {"width": 320, "height": 640}
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
BY_DAY = f"""async (options) => {{
  const {{ style }} = document.documentElement;
  const hasErrors = document.querySelector("[aria-invalid], .error") !== null;
  const isLost = hasErrors && document.activeElement.className !== "error-summary";
  const broken = await ({FOUND})(options);
  const looked = ({LOOK})(document.body.matches(".wide"));
  style.fontSize = "200%";
  const isWide = {SIDEWAYS};
  style.fontSize = "";
  return [isLost, broken, looked, isWide];
}}"""
"""All in one question, since each costs as much as a look. What is wrong is said above the heading,
and has the focus (UX-14). Letters are large as on a phone whose owner chose them twice as large; a
page that is zoomed to 200 percent on a screen of 640 pixels is the page at 320."""


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: object) -> None:
        """Nothing: a test that fails tells of its pages, not of the visits."""


@contextmanager
def served(app: Flask, shown: list[Shown], as_read: Callable[[str], str] = str) -> Iterator[str]:
    """The address below which each page shown stands by its number, on a server where it finds
    what it is dressed with; `as_read` is what a browser makes of a style sheet. The browser keeps
    that from page to page, which it does not where each request is answered by the test."""

    @Request.application
    def respond(asked: Request) -> Response:
        if asked.path.startswith(SHOWN):
            return Response(shown[int(asked.path.removeprefix(SHOWN))].html, mimetype="text/html")
        if asked.path == WORKER:
            raise NotFound  # or it would come between the pages and the browser
        kind, body = dressing(asked.full_path)
        return Response(body, content_type=kind, headers={"Cache-Control": "max-age=600"})

    @cache
    def dressing(path: str) -> tuple[str, bytes]:
        answer = app.test_client().get(path, buffered=True)
        is_style = answer.mimetype == "text/css"
        return answer.content_type, as_read(answer.text).encode() if is_style else answer.data

    server = make_server("127.0.0.1", 0, respond, threaded=True, request_handler=_Quiet)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}{SHOWN}"
    finally:
        server.shutdown()
        server.server_close()


def faults(page: Page) -> list[str]:
    """The faults of the page at hand, with axe `at_hand`, each in a line; none on a good page."""
    lost, broken, looked, has_large_letters_beside = page.evaluate(BY_DAY, asked())
    found = ["errors, and the focus elsewhere"] if lost else []
    found += [f"axe: {line}" for line in lines(broken)] + looked + _by_night(page) + _small(page)
    return [*found, "sideways with letters of 200%"] if has_large_letters_beside else found


def _by_night(page: Page) -> list[str]:
    page.emulate_media(color_scheme="dark")
    found = lines(page.evaluate(FOUND, asked(["color-contrast"])))
    page.emulate_media(color_scheme="light")
    return [f"axe, dark: {line}" for line in found]


def _small(page: Page) -> list[str]:
    page.set_viewport_size(SMALLEST_PHONE)
    is_wide = page.evaluate(SIDEWAYS)
    page.set_viewport_size(PHONE)
    return ["sideways at 320 px"] if is_wide else []
