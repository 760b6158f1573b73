"""What somebody with a token, or without one, tries on the door of programs. Tokens and ids of
others: `test_not_yours`; what is called: `test_webhooks` and `tests/domain/letters/`."""

import json
import logging
from typing import Any

import pytest

from app.domain.ids import show_id
from app.domain.letters.programs import ProgramEvent, Scope, Whose
from app.domain.states import OfferState
from app.store.db import db
from app.store.tables import BroughtGiver, Message, Need, Offer, Person, Token, Webhook
from tests.town import Town
from tests.web.api.calling import Program, organisation, path_to, program_of
from tests.web.api.test_problems import is_a_problem

WITHOUT_SAFETY = ("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Set-Cookie")


# scopes


def test_who_may_only_write_reads_nothing_by_it(
    town: Town, centre: Person, need: Need, bianca: Person
) -> None:
    """Nor by sending the same request again later, when there is more to read."""
    writes = program_of(town, centre, Scope.MAKE_OFFERS)
    path = path_to("needs", need.id, "offers")
    first = writes.post(path, key="k", word="Graag")
    offer = town.chooses(bianca, db.session.query(Offer).one())
    again = writes.post(path, key="k", word="Graag")
    over = writes.post(path_to("offers", offer.id, "withdrawal"))
    hers = {"id": show_id(offer.id), "need_id": show_id(need.id)}
    told = [answer.json for answer in (first, again, over)]
    assert told == [{**hers, "state": state} for state in ("open", "chosen", "over")]


def test_the_key_of_one_program_is_not_that_of_another(
    town: Town, program: Program, need: Need, karin: Person
) -> None:
    """Else whoever guesses it would be told what came of it."""
    path = path_to("needs", need.id, "offers")
    program.post(path, key="k", word="Graag")
    other = program_of(town, organisation(town, karin, "Buurtkamer")).post(path, key="k", word="Ja")
    assert (other.status_code, "Idempotency-Replayed" in other.headers) == (201, False)
    assert other.json["word"] == "Ja"


def test_no_token_makes_another(town: Town, program: Program) -> None:
    """Where people make them a token is nothing, whatever it opens here."""
    for path in ("/geef/programmas", "/bureau/programmas"):
        answer = town.app.test_client(use_cookies=False).post(
            path, headers={"Authorization": f"Bearer {program.token}"}, data={"form_key": "k"}
        )
        assert answer.status_code in (302, 400, 403), path
    assert db.session.query(Token).count() == 1


# what is sent


def test_what_a_schema_does_not_ask_is_not_taken(
    town: Town, program: Program, need: Need, bianca: Person, karin: Person
) -> None:
    """Mass assignment: names of columns, each with what would do harm."""
    harm = {
        "id": "1", "community_id": 2, "giver_id": bianca.id, "asker_id": karin.id, "person_id": 1,
        "state": OfferState.ACCEPTED.value, "made_at": "2020-01-01", "accepted_at": "2020-01-01",
        "token_id": 1, "author_id": bianca.id, "whose": "figures", "scopes": "figures:read",
        "introduced": True, "hats": ["kwartiermaker"], "ends_at": "2099-01-01",
    }  # fmt: skip
    made = program.post(path_to("needs", need.id, "offers"), **harm)
    assert (made.status_code, made.json["state"]) == (201, "open")
    offer = db.session.query(Offer).one()
    assert offer.giver_id not in (bianca.id, karin.id)
    town.chooses(bianca, offer)
    program.post(path_to("offers", offer.id, "messages"), words="Tot dan", **harm)
    assert db.session.query(Message.author_id).scalar() == offer.giver_id
    address = {"url": "https://hooks.example.nl/", "kinds": [ProgramEvent.NEED_OUT.value]}
    hook = program.post("/webhooks", **address, secret="whsec_bWlqbg==", url_sealed="x", **harm)
    assert "bWlqbg" not in hook.json["secret"]
    assert db.session.query(Webhook.token_id).scalar() == db.session.query(Token.id).scalar()
    platform = program_of(town, karin, whose=Whose.PLATFORM)
    suus = {"first_name": "Suus", "reach": "suus@example.org"}
    assert platform.post("/givers", **suus, **harm).status_code == 202
    assert db.session.query(BroughtGiver.ends_at).scalar().year < 2099


def test_of_a_name_that_comes_twice_the_last_counts(program: Program, need: Need) -> None:
    """So that whoever looks first and we read the same."""
    path, headers = path_to("needs", need.id, "offers"), {"Idempotency-Key": "k"}
    body = b'{"word": "eerst", "word": "laatst"}'
    program._sent("POST", path, data=body, content_type="application/json", headers=headers)
    assert db.session.query(Offer.word).scalar() == "laatst"


ODD = [
    b'{"word": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
    b'{"word": ' + b'{"a":' * 5_000 + b"1" + b"}" * 5_000 + b"}",
    b'{"word": ' + b"9" * 5_000 + b"}",
    b'{"word": 1e999, "suits_on": NaN, "kind": -Infinity}',
    b'{"word": "\\ud800", "kind": "\\udfff"}',
    b'{"\\ud800": 1, "\\u0000": 2, "__proto__": {"a": 1}}',
    b'{"word": "a\\u0000b\\u202ec"}',
    b'{"word": "' + b"\\u0301" * 9_000 + b'"}',
    b'{"word": true, "kind": null, "find_out_in": []}',
    b'\xef\xbb\xbf{"word": "ja"}',
    '{"word": "ja"}'.encode("utf-16"),
    json.dumps({f"veld{n}": "x" for n in range(3_000)}).encode(),
    b"\x1f\x8b\x08\x00",
    b'{"word": "ja"} {"word": "nee"}',
]


@pytest.mark.parametrize("body", ODD, ids=range(len(ODD)))
def test_no_body_is_a_fault(
    program: Program, need: Need, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path, headers = path_to("needs", need.id, "offers"), {"Idempotency-Key": "k"}
    answer = program._sent(
        "POST", path, data=body, content_type="application/json", headers=headers
    )
    assert answer.status_code in (201, 400, 422), answer.text
    assert not [line for line in caplog.records if line.levelno >= logging.ERROR]
    word = db.session.query(Offer.word).scalar() or ""
    assert not {"\x00", "\ud800"} & set(word)


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("application/json; charset=utf-7", 201),  # JSON is utf-8, whatever it says
        ("application/vnd.api+json", 201),
        ("text/json", 415),
        ("multipart/form-data; boundary=x", 415),
        ("application/xml", 415),
        ("", 415),
    ],
)
def test_only_json_is_read(program: Program, need: Need, kind: str, status: int) -> None:
    """What a form of another site can send without being asked is none of it."""
    path, headers = path_to("needs", need.id, "offers"), {"Idempotency-Key": "k"}
    body = b'{"word": "ja"}'
    answer = program._sent("POST", path, data=body, content_type=kind, headers=headers)
    assert answer.status_code == status


# how it is asked


def test_no_other_method_does_a_deed_or_reads_without_a_token(program: Program, need: Need) -> None:
    over = {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "DELETE", "X-Method-Override": "PUT"}
    path = path_to("needs", need.id, "offers")
    for method in ("GET", "HEAD", "PUT", "PATCH", "DELETE", "PROPFIND", "post"):
        answer = program._sent(method, path, headers={"Idempotency-Key": "k", **over})
        assert answer.status_code == (201 if method == "post" else 405), method
        if method != "post":
            assert db.session.query(Offer).count() == 0
    for method in ("OPTIONS", "HEAD"):
        bare = Program(program.town, "")._sent(method, "/needs")
        assert (bare.status_code, program._sent(method, "/needs").status_code) == (401, 200)


@pytest.mark.parametrize("place", ["?access_token=", "?token=", "?authorization=Bearer%20"])
def test_a_token_in_an_address_opens_nothing(program: Program, place: str) -> None:
    """There it would stand in logs and in what a browser remembers."""
    asked = Program(program.town, "").get(f"/needs{place}{program.token}")
    assert asked.status_code == 401


@pytest.mark.parametrize("origin", ["https://kwaad.example", "null"])
def test_no_page_of_another_site_reads_an_answer(program: Program, origin: str) -> None:
    asks = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    for method, path in (("GET", "/needs"), ("OPTIONS", "/needs"), ("GET", "/niets")):
        answer = program._sent(method, path, headers=asks)
        assert not {*WITHOUT_SAFETY} & {*answer.headers.keys()}, (method, path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


# collecting


def test_nobody_asks_for_more_at_a_time(town: Town, program: Program, bianca: Person) -> None:
    for n in range(12):
        town.asks(town.asker(f"Vrager{n}"), f"Vraag nummer {n}, graag")
    for more in ("limit=1000", "per_page=1000", "page_size=1000", "count=all", "page=-1"):
        assert len(program.get(f"/needs?{more}").json["items"]) == 10, more


@pytest.mark.parametrize(
    "after", ["0", "-1", "' OR 1=1--", "%00", "z" * 13, "1" * 200, "é", "01&after=02", ""]
)
@pytest.mark.parametrize("path", ["/needs", "/offers"])
def test_no_place_to_go_on_from_is_a_fault(program: Program, path: str, after: str) -> None:
    answer = program.get(f"{path}?after={after}")
    if answer.status_code != 200:
        is_a_problem(answer, 422)


def test_another_organisation_brings_nobody_nearer_to_who_asked(
    town: Town, program: Program, need: Need, karin: Person, bianca: Person
) -> None:
    """What is told of an open question does not say whose it is: two of hers look like two of
    two."""
    town.asks(bianca, "Wie leest een brief met mij?")
    town.asks(town.asker("Els"), "Wie kan een lamp ophangen?")
    told = program_of(town, organisation(town, karin, "Buurtkamer")).get("/needs").json["items"]
    assert len(told) == 3
    names = {"id", "words", "language", "neighbourhood", "timing", "since", "hands", "is_full"}
    assert all(set(each) == names for each in told)


# what stays behind


def test_no_token_and_no_word_is_in_a_log(
    town: Town, program: Program, need: Need, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "ZILVERREIGER"
    program.post(path_to("needs", need.id, "offers"), word=secret)
    program.post(path_to("needs", need.id, "offers"), suits_on=secret, kind=secret)
    program.get(f"/needs/{secret}")
    program.post("/webhooks", url=f"https://hooks.example.nl/{secret}", kinds=["need.out"])
    Program(town, f"vg_{secret}").get("/needs")
    program._sent("POST", "/givers", headers={"Idempotency-Key": secret})
    assert secret.lower() not in caplog.text.lower()
    assert program.token.removeprefix("vg_") not in caplog.text


def test_a_problem_says_nothing_of_what_was_sent(program: Program, need: Need) -> None:
    secret: dict[str, Any] = {"kind": "ZILVERREIGER", "suits_on": "ZILVERREIGER", "ZILVER": 1}
    told = program.post(path_to("needs", need.id, "offers"), **secret)
    is_a_problem(told, 422)
    assert "ZILVER" not in told.text
    is_a_problem(missing := program.get("/needs/ZILVERREIGER"), 404)
    assert "ZILVER" not in missing.text
