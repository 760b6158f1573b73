"""Schemathesis makes up requests from the map of routes and the schemas of the forms, such that fit
them and such that do not, before each role."""

from collections.abc import Callable
from typing import Any
from zlib import crc32

import hypothesis
import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.hostile.addresses import rules
from tests.hostile.judging import faults
from tests.hostile.openapi import METHODS, document
from tests.hostile.people import APART, Comer, Play
from tests.hostile.share import WHOLE, examples, one_in
from tests.hostile.stage import PostgresqlStage, SqliteStage
from tests.web.browser import forget_request
from tests.web.fields import NOTE
from tests.web.test_matrix import digest

Stage = SqliteStage | PostgresqlStage
OPERATIONS = 60  # of so many, one is tried in `make test` for each role
EXAMPLES = examples(4, 40)
ROLES = ("visitor", "bianca", "fatma", "karin", "official") if WHOLE else ("bianca", "karin")
SETTINGS = hypothesis.settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def operations(app: Flask) -> list[APIOperation]:
    schema = schemathesis.openapi.from_dict(document(app))
    schema.app = app
    return [found.ok() for found in schema.get_all_operations()]


def wrong_with(operation: APIOperation, comer: Comer, stage: Stage) -> set[str]:
    """What is wrong with the answers to some requests of this kind."""
    token, found = comer.browser._csrf(), set[str]()
    cookie = comer.browser.client.get_cookie("session")

    @SETTINGS
    @hypothesis.given(_cases(operation))
    def try_one(case: Case) -> None:
        answer = _sent(case, comer, token)
        found.update(f"{operation.label} · {wrong}" for wrong in faults(answer, comer.secrets))
        if case.method == "POST":
            stage.put_back()
        comer.browser.client.set_cookie("session", cookie.value if cookie else "")

    try_one()
    return found


def _cases(operation: APIOperation) -> st.SearchStrategy[Case]:
    fits = operation.as_strategy(GenerationMode.POSITIVE)
    if not operation.body and not operation.path_parameters and not operation.query:
        return fits
    return st.one_of(fits, operation.as_strategy(GenerationMode.NEGATIVE))


def _sent(case: Case, comer: Comer, token: str) -> TestResponse:
    """With the keys of a page of hers, so that it comes as far as the form."""
    if isinstance(case.body, dict):
        case.body["form_key"] = "of-one-form-only"
    told: dict[str, Any] = case.as_transport_kwargs(headers={"X-CSRFToken": token})
    answer = comer.browser.client.open(**{**told, "base_url": comer.browser.base_url})
    forget_request()
    return answer


@pytest.mark.parametrize("role", ROLES)
def test_made_up_requests_are_no_fault(
    play: Play, stage: Stage, role: str, record_property: Callable[[str, Any], None]
) -> None:
    comer, before = play.comer(role), digest()
    stage.keep()
    tried = [
        each
        for each in operations(play.scene.town.app)
        if crc32(f"{role} {each.label}".encode()) % one_in(OPERATIONS) == 0
    ]
    found = set().union(*(wrong_with(each, comer, stage) for each in tried))
    assert found == set()
    assert digest() == before, "what was only looked at changed something"
    line = f"{len(tried):3} routes, {EXAMPLES} of each"
    record_property("bar", f"made up by Schemathesis, {role:10} {line}, 0 faults")


# the controls


def test_every_route_and_field_is_in_the_document(play: Play) -> None:
    app = play.scene.town.app
    told = document(app)["paths"]
    for method in METHODS:
        known = {each.rule for each in rules(app, method) if door(each) not in APART}
        assert sum(method.lower() in each for each in told.values()) == len(known) > 150
    words = told["/vraag/woorden"]["post"]["requestBody"]["content"]
    assert "words" in next(iter(words.values()))["schema"]["properties"]


def door(rule: Rule) -> str:
    return rule.endpoint.partition(".")[0]


def _breaks(**_: Any) -> str:
    raise ValueError


def _tells(**_: Any) -> str:
    return f"<h1>Ja</h1>{NOTE}"


@pytest.mark.parametrize(("view", "wrong"), [(_breaks, "500"), (_tells, f"shows {NOTE}")])
def test_a_route_that_does_it_wrong_is_found(
    play: Play,
    stage: Stage,
    monkeypatch: pytest.MonkeyPatch,
    view: Callable[..., str],
    wrong: str,
) -> None:
    app = play.scene.town.app
    monkeypatch.setitem(app.view_functions, "asking.keep_words", view)
    (broken,) = [each for each in operations(app) if each.label == "POST /vraag/woorden"]
    assert wrong_with(broken, play.comer("visitor"), stage) == {f"{broken.label} · {wrong}"}
