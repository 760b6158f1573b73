"""The operations of an OpenAPI document, as a template lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Told = dict[str, Any]


@dataclass(frozen=True)
class Field:
    name: str
    kind: str
    required: bool
    about: str


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    summary: str
    about: str
    scope: str
    sends: list[Field]
    gets: list[Field]
    answers: list[str]

    @property
    def anchor(self) -> str:
        return f"{self.method}-{self.path.strip('/').replace('/', '-').translate(BRACES)}".lower()


BRACES = str.maketrans("", "", "{}")


def operations(document: Told) -> list[Operation]:
    return [
        _operation(document, path, method, told)
        for path, methods in document["paths"].items()
        for method, told in methods.items()
    ]


def _operation(document: Told, path: str, method: str, told: Told) -> Operation:
    body = told.get("requestBody", {}).get("content", {}).get("application/json", {})
    fine = next(each for status, each in told["responses"].items() if status < "300")
    gets = fine.get("content", {}).get("application/json", {})
    return Operation(
        method=method.upper(),
        path=path,
        summary=told["summary"],
        about=told.get("description", ""),
        scope=", ".join(told["security"][0]["token"]),
        sends=list(_fields(document, body.get("schema", {}))),
        gets=list(_fields(document, gets.get("schema", {}))),
        answers=sorted(told["responses"]),
    )


def _fields(document: Told, schema: Told) -> Iterator[Field]:
    schema = _found(document, schema)
    for name, told in schema.get("properties", {}).items():
        items = _found(document, told.get("items", {}))
        if "properties" in items:
            yield from (
                Field(f"{name}[].{each.name}", each.kind, each.required, each.about)
                for each in _fields(document, items)
            )
        else:
            is_needed = name in schema.get("required", [])
            yield Field(name, _kind(told), is_needed, told.get("description", ""))


def _found(document: Told, schema: Told) -> Told:
    reference = schema.get("$ref", "")
    named: Told = document["components"]["schemas"].get(reference.rpartition("/")[2], {})
    return named if reference else schema


def _kind(told: Told) -> str:
    kinds = told.get("type", "")
    kind = " or ".join(kinds) if isinstance(kinds, list) else kinds
    if "enum" in told:
        return " | ".join(str(each) for each in told["enum"] if each is not None)
    return f"{kind} of {_kind(told['items'])}" if "items" in told else kind
