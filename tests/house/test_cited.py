"""Whatever a comment cites can be looked up: docs/rules.md has the rules, docs/decisions.md what
the work decided."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "config", "tests", "templates", "migrations", "bench", "deploy")
READ = {".py", ".html", ".txt", ".toml", ".js", ".css", ".conf", ""}
RULE = re.compile(r"\b(?:R\d{1,2}|(?:UX|PR|SD|SE|CO|RE)-\d+)\b")
DECISION = re.compile(r"\b[Dd]ecisions? (\d+)(?:(?:, | and )(\d+))*")


def files(room: str) -> Iterator[Path]:
    found = (path for path in (ROOT / room).rglob("*") if path.suffix in READ)
    for path in found:
        if path.is_file() and "catalogues" not in path.parts and path != Path(__file__):
            yield path


def words(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def rules() -> set[str]:
    return set(re.findall(r"^\| (\S+) \|", (ROOT / "docs/rules.md").read_text(), re.MULTILINE))


def decisions() -> set[str]:
    told = (ROOT / "docs/decisions.md").read_text()
    return set(re.findall(r"^(\d+)\. ", told, re.MULTILINE))


def unknown(told: str) -> set[str]:
    numbers = {each for found in DECISION.finditer(told) for each in re.findall(r"\d+", found[0])}
    return set(RULE.findall(told)) - rules() | numbers - decisions()


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_cited_stands_there(room: str) -> None:
    found = {str(path): unknown(words(path)) for path in files(room)}
    assert {path: ids for path, ids in found.items() if ids} == {}


def test_what_nobody_wrote_down_is_found() -> None:
    told = "so it goes (R77), as UX-999 says; decisions 2 and 400"
    assert unknown(told) == {"R77", "UX-999", "400"}
