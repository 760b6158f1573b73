"""Whom to tell of a leak (RFC 9116)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from tests.town import Town

PATH = "/.well-known/security.txt"
FIELDS = ["Contact", "Expires", "Preferred-Languages", "Canonical"]


def _read(app: Flask, base_url: str = "https://localhost") -> dict[str, str]:
    answer = app.test_client().get(PATH, base_url=base_url)
    assert answer.status_code == 200
    assert answer.content_type == "text/plain; charset=utf-8"
    assert "Set-Cookie" not in answer.headers
    assert answer.text.endswith("\n")
    lines = [line.partition(": ") for line in answer.text.splitlines()]
    assert [name for name, _, _ in lines] == FIELDS, "each once"
    return {name: told for name, _, told in lines}


def test_it_ends_within_a_year_and_not_today(town: Town) -> None:
    ends = datetime.fromisoformat(_read(town.app)["Expires"])
    ahead = ends - datetime.now(UTC)
    assert timedelta(days=30) < ahead < timedelta(days=365)


def test_it_says_where_it_stands_in_each_town(town: Town) -> None:
    Town.founded(town.app, 2, "elders.example")
    for home in ("https://localhost", "https://elders.example"):
        assert _read(town.app, home)["Canonical"] == f"{home}{PATH}"


@pytest.mark.parametrize(
    ("setting", "contact"),
    [
        ("", "mailto:post@vragenengeven.example"),
        ("mailto:lek@town.example", "mailto:lek@town.example"),
        ("https://town.example/lek", "https://town.example/lek"),
    ],
)
def test_the_contact_is_a_setting(
    town: Town, database: str, open_app: Callable[..., Any], setting: str, contact: str
) -> None:
    with open_app(database, security_contact=setting) as app:
        told = _read(app)
    assert told["Contact"] == contact
    assert told["Preferred-Languages"] == "nl, en"
