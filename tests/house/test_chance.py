"""What must not be guessed comes from the machine's own source of chance (ASVS 6.5.3, 11.5.1)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
PLAYS = ("cli/demo_town", "cli/simulate", "cli/statistics/attacks")
"""Invented towns and attacks on figures: chance that must be the same each time."""
GUESSED_BY_NOBODY = {
    "actions/people/accounts.py": "codes",
    "actions/people/paper_codes.py": "codes on paper",
    "actions/people/sessions.py": "sessions",
    "actions/people/staff.py": "invitations of staff",
    "actions/people/ceremonies.py": "what a passkey signs",
    "store/columns.py": "ids",
    "web/entrance/arriving.py": "what a browser is known by",
}


def sources(tree: ast.AST) -> Iterator[str]:
    """The modules that are imported, and what is drawn from numpy or a clock is none of them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def is_play(path: Path) -> bool:
    return str(path.relative_to(APP)).startswith(PLAYS)


def test_nothing_that_can_be_foretold_is_drawn_from() -> None:
    serious = [path for path in APP.rglob("*.py") if not is_play(path)]
    assert [path for path in serious if "random" in sources(tree_of(path))] == []


def test_control_the_plays_do() -> None:
    assert any("random" in sources(tree_of(path)) for path in APP.rglob("*.py") if is_play(path))


@pytest.mark.parametrize("path", GUESSED_BY_NOBODY)
def test_each_secret_is_drawn_where_nobody_guesses(path: str) -> None:
    drawn_from = set(sources(tree_of(APP / path)))
    assert drawn_from & {"secrets", "webauthn", "webauthn.helpers"}, GUESSED_BY_NOBODY[path]
