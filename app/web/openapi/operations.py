"""The operations of an OpenAPI document, as a template lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

JSONObject = dict[str, Any]


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


def operations(document: JSONObject) -> list[Operation]:
    return [
        _operation(document, path, method, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def _operation(document: JSONObject, path: str, method: str, operation: JSONObject) -> Operation:
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    fine = next(each for status, each in operation["responses"].items() if status < "300")
    gets = fine.get("content", {}).get("application/json", {})
    return Operation(
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        about=operation.get("description", ""),
        scope=", ".join(operation["security"][0]["token"]),
        sends=list(_fields(document, body.get("schema", {}))),
        gets=list(_fields(document, gets.get("schema", {}))),
        answers=sorted(operation["responses"]),
    )


def _fields(document: JSONObject, schema: JSONObject) -> Iterator[Field]:
    schema = _found(document, schema)
    for name, shape in schema.get("properties", {}).items():
        items = _found(document, shape.get("items", {}))
        if "properties" in items:
            yield from (
                Field(f"{name}[].{each.name}", each.kind, each.required, each.about)
                for each in _fields(document, items)
            )
        else:
            is_needed = name in schema.get("required", [])
            yield Field(name, _kind(shape), is_needed, shape.get("description", ""))


def _found(document: JSONObject, schema: JSONObject) -> JSONObject:
    reference = schema.get("$ref", "")
    named: JSONObject = document["components"]["schemas"].get(reference.rpartition("/")[2], {})
    return named if reference else schema


def _kind(shape: JSONObject) -> str:
    kinds = shape.get("type", "")
    kind = " or ".join(kinds) if isinstance(kinds, list) else kinds
    if "enum" in shape:
        return " | ".join(str(each) for each in shape["enum"] if each is not None)
    return f"{kind} of {_kind(shape['items'])}" if "items" in shape else kind
