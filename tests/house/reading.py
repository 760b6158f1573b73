"""A page as its reader meets it: pieces of our own words, each with its place on the page.

What people wrote themselves stands in elements with dir="auto" and is left out; a name (bdi,
translate="no") reads as a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from app.texts.plain.sentence import Sentence
from app.texts.plain.tokens import sentences

NAME = "Karin"
BLOCKS = frozenset(
    "p li h1 h2 h3 legend label button td th dt dd caption summary option div section article nav "
    "form fieldset ul ol dl br figure details main header footer table tr title".split()
)
VOID = frozenset("br input meta link img use rect hr".split())
SILENT = frozenset("script style svg textarea head input".split())
ROWS = frozenset("button label legend td th dt dd caption summary option".split())


@dataclass(frozen=True)
class Piece:
    """`place`: title, frame (header and footer), h1, h2, error, hint, row (what is tapped or
    filled in) or body."""

    place: str
    words: str

    def sentences(self) -> list[Sentence]:
        return [Sentence(tokens) for tokens in sentences(self.words)]


@dataclass
class _Open:
    tag: str
    classes: frozenset[str]
    is_silent: bool
    is_name: bool


@dataclass
class PageParser(HTMLParser):
    pieces: list[Piece] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[_Open] = []
        self._said: list[tuple[str, bool]] = []  # words, and whether they stand in a link

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        classes = frozenset((told.get("class") or "").split())
        if tag in BLOCKS or "hint" in classes or "choice-label" in classes:
            self._flush()
        is_name = tag == "bdi" or told.get("translate") == "no"
        is_silent = (
            tag in SILENT
            or told.get("dir") == "auto"
            or told.get("aria-hidden") == "true"
            or (told.get("lang") or "nl") != "nl"
        ) and not is_name
        if is_name and not self._silent:
            self._said.append((f" {NAME} ", self._in_link))
        if tag not in VOID:
            self._open.append(_Open(tag, classes, is_silent or is_name, is_name))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
        while self._open and tag not in VOID:
            closed = self._open.pop()
            if "hint" in closed.classes or "choice-label" in closed.classes:
                self._flush(closed)
            if closed.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        in_title = any(each.tag == "title" for each in self._open)
        if not self._silent or in_title:
            self._said.append((data, self._in_link))

    @property
    def _silent(self) -> bool:
        return any(each.is_silent for each in self._open)

    @property
    def _in_link(self) -> bool:
        return any(each.tag == "a" for each in self._open)

    def _flush(self, just_closed: _Open | None = None) -> None:
        told, self._said = self._said, []
        words = " ".join("".join(words for words, _ in told).split())
        if words:
            is_link = all(in_link for words, in_link in told if words.strip())
            around = [*self._open, *([just_closed] if just_closed else [])]
            self.pieces.extend(Piece(_place(around, is_link), part) for part in _parts(words))


def _parts(words: str) -> Iterator[str]:
    """What a middle dot keeps apart is not one sentence."""
    yield from filter(None, (part.strip() for part in words.split(" · ")))


def _place(around: list[_Open], is_link: bool) -> str:
    tags = {each.tag for each in around}
    classes = frozenset().union(*(each.classes for each in around))
    for place, is_here in (
        ("title", "title" in tags),
        ("frame", bool(tags & {"header", "footer"}) or "main" not in tags),
        ("h1", "h1" in tags),
        ("error", bool(classes & {"error", "error-summary"}) and "h2" not in tags),
        ("hint", "hint" in classes),
        ("h2", bool(tags & {"h2", "h3"})),
        ("row", is_link or bool(tags & ROWS) or "button" in classes or "choice" in classes),
    ):
        if is_here:
            return place
    return "body"


def read(html: str) -> list[Piece]:
    parser = PageParser()
    parser.feed(html)
    parser.close()
    return parser.pieces
