"""What programs of the operator are told: are pages made, and figures that name nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample
from sqlalchemy import text
from werkzeug.test import TestResponse

from app.actions.clock.slots import take_slot
from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import LANES, MAIL
from app.domain.town.watching import ENDS, InAWeek, Within, in_a_week, within
from app.store.db import db
from app.store.tables import Letter
from app.web.watch.pages import METHODS, NO_ROUTE, OTHER, PAGES, counter
from config.version import version
from tests.town import Town
from tests.web.browser import Browser

TOKEN, MINUTE = "m" * 32, timedelta(minutes=1)


def asked(app: Flask, path: str, token: str = TOKEN) -> TestResponse:
    shown = {"Authorization": f"Bearer {token}"}
    return app.test_client().get(path, headers=shown)


def samples(app: Flask) -> list[Sample]:
    told = asked(app, "/metrics")
    assert told.status_code == 200
    return [one for kind in text_string_to_metric_families(told.text) for one in kind.samples]


def figure(app: Flask, name: str, **labels: str) -> float:
    (found,) = [s.value for s in samples(app) if s.name == name and s.labels == labels]
    return found


def allowed(app: Flask) -> dict[str, set[str]]:
    """All that each label can be."""
    return {
        "route": {rule.rule for rule in app.url_map.iter_rules()} | {NO_ROUTE},
        "method": {*METHODS, OTHER},
        "status": {f"{number}xx" for number in range(1, 6)},
        "lane": {lane.name for lane in LANES},
        "kind": set(LetterKind),
        "within": set(Within),
        "letters": set(InAWeek),
        "le": {"0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf"},
    }


def test_every_label_is_from_a_closed_list(town: Town) -> None:
    PAGES.clear()  # of other houses, in this same process, with rooms of their own
    counter.cache_clear()
    browser = Browser(town.app)
    for path in ("/", "/brief/hidden-token", "/nowhere/06-12345678", "/static/css/none.css?x=1"):
        browser.get(path)
    browser.client.open("/", method="PROPFIND")
    known = allowed(town.app)
    found = {(label, said) for one in samples(town.app) for label, said in one.labels.items()}
    assert {(label, said) for label, said in found if said not in known[label]} == set()
    assert {"route", "lane", "kind", "within"} <= {label for label, _ in found}


def test_a_page_is_counted_under_the_template_of_its_address(town: Town) -> None:
    labels = {"route": "/static/<path:filename>", "method": "GET", "status": "4xx"}
    Browser(town.app).get("/static/none.css")
    before = figure(town.app, "vragen_page_seconds_count", **labels)
    Browser(town.app).get("/static/other.css")
    assert figure(town.app, "vragen_page_seconds_count", **labels) == before + 1


@pytest.mark.parametrize("token", ["", "m" * 31, "mm", "é"])
def test_who_does_not_know_the_token_reads_nothing(town: Town, token: str) -> None:
    told = asked(town.app, "/metrics", token)
    assert (told.status_code, told.text) == (403, "")


def test_without_a_token_there_is_nothing_to_read(
    database: str, open_app: Callable[..., Any]
) -> None:
    with open_app(database, metrics_token="") as app:
        Town.founded(app)
        told = asked(app, "/metrics", "")
    assert told.status_code == 404
    assert "vragen_" not in told.text


def test_what_waits_in_the_outbox(town: Town) -> None:
    assert figure(town.app, "vragen_outbox_age_seconds", lane=MAIL.name) == 0
    at = datetime.now(UTC) - 10 * MINUTE
    told = {"key": "k", "kind": LetterKind.NEED_OUT, "state": "waiting", "tries": 1}
    dead = {"key": "d", "kind": LetterKind.NEED_OUT, "state": "dead"}
    for one in (told, dead):
        community = {"community_id": town.community_id, "written_at": at, "not_before": at}
        db.session.add(Letter(**one, **community))
    db.session.commit()
    age = figure(town.app, "vragen_outbox_age_seconds", lane=MAIL.name)
    assert 600 <= age < 700
    assert figure(town.app, "vragen_outbox_refused", lane=MAIL.name) == 1
    assert figure(town.app, "vragen_outbox_given_up", lane=MAIL.name) == 1


@pytest.mark.parametrize(
    ("took", "expected"),
    [
        (None, Within.NOT_YET),
        (timedelta(0), Within.HOUR),
        (ENDS[Within.HOUR] + MINUTE, Within.DAY),
        (ENDS[Within.TWO_DAYS], Within.TWO_DAYS),
        (timedelta(days=6), Within.LONGER),
    ],
)
def test_how_soon_in_classes(took: timedelta | None, expected: Within) -> None:
    assert within(took) is expected


def test_how_soon_a_first_giver_answers(town: Town) -> None:
    town.now = datetime.now(UTC) - timedelta(hours=3)
    need = town.asks(town.asker())
    town.asks(town.asker("Noor"))
    giver = town.giver(met_by=town.kwartiermaker())
    town.later(hours=2).offers(giver, need)
    assert figure(town.app, "vragen_first_answer_needs", within="day") == 1
    assert figure(town.app, "vragen_first_answer_needs", within="not_yet") == 1
    assert figure(town.app, "vragen_held_needs") == 0


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        (0, InAWeek.NONE),
        (1, InAWeek.ONE),
        (3, InAWeek.THREE),
        (4, InAWeek.MORE),
        (40, InAWeek.MORE),
    ],
)
def test_how_many_letters_in_classes(letters: int, expected: InAWeek) -> None:
    assert in_a_week(letters) is expected


def test_how_many_letters_a_giver_got_in_a_week(town: Town) -> None:
    """Letters of four givers: none, two, five, and one of ten days ago; what is not about needs is
    not counted."""
    karin, now = town.kwartiermaker(), datetime.now(UTC)
    got = {"Fatma": [], "Piet": [1, 2], "Ans": [0, 1, 1, 2, 6], "Bob": [10]}
    for name, days in got.items():
        giver = town.giver(name, met_by=karin)
        for number, ago in enumerate(days):
            _was_sent(town, giver.id, f"{name}{number}", now - timedelta(days=ago, hours=1))
        _was_sent(town, giver.id, f"{name}-", now - MINUTE, LetterKind.THANKS)
    db.session.commit()
    told = {one: figure(town.app, "vragen_letters_week_givers", letters=one) for one in InAWeek}
    assert told == {"none": 2, "1": 0, "2": 1, "3": 0, "more": 1}


def _was_sent(
    town: Town, person_id: int, key: str, at: datetime, kind: LetterKind = LetterKind.NEW_NEED
) -> None:
    when = {"written_at": at, "not_before": at, "sent_at": at}
    whose = {"community_id": town.community_id, "person_id": person_id}
    db.session.add(Letter(key=key, kind=kind, state="sent", **whose, **when))


def test_it_is_ready_and_says_so_when_the_clock_is_silent(town: Town) -> None:
    told = asked(town.app, "/readyz")
    assert (told.status_code, told.json) == (
        200, {"version": version(), "database": "ok", "tables": "ok", "clock": "silent"},
    )  # fmt: skip
    now = datetime.now(UTC)
    take_slot("looks", now, MINUTE, now - MINUTE)
    db.session.commit()
    assert asked(town.app, "/readyz").json["clock"] == "ok"  # type: ignore[index]
    assert 60 <= figure(town.app, "vragen_clock_silent_seconds") < 120


def test_it_is_not_ready_before_the_tables_are_of_this_version(town: Town) -> None:
    known = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    db.session.execute(text("UPDATE alembic_version SET version_num = 'another'"))
    db.session.commit()
    assert asked(town.app, "/readyz").status_code == 503
    db.session.execute(text("UPDATE alembic_version SET version_num = :known"), {"known": known})
    db.session.commit()


def test_without_a_database_it_says_so_and_goes_on(open_app: Callable[..., Any]) -> None:
    with open_app("sqlite:////nowhere/town.db") as app:
        assert asked(app, "/readyz").json == {"database": "unreachable"}
        assert figure(app, "vragen_database_up") == 0
