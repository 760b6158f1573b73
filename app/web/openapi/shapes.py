"""The shapes in the OpenAPI document: those of our schemas, those written out here, and what a
schema cannot say of itself."""

from typing import Any

from marshmallow import Schema

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

JSONObject = dict[str, Any]
STRING = {"type": "string"}
SCHEMAS: dict[str, type[Schema]] = {
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
PLAIN: dict[str, JSONObject] = {
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
FIELDS_OF: dict[str, JSONObject] = {
    "Offer": {"state": {"type": "string", "enum": ["open", "chosen", "done", "over"]}},
    "Message": {"written_on": {"type": "string", "format": "date"}},
    "Webhook": {
        "kinds": {"type": "array", "items": STRING},
        "secret": {**STRING, "description": "Only in the answer that made it"},
    },
}


def lists() -> dict[str, JSONObject]:
    """Parts of lists."""
    made: dict[str, JSONObject] = {}
    for name in ("Need", "Offer", "Message"):
        items = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        following = {"type": ["string", "null"], "description": "Where it goes on"}
        made[f"{name}s"] = {
            "type": "object",
            "required": ["items", "next"],
            "properties": {"items": items, "next": following},
        }
    made["Needs"]["properties"]["enough_for_today"] = {"type": "boolean"}
    return made


def mend(schemas: JSONObject) -> None:
    """What a schema cannot say of itself: what may be null, what a function makes."""
    for name, schema in schemas.items():
        for field, shape in FIELDS_OF.get(name, {}).items():
            schema["properties"][field] = shape
        for field, shape in schema.get("properties", {}).items():
            if shape.get("default") is None:
                shape.pop("default", None)
            if not {"type", "enum", "$ref"} & shape.keys():
                shape["type"] = "string"
            if field in NULLABLE.get(name, ()):
                shape["type"] = [shape["type"], "null"]
