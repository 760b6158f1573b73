"""The handbooks say what is so: each word of a screen that they quote stands on one, each picture
is taken from a page and told in words, the costs add up, and all of it reads easily."""

import re
import tomllib
from decimal import Decimal
from functools import cache
from math import prod
from pathlib import Path
from typing import Any

import pytest

from app.cli.handbooks.camera import pictures
from app.cli.handbooks.papers import READER, page
from app.domain.readers import Reader
from app.domain.town.costs import number_in
from tests.house.plain_rules import faults
from tests.house.reading import read

ROOT = Path(__file__).parents[2]
HOME = ROOT / "docs" / "handbooks"
INDEX = HOME / "README.md"
BOOKS = sorted(set(HOME.glob("*.md")) - {INDEX})
U = ("gemeente", "start-1", "start-3", "start-4")
"""Written to a municipality; the others to those who work with it: je."""
SCREEN = re.compile(r"“([^”]+)”")
SHOWN = re.compile(r"!\[([^\]]*)\]\(pictures/([\w-]+)\.png(?: \"rechts\")?\)")
FILE = re.compile(r"`((?:docs|app|config|deploy)/[\w./-]+)`")
PLAIN_HERE = tomllib.loads(Path(__file__).with_name("handbook_words.toml").read_text())
HARDER = re.compile(
    rf"\b(?:{'|'.join(sorted(PLAIN_HERE, key=len, reverse=True))})\b", re.IGNORECASE
)
MOST_WORDS = 1000  # three pages: nobody reads more after a day's work
LEAST_WORDS = 6  # of what a picture shows, for anyone who cannot see it
ASSUMED = tomllib.loads((ROOT / "config" / "house_rules.toml").read_text())["costs"]

each = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)


@cache
def on_screens() -> str:
    """Where our sentences stand: the pages, and what Python must name."""
    paths = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "app" / "texts").rglob("*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def not_on_a_screen(told: str) -> list[str]:
    """Whatever is quoted and is no whole sentence, heading or button of ours."""
    quoted = (" ".join(words.split()) for words in SCREEN.findall(told))
    return [words for words in quoted if f'"{words}"' not in on_screens()]


@each
def test_what_is_quoted_stands_on_a_screen(book: Path) -> None:
    assert not_on_a_screen(book.read_text()) == []


def test_control_a_button_that_is_gone_is_missed() -> None:
    told = "Kies “Ik doe dit”, dan “Stuur de ezel”, en “Gezien door”."
    assert not_on_a_screen(told) == ["Stuur de ezel", "Gezien door"]


@each
def test_each_picture_is_there_and_told_in_words(book: Path) -> None:
    for words, name in SHOWN.findall(book.read_text()):
        assert (HOME / "pictures" / f"{name}.png").exists(), name
        assert len(words.split()) >= LEAST_WORDS, name
    assert book.read_text().count("![") == len(SHOWN.findall(book.read_text()))


def test_each_picture_is_taken_and_used() -> None:
    asked = {picture.name for picture in pictures(HOME / "pictures.toml")}
    kept = {path.stem for path in (HOME / "pictures").glob("*.png")}
    used = {name for book in BOOKS for _, name in SHOWN.findall(book.read_text())}
    assert asked == kept == used


@each
def test_each_file_that_is_named_is_there(book: Path) -> None:
    named = FILE.findall(book.read_text())
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_index_names_each_book() -> None:
    linked = re.findall(r"\]\(([\w-]+\.md)\)", INDEX.read_text())
    assert sorted(linked) == [book.name for book in BOOKS]


@each
def test_a_tired_reader_can_read_it(book: Path) -> None:
    reader = Reader.MUNICIPALITY if book.stem.startswith(U) else Reader.STAFF
    found = [fault for words in sentences_of(book) for fault in faults(words, reader)]
    assert "\n".join(found) == ""


def sentences_of(book: Path) -> list[str]:
    """But for words of a screen, which are judged there, and commands."""
    told = re.sub(r"`[^`]+`", "dit", SHOWN.sub("", book.read_text()))
    told = HARDER.sub("dit", SCREEN.sub("Dit", told))
    return [piece.words for piece in read(f"<main>{READER.render(told)}</main>")]


def test_no_word_is_excused_that_stands_nowhere() -> None:
    told = " ".join(book.read_text().lower() for book in BOOKS)
    assert [word for word in PLAIN_HERE if not re.search(rf"\b{word}\b", told)] == []


@each
def test_it_is_short(book: Path) -> None:
    assert len(book.read_text().split()) <= MOST_WORDS


def test_each_becomes_one_page_of_html() -> None:
    html = page(HOME / "kwartiermaker.md")
    assert "<title>Handboek voor de kwartiermaker</title>" in html
    assert "pictures/" not in html


# The sum of the costs


def sums(told: str) -> list[tuple[str, str, int]]:
    """The rows of the two tables of euros: what, how it is worked out, and what comes of it."""
    found = []
    for line in told.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and number_in(cells[2]) is not None:
            found.append((cells[0], cells[1], int(number_in(cells[2]) or 0)))
    return found


def wrong_sums(told: str) -> list[str]:
    wrong, so_far = [], 0
    for what, factors, euros in sums(told):
        if what == "Samen":
            right, so_far = so_far, 0
        else:
            right = int(prod((_factor(one) for one in factors.split("×")), start=Decimal(1)))
            so_far += right
        if right != euros:
            wrong.append(f"{what}: {euros} must be {right}")
    return wrong


def _factor(told: str) -> Decimal:
    number = number_in(told.strip())
    assert number is not None, told
    return number


def costs() -> str:
    return (HOME / "start-1-kosten.md").read_text()


def test_the_sum_of_the_costs_is_a_sum() -> None:
    assert [what for what, _, _ in sums(costs())].count("Samen") == 2
    assert wrong_sums(costs()) == []


def test_control_a_wrong_sum_is_found() -> None:
    wrong = "| a | 2 × 3 | 6 |\n| b | 2 × 0,5 | 2 |\n| Samen |  | 8 |"
    assert wrong_sums(wrong) == ["b: 2 must be 1", "Samen: 8 must be 7"]


def test_the_assumptions_are_those_of_the_house() -> None:
    """What the municipality's own page begins with, says the start kit too."""
    told: dict[str, Any] = {what: factors for what, factors, _ in sums(costs())}
    assert told["Kwartiermaker"].endswith(f"× {ASSUMED['euros_an_hour']}")
    assert told["Hosting"] == f"12 × {ASSUMED['hosting_euros_a_month']}"
    assert told["Onderhoud"] == f"4 × {ASSUMED['upkeep_euros_a_quarter']}"


def test_the_proposal_names_the_same_sums() -> None:
    proposal = (HOME / "start-3-raadsvoorstel.md").read_text()
    totals = [euros for what, _, euros in sums(costs()) if what == "Samen"]
    for euros in totals:
        shown = f"[{euros:,}]".replace(",", ".")
        assert proposal.count(shown) == 2, shown
