"""Our routes as an OpenAPI 3 document: paths and their ids from the map of routes, what stands
behind the `?` from the sources, forms from the marshmallow schemas that a view reads."""

import inspect
import re
from collections.abc import Iterator
from typing import Any

from flask import Flask
from marshmallow import fields
from werkzeug.routing import Rule

from app.web.forms.intake import Form
from tests.hostile.addresses import PART, asked_for
from tests.hostile.people import APART
from tests.hostile.wire import PLAIN_FORM

JSONObject = dict[str, Any]
METHODS = ("GET", "POST")
WORDS: JSONObject = {"type": "string"}


def document(app: Flask) -> JSONObject:
    paths: dict[str, JSONObject] = {}
    for rule in app.url_map.iter_rules():
        if rule.endpoint != "static" and rule.endpoint.partition(".")[0] not in APART:
            path = paths.setdefault(PART.sub(r"{\1}", rule.rule), {})
            for method in sorted({*METHODS} & (rule.methods or set())):
                path[method.lower()] = _operation(app, rule, method)
    info = {"title": "Vragen & Geven", "version": "1"}
    return {"openapi": "3.0.3", "info": info, "paths": paths}


def _operation(app: Flask, rule: Rule, method: str) -> JSONObject:
    operation: JSONObject = {
        "operationId": f"{rule.endpoint}.{method}",
        "parameters": list(_ids(rule)),
        "responses": {"default": {"description": "a page, or on to one"}},
    }
    if method == "GET":
        operation["parameters"] += _behind_the_question_mark()
    else:
        form = {"type": "object", "properties": _fields_of(app.view_functions[rule.endpoint])}
        operation["requestBody"] = {"content": {PLAIN_FORM: {"schema": form}}}
    return operation


def _ids(rule: Rule) -> Iterator[JSONObject]:
    for name in sorted(rule.arguments):
        known = {"type": "string", "pattern": f"^(?:{rule._converters[name].regex})$"}
        yield {"name": name, "in": "path", "required": True, "schema": known}


def _behind_the_question_mark() -> list[JSONObject]:
    return [{"name": name, "in": "query", "schema": WORDS} for name in asked_for()]


def _fields_of(view: Any) -> dict[str, JSONObject]:
    found = (schema() for schema in forms_read_by(view))
    return {
        each.data_key or name: _as_json(each)
        for form in found
        for name, each in form.fields.items()
    }


def forms_read_by(view: Any) -> set[type[Form]]:
    """The schemas that a view's own lines name; where it names none, those of its file."""
    view = inspect.unwrap(view)
    around = vars(inspect.getmodule(view))
    known = {name: each for name, each in around.items() if _is_form(each)}
    named = set(re.findall(r"\w+", inspect.getsource(view))) & known.keys()
    return {known[name] for name in named or known}


def _is_form(each: Any) -> bool:
    return inspect.isclass(each) and issubclass(each, Form) and each is not Form


def _as_json(each: fields.Field[Any]) -> JSONObject:
    if isinstance(each, fields.List):
        return {"type": "array", "items": _as_json(each.inner)}
    if isinstance(each, fields.Enum):
        return {"type": "string", "enum": [str(one.value) for one in each.enum]}
    if isinstance(each, fields.Integer | fields.Boolean):
        return {"type": "integer" if isinstance(each, fields.Integer) else "boolean"}
    return WORDS
