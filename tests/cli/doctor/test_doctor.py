"""`flask doctor` on a town: what is well, what is not, and that it says what to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import text

from app.actions.clock.slots import take_slot
from app.cli.doctor import doctor
from app.domain.letters.lanes import MAIL
from app.store.db import db, only_read
from app.store.tables import Letter
from app.texts.doctor import FINDINGS, Level
from tests.town import Town

MINUTE = timedelta(minutes=1)


def type_in(app: Flask, *words: str) -> Result:
    try:
        return app.test_cli_runner().invoke(doctor, words)
    finally:
        only_read(False)
        db.session.rollback()


def found_in(app: Flask) -> dict[str, str]:
    return {one["what"]: one["sentence"] for one in json.loads(type_in(app, "--json").output)}


def tick(ago: timedelta) -> None:
    now = datetime.now(UTC)
    take_slot("looks", now, MINUTE, now - ago)
    db.session.commit()


def test_all_is_well(town: Town) -> None:
    tick(MINUTE)
    told = type_in(town.app)
    assert told.exit_code == 0, told.output
    assert "goed    De klok tikt." in told.output
    assert "goed    De mailserver laat ons binnen." in told.output
    assert not [line for line in told.output.splitlines() if line.startswith("mis")]


@pytest.mark.parametrize(
    ("ago", "what"), [(None, "clock_never"), (6 * MINUTE, "clock_stands"), (MINUTE, "clock")]
)
def test_the_clock(town: Town, ago: timedelta | None, what: str) -> None:
    if ago is not None:
        tick(ago)
    assert what in found_in(town.app)
    assert type_in(town.app).exit_code == (0 if what == "clock" else 1)


def letter(town: Town, due: timedelta, **more: Any) -> None:
    """`due` ago."""
    at = datetime.now(UTC) - due
    told = {"key": f"k{due}", "kind": min(MAIL.kinds), "state": "waiting", "not_before": at}
    db.session.add(
        Letter(community_id=town.community_id, by_text=False, written_at=at, **{**told, **more})
    )
    db.session.commit()


def test_a_lane_that_stands_still(town: Town) -> None:
    tick(MINUTE)
    letter(town, 14 * MINUTE)
    assert "lane_waits" not in found_in(town.app)
    letter(town, 20 * MINUTE)
    assert "brieven per mail wacht iets al 20 minuten" in found_in(town.app)["lane_waits"]
    assert type_in(town.app).exit_code == 1


def test_what_is_not_taken_is_told_and_is_no_fault_of_ours(town: Town) -> None:
    tick(MINUTE)
    letter(town, -MINUTE, tries=2)
    assert "1 brieven" in found_in(town.app)["lane_refused"]
    assert type_in(town.app).exit_code == 0


def test_tables_of_another_version(town: Town) -> None:
    known = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    db.session.execute(text("UPDATE alembic_version SET version_num = 'another'"))
    db.session.commit()
    assert found_in(town.app)["not_migrated"].endswith("vragen db upgrade")
    db.session.execute(text("UPDATE alembic_version SET version_num = :known"), {"known": known})
    db.session.commit()


def test_a_database_that_is_gone(open_app: Callable[..., Any]) -> None:
    with open_app("sqlite:////nowhere/town.db") as app:
        told = type_in(app)
    assert told.exit_code == 1
    assert "mis     De database antwoordt niet (OperationalError)" in told.output
    assert "Traceback" not in told.output


def test_every_finding_says_what_to_do_where_something_is_wrong() -> None:
    wrong = {what: told for what, told in FINDINGS.items() if told.level is Level.WRONG}
    assert wrong
    for told in wrong.values():
        assert told.sentence.count(".") + told.sentence.count(":") > 1, told.sentence
