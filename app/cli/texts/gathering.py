"""All sentences of the house that have a translation, as they stand in its files just now."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.extract import extract
from jinja2.ext import babel_extract

ROOT = Path(__file__).parents[3]
ONE, PAIR = ("_", "gettext", "N_"), ("ngettext", "plural")
"""By these names sentences are found; of a pair, the second is said of many."""
SAID_IN_TOML = frozenset({"words", "what_for", "cost", "hours"})
"""The names in a file of texts behind which a sentence stands; the other lines are facts."""

Said = str | tuple[str, str]


@dataclass(frozen=True)
class Sentence:
    """`places`: the files it stands in, from the root of the project."""

    said: Said
    places: tuple[str, ...]


def gather(root: Path = ROOT) -> list[Sentence]:
    """In the order of the files, and within a file of the lines."""
    places: dict[Said, list[str]] = {}
    for path in sorted(_files(root)):
        here = path.relative_to(root).as_posix()
        for said in dict.fromkeys(_said_in(path)):
            places.setdefault(said, []).append(here)
    return [Sentence(said, tuple(found)) for said, found in places.items()]


def _files(root: Path) -> Iterator[Path]:
    yield from (root / "templates").rglob("*.*")
    yield from (root / "app").rglob("*.py")
    yield from (root / "app" / "texts").glob("*.toml")


def _said_in(path: Path) -> Iterator[Said]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return _in_toml(tomllib.loads(text))
    return _in_python(text) if path.suffix == ".py" else _in_template(path)


def _in_template(path: Path) -> Iterator[Said]:
    marks: dict[str, Any] = {**dict.fromkeys(ONE), **dict.fromkeys(PAIR, (1, 2))}
    with path.open("rb") as lines:
        reader: Any = babel_extract
        for _, said, _, _ in extract(reader, lines, marks, options={"silent": "false"}):
            yield said if isinstance(said, str) else (said[0], said[1])


def _in_python(text: str) -> Iterator[Said]:
    """Where the sentence itself is marked; babel's own reader takes a word of an index for one."""
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        told = [str(arg.value) for arg in call.args if isinstance(arg, ast.Constant)]
        name = getattr(call.func, "id", "")
        if name in ONE and len(told) == 1:
            yield told[0]
        elif name in PAIR and len(told) == 2:
            yield told[0], told[1]


def _in_toml(told: Any, name: str = "") -> Iterator[Said]:
    if isinstance(told, dict):
        for inner, value in told.items():
            yield from _in_toml(value, inner)
    elif isinstance(told, list):
        for value in told:
            yield from _in_toml(value)
    elif told and name in SAID_IN_TOML:
        yield told
