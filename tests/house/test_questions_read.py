"""A function whose name asks (`is_`, `has_`, `may_`) writes nothing, nor does what it calls.

A page may be named after what it asks people (`is_it_back_page`): its caller asks nothing.
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASKS = ("is_", "has_", "may_")
WRITES = {
    "sqlalchemy.insert",
    "sqlalchemy.update",
    "sqlalchemy.delete",
    "app.store.db.db.session.add",
    "app.store.db.db.session.add_all",
    "app.store.db.db.session.delete",
    "app.store.db.short_write",
    "app.store.inserting.insert_row",
    "app.store.inserting.insert_row_once",
    "app.store.inserting.put",
}

Calls = Mapping[str, set[str]]


def names_of(tree: ast.Module, module: str) -> dict[str, str]:
    """What each name of a module stands for, in full."""
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            known |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    own = (node.name for node in tree.body if isinstance(node, ast.FunctionDef))
    return known | {name: f"{module}.{name}" for name in own}


def in_full(node: ast.expr, known: Mapping[str, str]) -> str | None:
    if isinstance(node, ast.Attribute):
        before = in_full(node.value, known)
        return before and f"{before}.{node.attr}"
    return known.get(node.id) if isinstance(node, ast.Name) else None


def calls_in(source: str, module: str) -> Iterator[tuple[str, set[str]]]:
    """Each function of a module, and what it names: a function handed on is a call as well."""
    tree = ast.parse(source)
    known = names_of(tree, module)
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        named = (node for one in function.body for node in ast.walk(one))
        full = {in_full(one, known) for one in named if isinstance(one, (ast.Name, ast.Attribute))}
        yield f"{module}.{function.name}", {name for name in full if name}


def asks_and_writes(calls: Calls) -> list[str]:
    writers, more = set(WRITES), True
    while more:
        found = {name for name, called in calls.items() if called & writers} - writers
        writers, more = writers | found, bool(found)
    return sorted(writers.intersection(filter(asks, calls)))


def asks(name: str) -> bool:
    last = name.rpartition(".")[2].lstrip("_")
    return last.startswith(ASKS) and not last.endswith("_page")


@cache
def of_the_app() -> Calls:
    paths = {path: path.relative_to(ROOT).with_suffix("") for path in ROOT.glob("app/**/*.py")}
    modules = {path: ".".join(name.parts).removesuffix(".__init__") for path, name in paths.items()}
    return {
        name: called
        for path, module in modules.items()
        for name, called in calls_in(path.read_text(), module)
    }


def test_whoever_asks_writes_nothing() -> None:
    assert asks_and_writes(of_the_app()) == []


@pytest.mark.parametrize(
    "body",
    [
        "return db.session.delete(need)",
        "return hold(need)",
        "return keep(hold, need)",
        "return [put(one) for one in need]",
    ],
)
def test_control_one_that_writes_is_found(body: str) -> None:
    source = "from app.store.db import db\nfrom app.store.inserting import put\n"
    source += f"def hold(need):\n    put(need)\ndef is_held(need):\n    {body}\n"
    assert asks_and_writes(dict(calls_in(source, "app.made_up"))) == ["app.made_up.is_held"]


def test_control_what_writes_is_still_called_so() -> None:
    """A name that moved would be found nowhere, and hold nobody."""
    named = set().union(*of_the_app().values())
    assert named >= WRITES
