"""The OpenAPI document: level with the routes and schemas, valid, and readable as a page."""

import json

import pytest
import schemathesis
from jsonschema_rs import ValidationError

from app.web.openapi.pages import DOCUMENT
from app.web.openapi.writing import document, written
from tests.house.pages import APART
from tests.town import Town
from tests.web.browser import Browser


def test_it_is_level_with_the_routes_and_schemas(town: Town) -> None:
    """`make api` writes it anew; a person reads what changed."""
    assert DOCUMENT.read_text(encoding="utf-8") == written(document(town.app))


def test_it_is_valid() -> None:
    """By the schema of OpenAPI 3.1 itself, as Schemathesis has it."""
    told = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    schemathesis.openapi.from_dict(told).validate()
    told["paths"]["/needs"]["get"]["responses"]["200"].pop("description")
    with pytest.raises(ValidationError, match="description"):
        schemathesis.openapi.from_dict(told).validate()


def test_it_can_be_read_as_a_page_and_taken_along(town: Town) -> None:
    browser = Browser(town.app)
    page = browser.get("/api")
    assert page.status_code == 200
    told = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    for path, methods in told["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in browser.html
    for name in ("not-found", "too-many", "Idempotency-Key", "Standard Webhooks"):
        assert name in browser.html
    assert browser.client.get("/api/v1/openapi.json").json == told
    assert "openapi" in APART, "developers read English there: no page of plain Dutch"
