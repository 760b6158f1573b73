"""A photo that is too large hears so, from the server that real people meet: not a broken line."""

import re
import secrets
from collections.abc import Iterator
from http.client import HTTPConnection
from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Person, Photo
from app.texts.fields import SAY
from tests.conftest import settings
from tests.engines.gunicorn import answers, free_port, running_gunicorn
from tests.photographs import taken
from tests.town import Town
from tests.web.browser import Browser

TOO_LARGE = 40_000_000


@pytest.fixture(autouse=True)
def that_tuesday() -> None:
    """Not here: the server is a process of its own, and has the clock of the machine."""


class Line:
    """Bianca's line to the server: the whole form first, then the answer, as a browser does it."""

    def __init__(self, port: int, cookie: str, need: str) -> None:
        self.port, self.path = port, f"/vraag/{need}/foto"
        self.headers = {"Host": "localhost", "Cookie": f"session={cookie}"}

    def sends(self, photo: bytes, path: str = "") -> tuple[int, str]:
        page = self._says("GET", self.path)[1]
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert token is not None, page
        fields = {
            "csrf_token": token[1],
            "form_key": secrets.token_urlsafe(12),
            "photo": FileStorage(BytesIO(photo), "foto.jpg"),
        }
        boundary, body = encode_multipart(fields)
        return self._says("POST", path or self.path, body, boundary)

    def _says(self, method: str, path: str, body: bytes = b"", mark: str = "") -> tuple[int, str]:
        line = HTTPConnection("127.0.0.1", self.port, timeout=30)
        kind = {"Content-Type": f"multipart/form-data; boundary={mark}"} if body else {}
        try:
            line.request(method, path, body, {**self.headers, **kind})
            answer = line.getresponse()
            if cookie := answer.getheader("Set-Cookie"):
                self.headers["Cookie"] = cookie.partition(";")[0]
            return answer.status, answer.read().decode()
        finally:
            line.close()


@pytest.fixture
def line(town: Town, bianca: Person, database: str) -> Iterator[Line]:
    need, browser = town.asks(bianca), Browser(town.app).sign_in(town, bianca)
    cookie = browser.client.get_cookie("session")
    assert cookie is not None
    port = free_port()
    with running_gunicorn(settings(database), port, workers=1):
        assert answers(port) == 200
        yield Line(port, cookie.value, show_id(need.id))


def test_forty_megabytes_get_a_sentence_and_a_photo_is_taken(line: Line) -> None:
    status, told = line.sends(b"\xff\xd8" + bytes(TOO_LARGE))
    assert (status, SAY["photo_too_large"] in told) == (422, True)
    assert line.sends(taken(2000, 1500))[0] == 302
    assert db.session.query(Photo.width).scalar() == 1024


def test_where_nobody_drains_it_the_line_breaks(line: Line) -> None:
    """The control: a form that takes no photo is answered at once, which no browser shows."""
    with pytest.raises((BrokenPipeError, ConnectionResetError)):
        line.sends(bytes(TOO_LARGE), line.path.replace("/foto", "/stoppen"))
