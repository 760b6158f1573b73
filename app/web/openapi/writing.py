"""Writes the OpenAPI document: paths and scopes from the map of routes, fields from the marshmallow
schemas by apispec, words from here. `python -m tests.web.api.document`, or `make api`.

What is written lies in the repository, is read there by a person when it changes, and is all that a
server needs: no library for it is loaded there.
"""

import json
from pathlib import Path
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from werkzeug.routing import Rule

from app.web.api.schemas import (
    BroughtIn,
    HandBackIn,
    MessageIn,
    MessageOut,
    NeedOut,
    OfferIn,
    OfferOut,
    WebhookIn,
    WebhookOut,
)
from app.web.entrance.problems import KIND, TYPES
from app.web.openapi.pages import DOCUMENT
from tests.web.api.words import ABOUT, DESCRIPTION, Words

Told = dict[str, Any]
JSON = "application/json"
ID = {"type": "string", "pattern": "^[0-9abcdefghjkmnpqrstvwxyz]{1,13}$"}
PERIOD = {"type": "string", "pattern": "^20[0-9]{2}(?:Q[1-4]|Q1-Q2|Q3-Q4)$"}
STRING = {"type": "string"}
EVERYWHERE = (401, 403, 405, 429, 500, 503)
SENDING = (400, 409, 413, 415, 422)
SCHEMAS = {
    "Need": NeedOut,
    "Offer": OfferOut,
    "Message": MessageOut,
    "NewOffer": OfferIn,
    "Withdrawal": HandBackIn,
    "NewMessage": MessageIn,
    "Webhook": WebhookOut,
    "NewWebhook": WebhookIn,
    "NewGiver": BroughtIn,
}
PLAIN: dict[str, Told] = {
    "Problem": {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": STRING,
            "title": STRING,
            "status": {"type": "integer"},
            "detail": {**STRING, "description": "Of a refusal: in Dutch, as a person reads it"},
            "code": {**STRING, "description": "Which refusal it is"},
            "errors": {"type": "object", "description": "Sentences by field"},
        },
    },
    "Brought": {"type": "object", "properties": {"status": STRING}},
    "Periods": {
        "type": "object",
        "required": ["items"],
        "properties": {"items": {"type": "array", "items": STRING}},
    },
    "Webhooks": {
        "type": "object",
        "required": ["items"],
        "properties": {
            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Webhook"}}
        },
    },
    "Figures": {
        "type": "object",
        "required": ["period", "tables"],
        "properties": {"period": STRING, "tables": {"type": "object"}},
    },
}
NULLABLE = {
    "Need": ("neighbourhood", "language"),
    "Offer": ("words", "language", "neighbourhood", "asker_name", "rests"),
    "Message": ("words",),
    "Webhook": ("failed_at",),
}
FIELDS_OF = {
    "Offer": {"state": {"type": "string", "enum": ["open", "chosen", "done", "over"]}},
    "Message": {"written_on": {"type": "string", "format": "date"}},
    "Webhook": {
        "kinds": {"type": "array", "items": STRING},
        "secret": {**STRING, "description": "Only in the answer that made it"},
    },
}


def document(app: Flask) -> Told:
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
    for name, told in {**PLAIN, **_lists()}.items():
        spec.components.schema(name, told)
    for rule in sorted(rules(app), key=lambda each: (each.rule, each.endpoint)):
        spec.path(_path(rule), operations=dict([_operation(app, rule)]))
    told = spec.to_dict()
    _mend(told["components"]["schemas"])
    return told


def rules(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("api.")]


def _plugin() -> MarshmallowPlugin:
    return MarshmallowPlugin(schema_name_resolver=lambda schema: None)


def _lists() -> dict[str, Told]:
    """Parts of lists."""
    told = {}
    for name in ("Need", "Offer", "Message"):
        items = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        following = {"type": ["string", "null"], "description": "Where it goes on"}
        told[f"{name}s"] = {
            "type": "object",
            "required": ["items", "next"],
            "properties": {"items": items, "next": following},
        }
    told["Needs"]["properties"]["enough_for_today"] = {"type": "boolean"}
    return told


def _path(rule: Rule) -> str:
    plain = rule.rule.removeprefix("/api/v1")
    for name in rule.arguments:
        kind = "quarter" if name == "period" else "id"
        plain = plain.replace(f"<{kind}:{name}>", f"{{{name}}}")
    return plain


def _operation(app: Flask, rule: Rule) -> tuple[str, Told]:
    (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
    view, name = app.view_functions[rule.endpoint], rule.endpoint.removeprefix("api.")
    words = ABOUT[name]
    told: Told = {
        "operationId": name,
        "summary": words.summary,
        "description": words.about,
        "security": [{"token": [view.scope]}],  # type: ignore[attr-defined]
        "parameters": [*_in_path(rule), *_more(words, method)],
        "responses": _answers(rule, words, method),
    }
    if words.sends:
        told["requestBody"] = {"required": words.must_send, "content": _json(words.sends)}
    return method.lower(), told


def _in_path(rule: Rule) -> list[Told]:
    return [
        {"name": name, "in": "path", "required": True, "schema": PERIOD if name == "period" else ID}
        for name in sorted(rule.arguments)
    ]


def _more(words: Words, method: str) -> list[Told]:
    if method == "POST":
        key = {"type": "string", "minLength": 1, "maxLength": 40, "pattern": "^[ -~]{1,40}$"}
        return [{"name": "Idempotency-Key", "in": "header", "required": True, "schema": key}]
    return [{"name": "after", "in": "query", "schema": ID}] if words.is_paged else []


def _answers(rule: Rule, words: Words, method: str) -> Told:
    fine: Told = {"description": words.gets or "Done"}
    if words.gets:
        fine["content"] = _json(words.gets)
    wrong = {*EVERYWHERE, *(SENDING if method == "POST" else ())}
    wrong |= {404} if rule.arguments else set()
    wrong |= {422} if words.is_paged else set()
    wrong |= {410} if "offer_id" in rule.arguments else set()
    problem = {KIND: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told = {str(status): {"description": TYPES[status][1], "content": problem} for status in wrong}
    return {str(words.status): fine, **dict(sorted(told.items()))}


def _json(name: str) -> Told:
    return {JSON: {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _mend(schemas: Told) -> None:
    """What a schema cannot say of itself: what may be null, what a function makes."""
    for name, schema in schemas.items():
        for field, told in FIELDS_OF.get(name, {}).items():
            schema["properties"][field] = told
        for field, told in schema.get("properties", {}).items():
            if told.get("default") is None:
                told.pop("default", None)
            if not {"type", "enum", "$ref"} & told.keys():
                told["type"] = "string"
            if field in NULLABLE.get(name, ()):
                told["type"] = [told["type"], "null"]


def written(told: Told) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    from app.factory import create_app
    from tests.conftest import settings

    app = create_app(settings("sqlite://"))
    Path(DOCUMENT).write_text(written(document(app)), encoding="utf-8")


if __name__ == "__main__":
    main()
