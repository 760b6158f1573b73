"""A program hears that something changed: signed, again when it did not take it, and never at an
address that is ours."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from time import monotonic
from typing import Any

import pytest
from sqlalchemy import update

from app.actions.matches import talking
from app.actions.people.accounts import wear
from app.delivery.callers import Caller
from app.delivery.refusals import NotAccepted
from app.delivery.webhooks import signature
from app.domain.actor import Hat
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterState
from app.domain.letters.programs import ProgramEvent, Scope
from app.jobs.programs import tell_programs
from app.jobs.sweeps import carry_rounds_on
from app.store.db import db
from app.store.tables import Need, Offer, Person, Token, Webhook, WebhookCall
from tests.engines.listener import HOST, Listener, listening
from tests.town import Town
from tests.web.api.calling import Program, path_to, program_of
from tests.web.api.test_problems import is_a_problem

URL = f"https://{HOST}/vragen?sleutel=geheim"
KINDS = [kind.value for kind in ProgramEvent]


@pytest.fixture(scope="session")
def https_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listener]:
    with listening(tmp_path_factory.mktemp("listener")) as listener:
        yield listener


@pytest.fixture
def listener(town: Town, https_server: Listener) -> Iterator[Listener]:
    """Behind the name stands this machine, and only here that is allowed."""
    https_server.heard, https_server.status, https_server.location = [], 204, ""
    https_server.dribbles = False
    caller = Caller(
        look_up=lambda host: ["127.0.0.1"],
        admits=lambda address: True,
        port=https_server.port,
        context=https_server.trusting,
    )
    carrier = town.app.extensions["carrier"]
    town.app.extensions["carrier"] = replace(carrier, webhooks=caller)
    yield https_server
    town.app.extensions["carrier"] = carrier


@pytest.fixture
def secret(program: Program) -> str:
    made = program.post("/webhooks", url=URL, kinds=KINDS)
    assert made.status_code == 201, made.text
    return str(made.json["secret"])


def clock_ticks(town: Town, **later: float) -> None:
    town.later(**later)
    carry_rounds_on(town.by_house())
    tell_programs(town.by_house())
    db.session.expire_all()


def told(listener: Listener) -> list[tuple[str, dict[str, str]]]:
    bodies = (json.loads(body) for _, _, body in listener.heard)
    return [(each["type"], each["data"]) for each in bodies]


def test_a_program_hears_of_a_question_a_choice_and_a_message(
    town: Town, program: Program, secret: str, listener: Listener, bianca: Person
) -> None:
    need = town.asks(bianca, "Wie kan mijn fiets maken?")
    clock_ticks(town, minutes=11)
    program.post(path_to("needs", need.id, "offers"))
    offer = town.chooses(bianca, db.session.query(Offer).one())
    talking.send_message(town.moment(bianca), offer.id, "Kom je om tien uur?")
    db.session.commit()
    clock_ticks(town, minutes=1)
    assert sorted(told(listener)) == sorted(
        [
            ("need.out", {"need_id": show_id(need.id)}),
            ("offer.chosen", {"offer_id": show_id(offer.id)}),
            ("message.came", {"offer_id": show_id(offer.id)}),
        ]
    )
    everything = str(listener.heard)
    assert not [word for word in ("fiets", "Bianca", "tien uur") if word in everything]
    path, headers, body = listener.heard[0]
    assert path == "/vragen?sleutel=geheim"
    number, second = headers["webhook-id"], headers["webhook-timestamp"]
    assert headers["webhook-signature"] == f"v1,{signature(secret, number, second, body)}"
    assert second == str(int((town.now - timedelta(minutes=1)).timestamp()))
    clock_ticks(town, hours=1)
    assert len(listener.heard) == 3, "told once"


@pytest.mark.parametrize("status", [500, 404, 301, 307])
def test_what_is_not_taken_is_told_again_later_and_no_redirect_is_followed(
    town: Town, program: Program, secret: str, listener: Listener, need: Need, status: int
) -> None:
    listener.status, listener.location = status, f"https://{HOST}/elders"
    clock_ticks(town, minutes=11)
    clock_ticks(town)
    assert [path for path, _, _ in listener.heard] == ["/vragen?sleutel=geheim"], "it waits first"
    assert program.get("/webhooks").json["items"][0]["failed_at"] is not None
    listener.status, listener.location = 200, ""
    clock_ticks(town, hours=2)
    assert len(listener.heard) == 2
    first, again = listener.heard
    assert first[1]["webhook-id"] == again[1]["webhook-id"]
    assert first[1]["webhook-timestamp"] != again[1]["webhook-timestamp"]
    assert first[2] == again[2]


def test_it_is_given_up_in_the_end(town: Town, secret: str, listener: Listener, need: Need) -> None:
    listener.status = 410
    clock_ticks(town, minutes=11)
    assert db.session.query(WebhookCall.state).scalar() == LetterState.DEAD
    clock_ticks(town, days=1)
    assert len(listener.heard) == 1


def test_a_worker_that_died_leaves_its_calls_to_another(
    town: Town, secret: str, listener: Listener, need: Need
) -> None:
    from app.actions.letters import webhook_calls

    town.later(minutes=11)
    carry_rounds_on(town.by_house())
    webhook_calls.claim_calls(town.by_house(), "died", 20)
    db.session.commit()
    clock_ticks(town)
    assert listener.heard == []
    clock_ticks(town, hours=1)
    assert len(listener.heard) == 1


@pytest.mark.parametrize("ended", ["token", "need", "person"])
def test_what_holds_no_longer_is_not_told(
    town: Town,
    secret: str,
    listener: Listener,
    need: Need,
    bianca: Person,
    centre: Person,
    ended: str,
) -> None:
    town.later(minutes=11)
    carry_rounds_on(town.by_house())
    if ended == "token":
        db.session.execute(update(Token).values(ends_at=town.now))
    elif ended == "need":
        db.session.execute(update(Need).values(state="held"))
    else:
        db.session.execute(update(Person).where(Person.id == centre.id).values(state="paused"))
    db.session.commit()
    clock_ticks(town)
    assert listener.heard == []
    assert db.session.query(WebhookCall.state).scalar() == LetterState.DROPPED


def test_what_is_about_her_own_question_is_not_the_organisations(
    town: Town, program: Program, secret: str, listener: Listener, centre: Person, karin: Person
) -> None:
    """She answers for an organisation, and asks something herself: a message comes to her."""
    wear(town.by_house(), centre, Hat.ASKER)
    town.hats[centre.id] |= {Hat.ASKER}
    own = town.asks(centre, "Wie kan mijn fiets maken?")
    fatma = town.giver("Fatma", met_by=karin)
    offer = town.chooses(centre, town.offers(fatma, own))
    talking.send_message(town.moment(fatma), offer.id, "Ik kom om tien uur.")
    db.session.commit()
    clock_ticks(town, minutes=11)
    assert listener.heard == []


# who may be called


PUBLIC = ("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946")


def test_an_address_that_is_not_of_the_open_internet_is_refused(program: Program) -> None:
    """All that is none: tests/domain/letters/test_programs.py."""
    for url in ("http://example.nl/", "https://127.0.0.1/", "https://example.nl:8443/"):
        is_a_problem(program.post("/webhooks", url=url, kinds=KINDS), 422)
    assert db.session.query(Webhook).count() == 0


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["::ffff:10.0.0.1"], [PUBLIC[0], "10.0.0.1"], []]
)
def test_a_name_behind_which_something_private_stands_is_not_called(
    addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[Any] = []
    monkeypatch.setattr("socket.create_connection", lambda *told: called.append(told))
    with pytest.raises(NotAccepted) as refused:
        Caller(look_up=lambda host: addresses).call("https://example.nl/", b"", {})
    assert called == []
    assert "open internet" in str(refused.value)


@pytest.mark.parametrize("address", PUBLIC)
def test_the_call_goes_to_the_very_address_that_was_looked_at(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control, and against a name that is answered otherwise a moment later."""
    called: list[Any] = []

    def refused(where: Any, seconds: float) -> None:
        called.append(where)
        raise ConnectionRefusedError

    asked: list[str] = []

    def look_up(host: str) -> list[str]:
        asked.append(host)
        return [address]

    monkeypatch.setattr("socket.create_connection", refused)
    with pytest.raises(NotAccepted):
        Caller(look_up=look_up).call("https://example.nl/", b"", {})
    assert called == [(address, 443)]
    assert asked == ["example.nl"], "looked up once"


def test_a_certificate_of_another_name_is_not_told_anything(listener: Listener) -> None:
    caller = Caller(
        look_up=lambda host: ["127.0.0.1"],
        admits=lambda address: True,
        port=listener.port,
        context=listener.trusting,
    )
    with pytest.raises(NotAccepted):
        caller.call("https://anders.voorbeeld.nl/", b"{}", {})
    assert listener.heard == []
    caller.call(f"https://{HOST}/", b"{}", {})
    assert len(listener.heard) == 1, "the control"


def test_an_answer_that_never_ends_is_given_up(listener: Listener) -> None:
    listener.dribbles = True
    caller = Caller(
        look_up=lambda host: ["127.0.0.1"],
        admits=lambda address: True,
        port=listener.port,
        context=listener.trusting,
        most_seconds=0.5,
    )
    began = monotonic()
    with suppress(NotAccepted):
        caller.call(f"https://{HOST}/", b"{}", {})
    assert monotonic() - began < 4


# which may be named


def test_what_may_not_be_read_is_not_told_either(town: Town, centre: Person) -> None:
    program = program_of(town, centre, Scope.WEBHOOKS, Scope.READ_NEEDS)
    is_a_problem(program.post("/webhooks", url=URL, kinds=["message.came"]), 422)
    assert program.post("/webhooks", url=URL, kinds=["need.out"]).status_code == 201


def test_there_are_so_many_addresses_and_one_goes_away_again(
    town: Town, program: Program, centre: Person
) -> None:
    most = town.app.extensions["house_rules"].api.webhooks_each
    made = [program.post("/webhooks", url=URL, kinds=KINDS) for _ in range(most)]
    refused = program.post("/webhooks", url=URL, kinds=KINDS)
    assert is_a_problem(refused, 409)["code"] == "EnoughWebhooks"
    other = program_of(town, centre)
    assert other.delete(made[0].location).status_code == 404
    assert program.delete(made[0].location).status_code == 204
    assert program.delete(made[0].location).status_code == 404
    shown = program.get("/webhooks")
    assert len(shown.json["items"]) == most - 1
    assert "geheim" not in shown.text
    assert "secret" not in shown.text


def test_the_secret_is_not_told_again(program: Program) -> None:
    first = program.post("/webhooks", key="k", url=URL, kinds=KINDS)
    again = program.post("/webhooks", key="k", url=URL, kinds=KINDS)
    assert again.location == first.location
    assert "secret" not in again.json
    assert db.session.query(Webhook).count() == 1


def test_a_day_holds_so_many_calls(
    town: Town, program: Program, secret: str, listener: Listener, bianca: Person
) -> None:
    rules = town.app.extensions["house_rules"]
    town.app.extensions["house_rules"] = replace(rules, api=replace(rules.api, calls_a_day=1))
    for name in ("Els", "Ans"):
        town.asks(town.asker(name), "Wie kan mijn fiets maken?")
    clock_ticks(town, minutes=11)
    town.app.extensions["house_rules"] = rules
    assert db.session.query(WebhookCall).count() == 1
