"""What may never come back, whatever was sent."""

import csv
import gzip
import io
import json
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from werkzeug.test import TestResponse

from app.web.wire.headers import SENT
from tests.hostile.words import CANARY, HOSTILE, INJECTED, PLAIN

BEGINS_A_FORMULA = tuple("=+-@\t\r")
RAW = CANARY[: CANARY.index("}}") + 2]
RECKONED = ("<b>49", escape("<b>49"))
REFUSED = 422


def faults(answer: TestResponse, secrets: frozenset[str] = frozenset()) -> list[str]:
    """What is wrong with an answer; `secrets` are words that this reader may not read."""
    if answer.status_code >= 500:
        return [str(answer.status_code)]
    text = words_of(answer)
    found = [f"shows {word}" for word in secrets if word in text]
    found += [f"reckons: {each}" for each in RECKONED if each in text]
    return found + _in_headers(answer) + _of_its_kind(answer, text)


def words_of(answer: TestResponse) -> str:
    """As a browser reads it, once it is unpacked."""
    told = answer.get_data()
    is_packed = answer.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(told) if is_packed else told).decode(errors="replace")


def _in_headers(answer: TestResponse) -> list[str]:
    found = [f"lacks {name}" for name, told in SENT.items() if answer.headers.get(name) != told]
    if INJECTED in answer.headers:
        found.append(f"sends {INJECTED}")
    place = answer.headers.get("Location")
    own = answer.request.host
    return [*found, f"leads to {place}"] if place and leads_away(place, own) else found


def leads_away(place: str, own: str) -> bool:
    """Whether a browser would leave the host that was asked."""
    told = urlsplit(place)
    is_full = told.scheme == "http" and told.netloc == own  # as a path with `//` in it is put right
    return "\\" in place or not (is_full or (place.startswith("/") and not told.netloc))


def _of_its_kind(answer: TestResponse, text: str) -> list[str]:
    kind = answer.mimetype
    if kind == "text/html":
        found = ["shows the canary raw"] if RAW in text else []
        is_bare = answer.status_code >= 400 and "<h1" not in text
        return [*found, "tells it in no page"] if is_bare else found
    if kind == "text/csv":
        return ["a formula in a cell"] if has_formula(text) else []
    if kind == "application/json":
        return [] if _is_json(text) else ["no JSON"]
    lines = text.splitlines()
    return ["a line of its own"] if any(line.startswith(INJECTED) for line in lines) else []


def has_formula(text: str) -> bool:
    cells = (cell for row in csv.reader(io.StringIO(text)) for cell in row)
    return any(cell.startswith(BEGINS_A_FORMULA) for cell in cells)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def not_kept(answer: TestResponse, value: str) -> list[str]:
    """Whether what was typed still stands in a form that was handed back, and what is wrong."""
    if answer.status_code != REFUSED or value not in PLAIN:
        return []
    stands = _Standing()
    stands.feed(answer.text)
    found = [] if HOSTILE[value].decode() in stands.told else ["lost what was typed"]
    return found if 'class="error' in answer.text else [*found, "does not say what is wrong"]


class _Standing(HTMLParser):
    """All that stands in the fields of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.told: set[str] = set()
        self._in_area = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_area = tag == "textarea"
        if tag == "input":
            self.told.add(dict(attrs).get("value") or "")

    def handle_data(self, data: str) -> None:
        if self._in_area:
            self.told.add(data.removeprefix("\n"))  # HTML ignores that one
