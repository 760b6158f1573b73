"""What is packed, for whom, and that nothing else about an answer changes by it."""

import gzip
from collections.abc import Iterator

import pytest
from flask import Flask, Response, redirect, send_file
from werkzeug.test import TestResponse

from app.web.wire.compression import SMALLEST, compress, init_app
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

CSS = "/static/css/page.css"
WORDS = "<p>Wie kan mijn fiets maken?</p>" * 40


@pytest.fixture(scope="module")
def site() -> Iterator[Flask]:
    """A site with one answer of each sort, and the style sheets of the house."""
    site = Flask("app")
    init_app(site)
    site.add_url_rule("/page", view_func=lambda: WORDS, endpoint="page")
    site.add_url_rule("/edge", view_func=lambda: "x" * SMALLEST, endpoint="edge")
    site.add_url_rule("/tiny", view_func=lambda: "x" * (SMALLEST - 1), endpoint="tiny")
    site.add_url_rule("/data", view_func=lambda: {"words": WORDS}, endpoint="data")
    site.add_url_rule("/photo", view_func=lambda: _of_kind("image/jpeg"), endpoint="photo")
    site.add_url_rule("/drawing", view_func=lambda: _of_kind("image/svg+xml"), endpoint="drawing")
    site.add_url_rule("/drops", view_func=lambda: iter([WORDS] * 2), endpoint="drops")
    site.add_url_rule("/wrong", view_func=lambda: (WORDS, 422), endpoint="wrong")
    site.add_url_rule("/away", view_func=lambda: redirect("/page"), endpoint="away")
    site.add_url_rule("/report", view_func=lambda: send_file(__file__), endpoint="report")
    yield site


def _of_kind(kind: str) -> Response:
    return Response(WORDS, mimetype=kind)


def ask(site: Flask, path: str, accept: str = "gzip, deflate, br", **told: str) -> TestResponse:
    headers = {"Accept-Encoding": accept, **{k.replace("_", "-"): v for k, v in told.items()}}
    with site.test_client() as client:
        return client.get(path, headers=headers, buffered=True)


def is_packed(answer: TestResponse) -> bool:
    return answer.headers.get("Content-Encoding") == "gzip"


@pytest.mark.parametrize("path", ["/page", "/edge", "/data", "/drawing", "/wrong", "/report", CSS])
def test_words_are_packed_and_come_out_as_they_were(site: Flask, path: str) -> None:
    packed, plain = ask(site, path), ask(site, path, accept="")
    assert is_packed(packed)
    assert not is_packed(plain)
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)
    assert packed.status_code == plain.status_code
    for answer in (packed, plain):
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert int(answer.headers["Content-Length"]) == len(answer.data)


@pytest.mark.parametrize("path", ["/tiny", "/photo", "/drops", "/nowhere"])
def test_what_would_gain_nothing_passes_by(site: Flask, path: str) -> None:
    answer = ask(site, path)
    assert not is_packed(answer)
    assert "Vary" not in answer.headers


@pytest.mark.parametrize(
    ("accept", "packed"),
    [
        ("gzip", True),
        ("br;q=1.0, gzip;q=0.5", True),
        ("*", True),
        ("", False),
        ("identity", False),
        ("br, gzip;q=0", False),
    ],
)
def test_the_reader_decides(site: Flask, accept: str, packed: bool) -> None:
    assert is_packed(ask(site, "/page", accept)) is packed


def test_who_is_led_elsewhere_is_told_so_once(site: Flask) -> None:
    answer = ask(site, "/away")
    assert (answer.status_code, answer.location, answer.data) == (302, "/page", b"")
    assert answer.headers["Content-Length"] == "0"


def test_a_head_tells_what_a_get_would_bring(site: Flask) -> None:
    got = ask(site, CSS)
    with site.test_client() as client:
        head = client.head(CSS, headers={"Accept-Encoding": "gzip"})
        head.close()
    assert head.data == b""
    same = ("Content-Length", "Content-Encoding", "Vary", "ETag", "Content-Type")
    assert [head.headers[name] for name in same] == [got.headers[name] for name in same]


def test_a_file_that_is_still_the_same_is_not_sent_again(site: Flask) -> None:
    packed, plain = ask(site, CSS), ask(site, CSS, accept="")
    assert packed.headers["ETag"] != plain.headers["ETag"]
    again = ask(site, CSS, If_None_Match=packed.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Vary"] == "Accept-Encoding"
    assert again.headers["ETag"] == packed.headers["ETag"]
    assert ask(site, CSS, accept="", If_None_Match=plain.headers["ETag"]).status_code == 304
    other = ask(site, CSS, accept="", If_None_Match=packed.headers["ETag"])
    assert other.data == plain.data, "packed bytes are not the plain ones"


def test_a_part_of_a_file_is_a_part_of_the_plain_one(site: Flask) -> None:
    plain, part = ask(site, CSS, accept=""), ask(site, CSS, Range="bytes=0-9")
    assert (part.status_code, part.data) == (206, plain.data[:10])
    assert not is_packed(part)
    assert "Accept-Ranges" not in ask(site, CSS).headers


def test_a_file_is_packed_once(site: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ask(site, CSS)
    monkeypatch.setattr(gzip, "compress", lambda *_: pytest.fail("packed again"))
    assert ask(site, CSS).data == first.data


def test_a_page_instead_of_a_file_is_kept_for_nobody(as_bianca: Newcomer, town: Town) -> None:
    """A file that is not there is answered by a page, and that is somebody's."""
    packed, path = {"Accept-Encoding": "gzip"}, "/static/nergens.css"
    hers = as_bianca.browser.client.get(path, headers=packed)
    other = Browser(town.app).client.get(path, headers={**packed, "Accept-Language": "en"})
    assert (hers.status_code, other.status_code) == (404, 404)
    assert b'lang="nl"' in gzip.decompress(hers.data)
    assert b'lang="en"' in gzip.decompress(other.data)
    assert None not in town.app.extensions["packed_files"]


def test_what_is_packed_already_stays_so(site: Flask) -> None:
    with site.test_request_context("/", headers={"Accept-Encoding": "gzip"}):
        answer = compress(Response(gzip.compress(WORDS.encode()) * 20, mimetype="text/html"))
        before = answer.get_data()
        answer.headers["Content-Encoding"] = "gzip"
        assert compress(answer).get_data() == before


def test_the_house_packs_its_pages(newcomer: Newcomer) -> None:
    newcomer.browser.client.environ_base["HTTP_ACCEPT_ENCODING"] = "gzip"
    for path in ("/", "/vraag/thema", "/bestaat-niet", CSS):
        answer = newcomer.browser.get(path)
        assert is_packed(answer), path
        assert gzip.decompress(answer.data)
        assert "Content-Security-Policy" in answer.headers
        answer.close()
    assert "Cookie" in newcomer.browser.get("/vraag/thema").headers["Vary"]
