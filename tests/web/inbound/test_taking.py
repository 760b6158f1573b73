"""What the mail server hands over: a bounce, or a wish to get no more."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.actions.people.erasing import erase
from app.domain.givers.rhythm import Rhythm
from app.store.db import db
from app.store.return_addresses import Errand, Returned, address, mark_of
from app.store.tables import GiverSettings, Person, Task
from app.web.inbound import taking
from tests.conftest import settings
from tests.delivery.reports import letter, report
from tests.town import Town
from tests.web.browser import forget_request

TOLD = settings("")
BASE = TOLD.inbound_address
SHOWS = {"Authorization": f"Bearer {TOLD.inbound_secret}"}


def hand_over(app: Flask, what: Any, headers: dict[str, str] = SHOWS) -> int:
    body = what if isinstance(what, bytes) else what.as_bytes()
    client = app.test_client(use_cookies=False)
    answer = client.post("/inkomend/post", data=body, headers=headers, base_url="http://localhost")
    forget_request()
    return answer.status_code


def comes_back_to(person: Person, errand: Errand = Errand.BOUNCE, community_id: int = 1) -> str:
    mark = mark_of(person.reach_fingerprint or "f" * 64)
    return address(BASE, Returned(errand, community_id, person.id, mark))


def is_unreached(person: Person) -> bool:
    db.session.rollback()
    return db.session.get_one(Person, (person.community_id, person.id)).unreached_since is not None


def items() -> list[Task]:
    return list(db.session.scalars(select(Task).where(Task.kind == "letter_failed")))


def test_a_bounce_is_noted_once(app: Flask, town: Town) -> None:
    bianca = town.asker()
    for _ in range(2):
        assert hand_over(app, report(comes_back_to(bianca))) == 204
    assert is_unreached(bianca)
    assert [task.person_id for task in items()] == [bianca.id]


@pytest.mark.parametrize(
    ("action", "status"), [("delayed", "4.4.1"), ("failed", "4.4.7"), ("failed", "5.7.1")]
)
def test_what_may_pass_is_not(app: Flask, town: Town, action: str, status: str) -> None:
    bianca = town.asker()
    assert hand_over(app, report(comes_back_to(bianca), action, status)) == 204
    assert not is_unreached(bianca)
    assert items() == []


def test_a_report_about_the_address_before_is_late(app: Flask, town: Town) -> None:
    bianca = town.asker()
    told = report(comes_back_to(bianca))
    bianca.reach_fingerprint = "0" * 64
    db.session.commit()
    assert hand_over(app, told) == 204
    assert not is_unreached(bianca)


def test_nobody_reports_for_another(app: Flask, town: Town) -> None:
    """The address is only known to whoever got the letter, and holds for her alone."""
    bianca, els = town.asker(), town.asker("Els")
    forged = comes_back_to(bianca).replace("+b", "+ba", 1)
    for to in (BASE, forged, "bianca1@example.org", comes_back_to(els, Errand.STOP)):
        assert hand_over(app, report(to)) == 204
    assert not is_unreached(bianca)
    assert not is_unreached(els)


@pytest.mark.parametrize("name", ["Delivered-To", "X-Original-To", "Envelope-To"])
def test_the_server_may_say_elsewhere_for_whom_it_is(app: Flask, town: Town, name: str) -> None:
    bianca = town.asker()
    told = report("undisclosed-recipients:;")
    told[name] = comes_back_to(bianca)
    assert hand_over(app, told) == 204
    assert is_unreached(bianca)


def test_a_letter_to_the_address_to_stop_stops(app: Flask, town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    assert hand_over(app, letter(comes_back_to(fatma, Errand.STOP), "")) == 204
    found = select(GiverSettings.rhythm).where(GiverSettings.id == fatma.id)
    assert db.session.scalar(found) == Rhythm.INSIDE


def test_another_community_at_another_host(app: Flask, town: Town) -> None:
    elsewhere = Town.founded(app, 2, "elders.example")
    els = elsewhere.asker("Els")
    assert hand_over(app, report(comes_back_to(els, community_id=2))) == 204
    assert is_unreached(els)


def test_a_community_or_a_person_that_is_gone(app: Flask, town: Town) -> None:
    bianca = town.asker()
    gone = comes_back_to(bianca)
    for to in (comes_back_to(bianca, community_id=9), comes_back_to(bianca, Errand.STOP)):
        assert hand_over(app, report(to)) == 204
    erase(town.moment(bianca), bianca)
    db.session.commit()
    assert hand_over(app, report(gone)) == 204
    assert items() == []


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer \u00e9"}]
)
def test_only_our_own_server_hands_over(app: Flask, town: Town, headers: dict[str, str]) -> None:
    bianca = town.asker()
    assert hand_over(app, report(comes_back_to(bianca)), headers) == 403
    assert not is_unreached(bianca)


def test_where_nothing_comes_in_there_is_no_door(database: str, open_app: Any) -> None:
    with open_app(database, inbound_address="", inbound_secret="") as app:
        Town.founded(app)
        assert hand_over(app, b"", {"Authorization": "Bearer "}) == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00\xff",
        b"To: \n\n",
        b"To: =?utf-8?q?\xff?= <",
        b"Content-Type: multipart/mixed; boundary=\n\n--",
        b"To: " + b"a@b.nl, " * 5000,
    ],
)
def test_whatever_comes_in_is_taken(app: Flask, town: Town, body: bytes) -> None:
    assert hand_over(app, body) == 204


def test_what_is_too_large_is_not(app: Flask, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking, "LARGEST", 1000)
    assert hand_over(app, b"x" * 1001) == 413
