"""What one process knows, another may need: no function of ours changes what its module holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
CHANGES = {
    "add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem",
    "popleft", "remove", "setdefault", "subtract", "update",
}  # fmt: skip
OF_THE_PROCESS = {
    "app/store/forking.py: _engines": "whose connections a fork of this process leaves alone",
    "app/store/forking.py: _of_the_parent": "connections of the process it was forked from",
    "app/store/queries/town/communities.py: _known": "numbers of towns; the row confirms each",
}
"""What may be held by a process, and why nobody else needs it. Beside it each process learns by
itself which provider answers (`delivery/switch.py`), and counts for /metrics."""

OF_OUR_FILES = {
    "app/store/inserting.py: _defaults": "how a table fills what a deed does not tell",
    "app/store/inserting.py: _into": "what is written into a table, without its values",
    "app/store/inserting.py: _columns": "the names of a table's columns",
    "app/store/inserting.py: _into_once": "what is written into a table, without its values",
    "app/store/inserting.py: _compiled": "rows as they are written, without their values",
    "app/store/questions.py: _compiled": "questions as they are written, unasked",
    "app/store/migrated.py: _written": "the versions that lie in migrations/",
    "app/store/queries/clock/wherever.py: _letters": "a question as it is written, unasked",
    "app/store/queries/clock/wherever.py: _over": "questions as they are written, unasked",
    "app/store/queries/known/belongings.py: _all_pointing_at": "questions as they are written",
    "app/store/queries/known/pointers.py: tables": "our tables, in the order of their keys",
    "app/store/queries/known/pointers.py: pointers": "the foreign keys of our tables",
    "app/store/queries/needs/card_rows.py: how_many": "questions as they are written, unasked",
    "app/store/queries/needs/card_rows.py: listing": "questions as they are written, unasked",
    "app/store/queries/needs/card_rows.py: one": "questions as they are written, unasked",
    "app/store/queries/rows.py: _with_key": "questions as they are written, unasked",
    "app/store/straight.py: _name_of": "the names of questions, by their words",
    "app/web/entrance/comers.py: _name_in": "the name in an address, and nobody's",
    "app/web/frame/languages.py: _first_asked": "which language a header asks for, and nobody's",
    "app/web/frame/theme.py: _mark": "of a sheet of ours and the colours it is told",
    "app/web/frame/theme.py: dressed": "of a sheet of ours and the colours it is told",
    "app/web/municipality/reading.py: _read_once": "a frozen file, by its last byte and digest",
    "app/web/watch/pages.py: counter": "the counters of /metrics",
    "app/web/wire/compression.py: _takes_gzip": "what a header says of gzip, and nobody's",
}
"""What the store remembers: only what no row says. Domain and texts know no rows at all."""


def held(tree: ast.Module) -> set[str]:
    """The names that a module gives a value."""
    targets = [
        target
        for line in tree.body
        for target in (
            line.targets
            if isinstance(line, ast.Assign)
            else [line.target]
            if isinstance(line, ast.AnnAssign)
            else []
        )
    ]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def changed(told: str) -> Iterator[str]:
    """The names of a module that a function in it changes."""
    tree = ast.parse(told)
    names = held(tree)
    functions = [
        one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    for function in functions:
        own = {one.arg for one in ast.walk(function) if isinstance(one, ast.arg)}
        for line in ast.walk(function):
            yield from (name for name in _changes(line) if name in names - own)


def _changes(line: ast.AST) -> Iterator[str]:
    match line:
        case ast.Global(names=names):
            yield from names
        case ast.Call(func=ast.Attribute(attr=method, value=ast.Name(id=name))):
            yield from [name] if method in CHANGES else []
        case (
            ast.Subscript(value=ast.Name(id=name), ctx=context)
            | ast.Attribute(value=ast.Name(id=name), ctx=context)
        ):
            yield from [] if isinstance(context, ast.Load) else [name]


def test_no_module_is_changed_while_it_runs() -> None:
    found = {
        f"{path.relative_to(APP.parent)}: {name}"
        for path in APP.rglob("*.py")
        for name in changed(path.read_text())
    }
    assert found == set(OF_THE_PROCESS)


def remembering(told: str) -> Iterator[str]:
    for one in ast.walk(ast.parse(told)):
        if isinstance(one, ast.FunctionDef) and "cache" in map(_last_name, one.decorator_list):
            yield one.name


def _last_name(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(called).rpartition(".")[2].removeprefix("lru_")


def test_what_is_remembered_stands_in_no_row() -> None:
    found = {
        f"{path.relative_to(APP.parent)}: {name}"
        for path in APP.rglob("*.py")
        if path.relative_to(APP).parts[0] not in ("domain", "texts")
        for name in remembering(path.read_text())
    }
    assert found == set(OF_OUR_FILES)


CHANGING = [
    "LAST = {}\ndef note(a): LAST[a] = 1",
    "LAST = []\ndef note(a): LAST.append(a)",
    "LAST: set[int] = set()\nclass A:\n def note(self, a): LAST.add(a)",
    "COUNT = 0\ndef note():\n global COUNT\n COUNT += 1",
    "LAST = {}\ndef note(a): del LAST[a]",
    "HELD = object()\ndef note(a): HELD.last = a",
]


@pytest.mark.parametrize("told", CHANGING)
def test_what_changes_is_found(told: str) -> None:
    """The control."""
    assert list(changed(told))


@pytest.mark.parametrize("told", ["A = {}\ndef f(a): return A[a]", "A = []\ndef f(A): A.append(1)"])
def test_what_is_only_read_is_not(told: str) -> None:
    assert not list(changed(told))
