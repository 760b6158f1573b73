"""Tables of people as somebody typed them, or the place where they are none."""

import json
from collections import Counter
from typing import Any

Tables = dict[str, dict[str, frozenset[str]]]


class NotTables(Exception):
    """Says where and what, on one line that starts with a JSON path."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


class _TwiceNamed(Exception):
    pass


def read_tables(told: bytes) -> Tables:
    """Raises NotTables."""
    content = _object(_parsed(told), "$")
    if "tables" not in content:
        raise NotTables("$", 'there is no "tables" in it.')
    tables = _object(content["tables"], "$.tables")
    return {name: _table(table, _step("$.tables", name)) for name, table in tables.items()}


def _parsed(told: bytes) -> Any:
    try:
        return json.loads(told.decode(), object_pairs_hook=_named_once)
    except _TwiceNamed as name:
        raise NotTables("$", f"{name} stands twice in one object.") from None
    except RecursionError:
        raise NotTables("$", "this is nested too deep.") from None
    except UnicodeDecodeError as wrong:
        raise NotTables("$", f"byte {wrong.start + 1} is not UTF-8.") from None
    except json.JSONDecodeError as wrong:
        place = f"line {wrong.lineno}, column {wrong.colno}"
        raise NotTables("$", f"this is not JSON ({place}).") from None
    except ValueError:
        raise NotTables("$", "a number in it is too long.") from None


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What is named twice would silently lose its first people."""
    for name, times in Counter(name for name, _ in pairs).items():
        if times > 1:
            raise _TwiceNamed(json.dumps(name))
    return dict(pairs)


def _table(told: Any, path: str) -> dict[str, frozenset[str]]:
    return {
        cell: _people(people, _step(path, cell)) for cell, people in _object(told, path).items()
    }


def _people(told: Any, path: str) -> frozenset[str]:
    if not isinstance(told, list):
        raise NotTables(path, f"must be a list of people, and is {_kind(told)}.")
    return frozenset(_person(person, f"{path}[{place}]") for place, person in enumerate(told))


def _person(told: Any, path: str) -> str:
    """The number 7 and the text "7" are two people."""
    if isinstance(told, bool) or not isinstance(told, str | int):
        raise NotTables(path, f"a person is a text or a whole number, and this is {_kind(told)}.")
    return json.dumps(told)


def _object(told: Any, path: str) -> dict[str, Any]:
    if not isinstance(told, dict):
        raise NotTables(path, f"must be an object, and is {_kind(told)}.")
    return told


KINDS = {
    dict: "an object", list: "a list", str: "a text", bool: "true or false",
    int: "a number", float: "a number", type(None): "null",
}  # fmt: skip


def _kind(told: Any) -> str:
    return KINDS[type(told)]


def _step(path: str, name: str) -> str:
    return f"{path}[{json.dumps(name)}]"
