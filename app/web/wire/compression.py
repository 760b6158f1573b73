"""Words leave the house small: HTML, styles, scripts, drawings and data go gzipped.

The app does it itself: a proxy that does not would make the page of tiles cost an asker 5.3 KB of
her bundle instead of 1.4. Levels were measured on that page: 4 takes 46 µs and leaves 1,396 bytes,
6 takes 50 µs and leaves 1,383, 9 saves 2 bytes more. A file of the house is packed once, at 9, and
kept. Brotli would be one more dependency for another 200 bytes of it.

What the length of a packed page might tell (BREACH) is dealt with in `forgery.py`.
"""

import gzip
from functools import lru_cache
from http import HTTPStatus

from flask import Flask, Response, current_app, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from app.web.at_hand import asked

WORDS = frozenset(
    {
        "application/javascript",
        "application/json",
        "application/manifest+json",
        "image/svg+xml",
    }
)
SMALLEST = 500  # bytes; of less, packing saves hardly more than it takes to say that it is packed
PAGE_LEVEL, FILE_LEVEL = 6, 9
WITHOUT_A_WHOLE_BODY = frozenset({206, 304})
KEPT = "packed_files"
MOST_WAYS = 256  # in which browsers tell what they take


def compress(answer: Response) -> Response:
    """Packs an answer for whoever takes gzip. One whose length is not known beforehand, because it
    is written while it is sent, passes by. The words of one that leads elsewhere are seen by nobody
    and stay here."""
    if answer.location and answer.status_code >= HTTPStatus.MULTIPLE_CHOICES:
        answer.set_data(b"")
    if not _is_worth_it(answer):
        return answer
    _varies(answer)
    if _may_be_packed(answer) and _takes_gzip(asked().headers.get("Accept-Encoding", "")):
        _pack(answer)
    return answer


def _is_worth_it(answer: Response) -> bool:
    kind = answer.mimetype or ""
    is_words = kind.startswith("text/") or kind in WORDS
    return is_words and (answer.content_length or 0) >= SMALLEST


def _may_be_packed(answer: Response) -> bool:
    is_whole = answer.status_code not in WITHOUT_A_WHOLE_BODY
    return is_whole and "Content-Encoding" not in answer.headers


def _varies(answer: Response) -> None:
    if "Vary" in answer.headers:
        answer.vary.add("Accept-Encoding")
    else:
        answer.headers["Vary"] = "Accept-Encoding"


@lru_cache(MOST_WAYS)
def _takes_gzip(told: str) -> bool:
    """By what a browser tells of it."""
    return parse_accept_header(told, Accept).quality("gzip") > 0


def _pack(answer: Response) -> None:
    answer.direct_passthrough = False
    body = answer.get_data()
    tag = _tag_of_file(answer)
    answer.set_data(_packed_file(tag, body) if tag else gzip.compress(body, PAGE_LEVEL))
    answer.headers["Content-Encoding"] = "gzip"
    answer.headers.pop("Accept-Ranges", None)
    _tell_apart(answer)


def _tag_of_file(answer: Response) -> str | None:
    """None for anything but a whole file: a page that says there is no such file is somebody's."""
    if request.endpoint != "static" or answer.status_code != HTTPStatus.OK:
        return None
    return answer.get_etag()[0]


def _packed_file(tag: str, body: bytes) -> bytes:
    """By its ETag, which changes with the file."""
    kept: dict[str, bytes] = current_app.extensions[KEPT]
    if tag not in kept:
        kept[tag] = gzip.compress(body, FILE_LEVEL)
    return kept[tag]


def _tell_apart(answer: Response) -> None:
    """What is packed is not the same bytes: it has an ETag of its own, to be asked after again."""
    tag, is_weak = answer.get_etag()
    if tag is not None:
        answer.set_etag(f"{tag}-gzip", bool(is_weak))
        answer.make_conditional(request)


def init_app(app: Flask) -> None:
    app.extensions[KEPT] = {}
    app.after_request(compress)
