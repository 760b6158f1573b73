"""Writes the OpenAPI document: paths and scopes from the map of routes, fields from the marshmallow
schemas by apispec, words from beside it. `python -m app.web.openapi.writing`, or `make api`.

What is written lies in the repository, is read there by a person when it changes, and is all that a
server needs: nothing but this command and a test imports this file, and its library is no server's.
"""

import json
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from werkzeug.routing import Rule

from app.web.api.pages import api
from app.web.entrance.problems import KIND, TYPES
from app.web.openapi.pages import DOCUMENT
from app.web.openapi.shapes import PLAIN, SCHEMAS, JSONObject, lists, mend
from app.web.openapi.words import ABOUT, DESCRIPTION, Words
from app.web.showing import formats
from app.web.wire import forgery

JSON = "application/json"
ID = {"type": "string", "pattern": "^[0-9abcdefghjkmnpqrstvwxyz]{1,13}$"}
PERIOD = {"type": "string", "pattern": "^20[0-9]{2}(?:Q[1-4]|Q1-Q2|Q3-Q4)$"}
EVERYWHERE = (401, 403, 405, 429, 500, 503)
SENDING = (400, 409, 413, 415, 422)


def document(app: Flask) -> JSONObject:
    spec = APISpec(
        title="Vragen & Geven API",
        version="1",
        openapi_version="3.1.0",
        plugins=[_plugin()],
        info={"description": DESCRIPTION},
        servers=[{"url": "/api/v1"}],
    )
    spec.components.security_scheme("token", {"type": "http", "scheme": "bearer"})
    for name, schema in SCHEMAS.items():
        spec.components.schema(name, schema=schema)
    for name, shape in {**PLAIN, **lists()}.items():
        spec.components.schema(name, shape)
    for rule in sorted(rules(app), key=lambda each: (each.rule, each.endpoint)):
        spec.path(_path(rule), operations=dict([_operation(app, rule)]))
    whole = spec.to_dict()
    mend(whole["components"]["schemas"])
    return whole


def rules(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("api.")]


def _plugin() -> MarshmallowPlugin:
    """A schema that was not named stands where it is used."""
    return MarshmallowPlugin(schema_name_resolver=lambda schema: "")


def _path(rule: Rule) -> str:
    plain = rule.rule.removeprefix("/api/v1")
    for name in rule.arguments:
        kind = "quarter" if name == "period" else "id"
        plain = plain.replace(f"<{kind}:{name}>", f"{{{name}}}")
    return plain


def _operation(app: Flask, rule: Rule) -> tuple[str, JSONObject]:
    (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
    view: Any = app.view_functions[rule.endpoint]  # with its scope: `web/entrance/bearers.py`
    name = rule.endpoint.removeprefix("api.")
    words = ABOUT[name]
    operation: JSONObject = {
        "operationId": name,
        "summary": words.summary,
        "description": words.about,
        "security": [{"token": [view.scope]}],
        "parameters": [*_in_path(rule), *_more(words, method)],
        "responses": _answers(rule, words, method),
    }
    if words.sends:
        operation["requestBody"] = {"required": words.must_send, "content": _json(words.sends)}
    return method.lower(), operation


def _in_path(rule: Rule) -> list[JSONObject]:
    return [
        {"name": name, "in": "path", "required": True, "schema": PERIOD if name == "period" else ID}
        for name in sorted(rule.arguments)
    ]


def _more(words: Words, method: str) -> list[JSONObject]:
    if method == "POST":
        key = {"type": "string", "minLength": 1, "maxLength": 40, "pattern": "^[ -~]{1,40}$"}
        return [{"name": "Idempotency-Key", "in": "header", "required": True, "schema": key}]
    return [{"name": "after", "in": "query", "schema": ID}] if words.is_paged else []


def _answers(rule: Rule, words: Words, method: str) -> JSONObject:
    fine: JSONObject = {"description": words.gets or "Done"}
    if words.gets:
        fine["content"] = _json(words.gets)
    wrong = {*EVERYWHERE, *(SENDING if method == "POST" else ())}
    wrong |= {404} if rule.arguments else set()
    wrong |= {422} if words.is_paged else set()
    wrong |= {410} if "offer_id" in rule.arguments else set()
    problem = {KIND: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    problems = {
        str(status): {"description": TYPES[status][1], "content": problem} for status in wrong
    }
    return {str(words.status): fine, **dict(sorted(problems.items()))}


def _json(name: str) -> JSONObject:
    return {JSON: {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def written(api: JSONObject) -> str:
    return json.dumps(api, ensure_ascii=False, indent=1) + "\n"


def _of_programs() -> Flask:
    """With their door alone: its routes know neither settings nor a database."""
    app = Flask("app")
    formats.init_app(app)
    forgery.init_app(app)
    app.register_blueprint(api)
    return app


if __name__ == "__main__":
    DOCUMENT.write_text(written(document(_of_programs())), encoding="utf-8")
