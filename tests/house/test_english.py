"""English that reads as translated Dutch: in docstrings, comments and papers.

"For who types" is *wie* with nothing before it: for anyone who, those who, whoever. "How long what
is kept" is *hoe lang wat*: how long each thing is kept.
"""

import ast
import re
import tokenize
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "bench", "config", "corpus", "deploy", "docs", "migrations", "templates", "tests")
READ = {".py", ".md", ".toml", ".html"}
DUTCH = re.compile(
    r"\b(?:for|to|by|from|with|than|nor|but)\s+(?:#\s+)?who\b|\bhow\s+long\s+what\b", re.IGNORECASE
)


def files() -> Iterator[Path]:
    yield from (ROOT / name for name in ("README.md", "CONTRIBUTING.md", "Makefile"))
    for room in ROOMS:
        yield from (path for path in (ROOT / room).rglob("*") if path.suffix in READ)


def found_in(path: Path) -> list[str]:
    """Code is told from prose only where something is found: that takes most of the time."""
    text = path.read_text(encoding="utf-8")
    if not DUTCH.search(text):
        return []
    said = prose(text) if path.suffix == ".py" else [text]
    return [" ".join(found[0].split()) for part in said for found in DUTCH.finditer(part)]


def prose(code: str) -> Iterator[str]:
    """Sentences that stand by themselves, each whole, and the comments one under another."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield str(node.value.value)
    tokens = tokenize.generate_tokens(StringIO(code).readline)
    yield "\n".join(token.string for token in tokens if token.type == tokenize.COMMENT)


def test_english_is_english() -> None:
    found = {str(path.relative_to(ROOT)): found_in(path) for path in files()}
    assert {path: words for path, words in found.items() if words and path != _here()} == {}


def _here() -> str:
    return str(Path(__file__).relative_to(ROOT))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('"""Figures for who types."""', ["for who"]),
        ('KEPT = 1\n"""Nor to\nwho stopped."""', ["to who"]),
        ("x = 1  # nothing but\n# who is named", ["but # who"]),
        ('def a() -> None:\n    """How long what is kept."""', ["How long what"]),
        ('print("for who types")\nfor who in (1, 2): pass', []),
        ('"""For anyone who types; says who did it, to whom, and how long each is kept."""', []),
    ],
)
def test_control_what_is_no_english_is_found(code: str, words: list[str], tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text(code)
    assert found_in(path) == words
