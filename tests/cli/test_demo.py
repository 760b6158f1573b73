"""The demo towns are for development, and never come to stand beside a town of people."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from app.store.queries.town import communities
from tests.town import Town


def test_refused_in_production(database: str, open_app: Callable[..., Any]) -> None:
    other = {"environment": "production", "public_url": "https://vragen.example"}
    with open_app(database, **other) as app:
        result = app.test_cli_runner().invoke(args=["demo"])
        assert result.exit_code == 1
        assert result.output == "Error: The demo towns are not for production (ENVIRONMENT).\n"
        assert list(communities.all_slugs()) == []


def test_refused_beside_a_town_of_people(app: Flask) -> None:
    Town.founded(app)
    result = app.test_cli_runner().invoke(args=["demo"])
    assert result.exit_code == 1
    assert "There is a community here already that is not a demo town." in result.output
    assert list(communities.all_slugs()) == ["town1"]
