"""What papers and comments name is there: files, targets of make, commands."""

import re
from pathlib import Path

import click
import pytest

from app.cli import Commands

ROOT = Path(__file__).parents[2]
PAPERS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "corpus" / "README.md"]
ROOMS = "app|bench|config|corpus|deploy|docs|migrations|templates|tests"
HOMES = "app", "tests"
NAMED = re.compile(rf"`((?:{ROOMS})/[\w./*-]*)(?:::\w+)?`")
TARGET = re.compile(r"(?:`|^ *)make ([a-z-]+)", re.MULTILINE)
COMMAND = re.compile(r"flask --app wsgi ([a-z][a-z-]*(?: [a-z-]+)*)")
IN_A_COMMENT = re.compile(r"`((?:actions|cli|delivery|domain|jobs|store|texts|web)/[\w./]+\.py)`")
MODULE = re.compile(r"python -m ((?:app|bench|corpus|tests)[\w.]*)")


def unknown_paths(paper: str) -> list[str]:
    """`*` stands for anything."""
    return [path for path in NAMED.findall(paper) if not any(ROOT.glob(path.rstrip("/")))]


def unknown_targets(paper: str) -> set[str]:
    made = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    return set(TARGET.findall(paper)) - set(made)


def unknown_commands(paper: str) -> list[str]:
    ours = Commands("app")
    return [told for told in COMMAND.findall(paper) if not _is_there(ours, told.split())]


def _is_there(group: click.Group, words: list[str]) -> bool:
    """The words after a command that takes them are its own."""
    found = group.get_command(click.Context(group), words[0])
    if not isinstance(found, click.Group) or not words[1:]:
        return found is not None
    return _is_there(found, words[1:])


def unknown_modules(paper: str) -> list[str]:
    places = (ROOT / told.replace(".", "/") for told in MODULE.findall(paper))
    return [
        str(place.relative_to(ROOT))
        for place in places
        if not (place.with_suffix(".py").exists() or (place / "__main__.py").exists())
    ]


def unknown_in_comments(code: str) -> list[str]:
    """As they are told among rooms: from `app/`, or from `tests/`."""
    told = IN_A_COMMENT.findall(code)
    return [path for path in told if not any((ROOT / home / path).exists() for home in HOMES)]


@pytest.mark.parametrize("room", ["app", "tests", "bench", "config"])
def test_what_a_comment_names_is_there(room: str) -> None:
    for path in (ROOT / room).rglob("*.py"):
        if path != Path(__file__):
            assert unknown_in_comments(path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_it_names_is_there(path: Path) -> None:
    paper = path.read_text(encoding="utf-8")
    assert unknown_paths(paper) == []
    assert unknown_targets(paper) == set()
    assert unknown_commands(paper) == []
    assert unknown_modules(paper) == []


def test_control_what_is_not_there_is_found() -> None:
    paper = "`app/nowhere.py`, `make haste`, `flask --app wsgi keys burn`, `python -m app.nothing`"
    assert unknown_paths(paper) == ["app/nowhere.py"]
    assert unknown_targets(paper) == {"haste"}
    assert unknown_commands(paper) == ["keys burn"]
    assert unknown_modules(paper) == ["app/nothing"]
    assert unknown_in_comments("# `web/nowhere.py`") == ["web/nowhere.py"]
