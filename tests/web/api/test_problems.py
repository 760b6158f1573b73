"""Everything that goes wrong under /api/v1 is told as RFC 9457 says, and a deed is done once."""

import json
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from app.store.db import db
from app.store.tables import Need, Offer
from app.web.entrance.problems import TYPES
from tests.town import Town
from tests.web.api.calling import Program, path_to

KIND = "application/problem+json"


def is_a_problem(answer: TestResponse, status: int) -> dict[str, Any]:
    assert (answer.status_code, answer.mimetype) == (status, KIND)
    told: dict[str, Any] = json.loads(answer.data)
    assert (told["status"], told["type"]) == (status, f"/api#{TYPES[status][0]}")
    assert told["title"]
    assert "Set-Cookie" not in answer.headers
    return told


def test_what_is_not_there(program: Program) -> None:
    for path in ("/nothing", "/needs/1/2/3", "/needs/!!", ""):
        is_a_problem(program.get(path), 404)


def test_another_method(program: Program) -> None:
    answer = program.post("/needs")
    is_a_problem(answer, 405)
    assert "GET" in answer.headers["Allow"]


def test_too_many_bytes(program: Program, need: Need) -> None:
    is_a_problem(program.post(path_to("needs", need.id, "offers"), word="x" * 70_000), 413)


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("text/plain", b"word=ja", 415),
        ("application/x-www-form-urlencoded", b"word=ja", 415),
        ("application/json", b"{", 400),
        ("application/json", b"[" * 20_000, 400),
        ("application/json", b"\xff\xfe", 400),
        ("application/json", b"[]", 422),
        ("application/json", b"null", 422),
    ],
)
def test_what_is_no_json(program: Program, need: Need, kind: str, body: bytes, status: int) -> None:
    path, headers = path_to("needs", need.id, "offers"), {"Idempotency-Key": "k"}
    is_a_problem(program._sent("POST", path, data=body, content_type=kind, headers=headers), status)
    assert program.post(path, key="k").status_code == 201, "a refused request leaves the key free"


@pytest.mark.parametrize("key", ["", "x" * 41, "é"])
def test_without_a_key_nothing_is_done(program: Program, need: Need, key: str) -> None:
    path = path_to("needs", need.id, "offers")
    answer = program._sent("POST", path, json={}, headers={"Idempotency-Key": key})
    is_a_problem(answer, 400)
    assert db.session.query(Offer).count() == 0


def test_the_same_request_twice_does_one_thing(program: Program, need: Need) -> None:
    """Replay: what was overheard is answered again, and does nothing."""
    path = path_to("needs", need.id, "offers")
    first = program.post(path, key="k", word="Graag")
    offer_id = db.session.query(Offer.id).scalar()
    program.post(path_to("offers", offer_id, "withdrawal"))
    again = program.post(path, key="k", word="Graag")
    assert (again.status_code, again.location) == (201, first.location)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.json["state"] == "over", "as it stands now: it was not made anew"
    other = program.post(path, key="k", word="Iets anders")
    assert "Idempotency-Key" in is_a_problem(other, 422)["errors"]


def test_a_fault_is_told_without_a_trace(
    town: Town, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks() -> None:
        raise ValueError("words of somebody")

    breaks.scope = "needs:read"  # type: ignore[attr-defined]
    monkeypatch.setitem(town.app.view_functions, "api.needs", breaks)
    told = is_a_problem(program.get("/needs"), 500)
    assert "words of somebody" not in str(told)


def test_a_database_that_takes_nothing(
    town: Town, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_locked() -> None:
        raise OperationalError("x", {}, Exception())

    is_locked.scope = "needs:read"  # type: ignore[attr-defined]
    monkeypatch.setitem(town.app.view_functions, "api.needs", is_locked)
    answer = program.get("/needs")
    is_a_problem(answer, 503)
    assert answer.headers["Retry-After"] == "10"


def test_a_page_is_still_a_page(town: Town) -> None:
    """The control: elsewhere people read a kind page."""
    answer = town.app.test_client().get("/niets", base_url="http://localhost")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
