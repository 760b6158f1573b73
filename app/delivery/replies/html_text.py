"""An HTML letter as plain text: its words, and nothing that does, hides or fetches something.

What it quotes gets the mark that plain letters have, so that one reader does for both. Read in one
go: Python's own parser takes two minutes over a hundred thousand signs that open tags and no more.
"""

import re
from html import unescape

UNSHOWN = frozenset({"head", "script", "style", "title", "template", "noscript", "svg", "object"})
NEW_LINE = frozenset(
    {"address", "blockquote", "br", "div", "dl", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"hr", "li", "ol", "p", "pre", "table", "td", "tr", "ul"}
)
APART = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
"""Between these a blank line is seen."""
QUOTE = "blockquote"
PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z]\w{0,20})[^<>]*>|<[!?/][^<>]*>|(?P<words>[^<]+|<)")


def text_of(html: str) -> str:
    """Never raises: what is no HTML is read as far as it goes."""
    reader = _Reader()
    for piece in PIECE.finditer(_without_comments(html)):
        if piece["tag"]:
            reader.meets(piece["tag"].lower(), ends=bool(piece["end"]))
        elif piece["words"]:
            reader.hears(unescape(piece["words"]))
    return reader.text()


def _without_comments(html: str) -> str:
    shown, *hidden = html.split("<!--")
    return "".join([shown, *(part.partition("-->")[2] for part in hidden)])


class _Reader:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._words: list[str] = []
        self._unshown = ""  # the tag within which nothing shows
        self._quotes = 0

    def meets(self, tag: str, ends: bool) -> None:
        if self._unshown:
            self._unshown = "" if ends and tag == self._unshown else self._unshown
            return
        self._unshown = tag if tag in UNSHOWN and not ends else ""
        self._break(tag)
        if tag == QUOTE:
            self._quotes = max(0, self._quotes + (-1 if ends else 1))

    def hears(self, words: str) -> None:
        if not self._unshown:
            self._words.append(words)

    def text(self) -> str:
        self._end_line()
        return "\n".join(self._lines)

    def _break(self, tag: str) -> None:
        if tag in NEW_LINE:
            self._end_line(keeps_blank=tag == "br")
        if tag in APART and self._lines and self._lines[-1]:
            self._lines.append("")

    def _end_line(self, keeps_blank: bool = False) -> None:
        """A new line in a cell or a paragraph is none on the screen."""
        line = " ".join("".join(self._words).split())
        self._words.clear()
        if line or keeps_blank:
            self._lines.append("> " * bool(self._quotes) + line)
