"""The papers say what is so: what they name is there, and their texts are those of the pages."""

import ast
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.texts.leaflets import LEAFLETS
from tests.town import Town
from tests.web.browser import Browser

ROOT = Path(__file__).parents[2]
PAPERS = sorted((ROOT / "docs" / "papers").glob("*.md"))
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
NAMES = {"owner": "De organisatie", "town": "deze plaats"}
MARKS = {"h1": "# ", "h2": "## ", "li": "- ", "p": ""}
STANDS = {"getest", "nog niet", "valt buiten"}

everywhere = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)


@cache
def names_in(path: str) -> frozenset[str]:
    file = ROOT / path
    if not file.exists():
        return frozenset()
    tree = ast.walk(ast.parse(file.read_text()))
    return frozenset(one.name for one in tree if isinstance(one, ast.FunctionDef))


def missing_tests(text: str) -> list[str]:
    found = TEST.findall(text)
    return [f"{path}::{name}" for path, name in found if name not in names_in(path)]


@everywhere
def test_each_test_that_is_named_is_there(paper: Path) -> None:
    assert missing_tests(paper.read_text()) == []


def test_control_a_test_that_is_gone_is_missed() -> None:
    here = "tests/house/test_papers.py"
    told = f"`{here}::test_that_was_never_there` `tests/gone.py::test_it`"
    assert missing_tests(told) == [
        f"{here}::test_that_was_never_there",
        "tests/gone.py::test_it",
    ]


def test_each_row_of_asvs_is_proven_or_says_why_not() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs" / "papers" / "asvs.md").read_text().splitlines()
        if re.match(r"\| \d", line)
    ]
    assert {row[2] for row in rows} == STANDS
    chapters = {int(row[0].partition(".")[0]) for row in rows}
    assert chapters == set(range(1, 18))
    for number, how, stand, proof in rows:
        assert proof, number
        assert stand != "getest" or (how and TEST.search(proof)), number


def as_paper(slug: str) -> str:
    """A page that a community may word itself, as it stands until it does."""
    leaflet, told = LEAFLETS[slug], ""
    for part in leaflet.parts:
        is_item = part.startswith("- ") and told.rpartition("\n")[2].startswith("- ")
        told += ("\n" if is_item else "\n\n") + part % NAMES
    return f"# {leaflet.title}{told}\n"


@pytest.mark.parametrize("slug", ["huisregels", "privacy"])
def test_the_paper_is_the_page(slug: str) -> None:
    assert (ROOT / "docs" / "papers" / f"{slug}.md").read_text() == as_paper(slug)


def test_the_statement_holds_what_its_page_says() -> None:
    statement = (ROOT / "docs" / "papers" / "toegankelijkheid.md").read_text()
    assert statement.endswith(as_paper("toegankelijk").partition("\n\n")[2])


class _Lines(HTMLParser):
    """Headings, items and sentences of the main part of a page, as Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._inside, self._mark, self._said = False, "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "main"
        if self._inside and tag in MARKS:
            self._mark, self._said = tag, ""

    def handle_data(self, data: str) -> None:
        self._said += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "main"
        words = " ".join(self._said.split())
        if self._inside and tag == self._mark and words:
            self.lines.append(MARKS[tag] + words)


def known_page(town: Town) -> str:
    town.kwartiermaker("Karin")
    lines = _Lines()
    lines.feed(Browser(town.app).get("/wat-wij-weten").text)
    return "\n".join(lines.lines) + "\n"


def test_what_we_know_is_the_page(town: Town) -> None:
    """Karin and Welzijn Voorbeeldstad are the names of the town in which it is tested."""
    assert (ROOT / "docs" / "papers" / "wat-weten-wij.md").read_text() == known_page(town)
