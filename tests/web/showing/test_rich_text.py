"""Whatever is typed, a page holds headings, lists, bold words and links, and does nothing."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from app.web.showing.rich_text import ATTRIBUTES, SCHEMES, TAGS, plain, rich


class Looks(HTMLParser):
    """What a browser would make of it."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.faults.append(tag)
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, set()):
                self.faults.append(f"{tag} {name}")
            elif urlsplit(value or "").scheme not in SCHEMES | {""}:
                self.faults.append(f"{tag} {value}")

    def handle_comment(self, data: str) -> None:
        self.faults.append("a comment")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def faults(html: str) -> list[str]:
    looks = Looks()
    looks.feed(html)
    looks.close()
    return looks.faults


BAD = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![hoi](https://example.org/spion.png)",
    "<iframe src='https://example.org'></iframe>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](java\tscript:alert(1))",
    "[klik](&#106;avascript:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "[klik](vbscript:x)",
    "[klik](file:///etc/passwd)",
    "<javascript:alert(1)>",
    '[klik](https://example.org "onmouseover=alert(1)")',
    '[klik](https://example.org"onclick="alert(1))',
    "<a href='javascript:alert(1)'>klik</a>",
    "<svg onload=alert(1)>",
    "<style>body{display:none}</style>",
    "<form action=/bureau><button>Weg</button></form>",
    "<!-- stil -->",
    "[x]: javascript:alert(1)\n\n[klik][x]",
    "```html\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "<b><h1>Groot</h1></b>",
    "\x00<script>",
]


@pytest.mark.parametrize("words", BAD)
def test_nothing_that_does_anything_gets_through(words: str) -> None:
    assert faults(rich(words)) == []


@given(st.text() | st.lists(st.sampled_from(BAD) | st.text(max_size=9)).map("".join))
def test_nothing_ever_does(words: str) -> None:
    assert faults(rich(words)) == []


@pytest.mark.parametrize("words", [word for word in BAD if word.startswith(("<s", "<i", "<f"))])
def test_the_look_finds_what_a_careless_reader_lets_through(words: str) -> None:
    """The control: Markdown as most programs read it."""
    assert faults(MarkdownIt("commonmark").render(words)) != []


@pytest.mark.parametrize("words", ["[" * 6000, "> " * 3000, "*" * 6000, "- " * 3000, "a" * 6000])
def test_a_heap_of_signs_takes_no_time(words: str) -> None:
    assert faults(rich(words)) == []


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("# Kop", "<h2>Kop</h2>"),
        ("## Kop", "<h2>Kop</h2>"),
        ("##### Kop", "<h3>Kop</h3>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("*Zo* en **zo**", "<p><strong>Zo</strong> en <strong>zo</strong></p>"),
        ("een\ntwee", "<p>een<br>\ntwee</p>"),
        ("[bel](tel:0612345678)", '<p><a href="tel:0612345678">bel</a></p>'),
        ("[zorgen](/zorgen)", '<p><a href="/zorgen">zorgen</a></p>'),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
    ],
)
def test_what_is_meant_is_shown(words: str, html: str) -> None:
    assert rich(words).strip() == html


@given(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1))
def test_a_name_stands_as_it_is(name: str) -> None:
    looks = Looks()
    looks.feed(rich(f"Bij {plain(name)} dus"))
    assert "".join(looks.words).strip() == f"Bij {name} dus"
    assert nh3.is_html(name) or "&" in name or looks.faults == []
