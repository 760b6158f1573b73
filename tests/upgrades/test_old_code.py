"""The release before this one serves while our migrations run, and after them, and after they were
taken back: nobody meets an error, and all that was answered with a page is there. Real processes:
its own server from its own files, its own people, and `flask db upgrade` of ours beside them.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from flask_migrate import upgrade
from sqlalchemy import create_engine, select, text

from app.store.db import db
from app.store.tables import Message, Need
from tests.engines.environment import as_environment
from tests.upgrades.conftest import OldRelease
from tests.upgrades.releases import ROOT, previous

A_WHILE = 0.5  # seconds: then all of them are at work
SOON = 9  # in these a page meets what it cannot read
LATER = {"SQLITE_BUSY", "LockNotAvailable", "DeadlockDetected"}
"""A table was locked for longer than a page waits, as on a machine that is busy with other things;
or of a page and a migration that waited for each other PostgreSQL picked the page. She reads so,
her words stay in the form, and the same press keeps them once (decision 42)."""


def migrates(release: OldRelease, *words: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "flask", "--app", "wsgi", "db", *words],
        cwd=ROOT, env=as_environment(release.told), check=True, capture_output=True,
    )  # fmt: skip


def lives_through(release: OldRelease, *words: str) -> list[dict[str, Any]]:
    """What was done while that ran and after it; nothing went wrong."""
    release.begins()
    time.sleep(A_WHILE)
    migrates(release, *words)
    assert release.live_on(), release.not_kept()
    told = release.ends()
    assert told["turned_away"] == []
    assert {said[-3:] for said in told["broke"]} <= {"503"}
    assert release.not_kept() <= LATER
    assert {"asked", "offered", "chose", "wrote"} <= {one["deed"] for one in told["done"]}
    return list(told["done"])


def test_it_serves_while_the_tables_become_ours_and_theirs_again(
    old_release: OldRelease, open_app: Callable[..., Any]
) -> None:
    done = lives_through(old_release, "upgrade")
    done += lives_through(old_release, "downgrade", previous().head)
    with open_app(old_release.told.database_url):
        upgrade(directory=str(ROOT / "migrations"))
        needs = set(db.session.scalars(select(Need.id)))
        words = set(db.session.scalars(select(Message.words)))
    assert {one["need_id"] for one in done} <= needs
    assert {one["words"] for one in done if one["deed"] == "wrote"} <= words


def until(noticed: Callable[[], bool]) -> None:
    """Or as long as that may take."""
    ends = time.monotonic() + SOON
    while not noticed() and time.monotonic() < ends:
        time.sleep(0.05)


def test_a_column_under_another_name_is_noticed(old_release: OldRelease) -> None:
    """The control: what no release may do, with a column that every page reads."""
    rename = "ALTER TABLE communities RENAME COLUMN {} TO {}"
    engine = create_engine(old_release.told.database_url)
    old_release.begins()
    for names in (("town", "place"), ("place", "town")):  # its people do not give up
        with engine.begin() as connection:
            connection.execute(text(rename.format(*names)))
        until(lambda: is_found(old_release, old_release.broke()))
    engine.dispose()
    assert is_found(old_release, old_release.ends()["broke"])


def is_found(release: OldRelease, broke: list[str]) -> bool:
    """Something went wrong that a table locked by others does not explain."""
    return broke != [] and (
        not release.not_kept() <= LATER or {said[-3:] for said in broke} != {"503"}
    )
