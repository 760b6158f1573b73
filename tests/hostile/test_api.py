"""Schemathesis makes up requests from the OpenAPI document of the API, each with a token that opens
what it asks for: no fault, and only answers that it names."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from zlib import crc32

import hypothesis
import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode

from app.domain.letters.programs import MADE_AT_THE_DESK, OPENS
from app.store.db import db
from app.store.tables import Offer
from app.web.openapi.pages import DOCUMENT
from tests.hostile.share import examples, one_in
from tests.town import Town
from tests.web.api.calling import organisation, path_to, program_of
from tests.web.browser import forget_request

EXAMPLES = examples(4, 100)
OPERATIONS = 9  # of so many, one is tried in `make test`
SETTINGS = hypothesis.settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
KINDS = {"application/json", "application/problem+json"}


def operations(app: Flask) -> list[APIOperation]:
    schema = schemathesis.openapi.from_dict(json.loads(DOCUMENT.read_bytes()))
    schema.app = app
    return [found.ok() for found in schema.get_all_operations()]


@pytest.fixture
def tokens(town: Town) -> Iterator[dict[str, str]]:
    """By scope, in a town where a program may come as often as it likes, and is in a talk."""
    karin, bianca = town.kwartiermaker(), town.asker("Bianca")
    program = program_of(town, organisation(town, karin))
    need = town.asks(bianca)
    program.post(path_to("needs", need.id, "offers"))
    town.chooses(bianca, db.session.query(Offer).one())
    others = {whose: program_of(town, karin, whose=whose) for whose in MADE_AT_THE_DESK}
    rules = town.app.extensions["house_rules"]
    often = replace(rules.api, requests_a_minute=100_000)
    town.app.extensions["house_rules"] = replace(rules, api=often)
    yield {
        scope.value: others.get(whose, program).token
        for whose, scopes in OPENS.items()
        for scope in scopes
    }
    town.app.extensions["house_rules"] = rules


def test_made_up_requests_are_answered_as_the_document_says(
    town: Town, tokens: dict[str, str]
) -> None:
    found: set[str] = set()
    tried = [
        each
        for each in operations(town.app)
        if crc32(each.label.encode()) % one_in(OPERATIONS) == 0
    ]
    assert tried
    for operation in tried:
        (scope,) = operation.definition.raw["security"][0]["token"]
        found |= wrong_with(operation, town.app, tokens[scope])
    assert found == set()


def wrong_with(operation: APIOperation, app: Flask, token: str) -> set[str]:
    found: set[str] = set()

    @SETTINGS
    @hypothesis.given(
        st.one_of(
            operation.as_strategy(GenerationMode.POSITIVE),
            operation.as_strategy(GenerationMode.NEGATIVE),
        )
    )
    def try_one(case: Case) -> None:
        told: dict[str, Any] = case.as_transport_kwargs(
            headers={"Authorization": f"Bearer {token}"}
        )
        told["base_url"] = "http://localhost"
        answer = app.test_client(use_cookies=False).open(**told)
        forget_request()
        known = set(operation.definition.raw["responses"]) | {"404", "405", "308"}
        is_known = str(answer.status_code) in known and answer.status_code != 500
        is_json = answer.mimetype in KINDS or answer.status_code in (204, 308)
        if not (is_known and is_json):
            found.add(f"{operation.label} · {answer.status_code} {answer.mimetype}")

    try_one()
    return found


def test_an_operation_that_breaks_is_found(
    town: Town, tokens: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(**_: Any) -> str:
        raise ValueError

    breaks.scope = "needs:read"  # type: ignore[attr-defined]
    monkeypatch.setitem(town.app.view_functions, "api.needs", breaks)
    (broken,) = [each for each in operations(town.app) if each.label == "GET /needs"]
    assert wrong_with(broken, town.app, tokens["needs:read"]) == {
        "GET /needs · 500 application/problem+json"
    }
