"""The rules of the database itself: readers cannot write, and no update is lost."""

import threading
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from app.store.db import db, only_read, short_write
from app.store.tables import Community, Person
from tests.town import Town


def test_a_reading_session_is_refused_every_write(town: Town) -> None:
    db.session.rollback()
    only_read(True)
    with pytest.raises(DBAPIError):
        db.session.execute(text("UPDATE communities SET name = 'x'"))
    db.session.rollback()
    only_read(False)
    db.session.execute(text("UPDATE communities SET name = 'x'"))  # the control: it can


def test_a_short_write_keeps_and_reading_goes_on(town: Town) -> None:
    db.session.rollback()
    only_read(True)
    with short_write():
        db.session.execute(text("UPDATE communities SET name = 'kept'"))
    assert db.session.scalar(select(Community.name)) == "kept"
    with pytest.raises(DBAPIError):
        db.session.execute(text("UPDATE communities SET name = 'x'"))


def _count_up(app: Flask, times: int, locked: bool) -> None:
    with app.app_context():
        only_read(False)
        for _ in range(times):
            found = select(Person.record_key)
            value = db.session.scalar(found.with_for_update() if locked else found)
            db.session.execute(
                text("UPDATE people SET record_key = :new"), {"new": (value or 0) + 1}
            )
            db.session.commit()
        db.session.remove()


def test_no_update_is_lost_between_threads(town: Town) -> None:
    """Read, add one, write: four at once. PostgreSQL needs the row locked, as `rows.one` does."""
    person = town.asker()
    person.record_key = 0
    db.session.commit()
    threads = [threading.Thread(target=_count_up, args=(town.app, 25, True)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.expire_all()
    assert db.session.scalar(select(func.max(Person.record_key))) == 100


def test_contact_details_are_not_readable_in_the_database(town: Town) -> None:
    town.asker("Bianca", reach="bianca.geheim@example.org")
    rows: list[Any] = list(db.session.execute(text("SELECT * FROM people")))
    assert "bianca.geheim" not in str(rows)
    assert rows, "the control: there is a row"
