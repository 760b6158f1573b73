"""The clock takes copies, throws old ones away, and tries the newest as people would."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from app.actions.people import leaving
from app.domain.clock.backups import BackupTrouble
from app.domain.clock.tombstones import OVERLAP
from app.domain.verbs import Verb
from app.jobs import backups as job
from app.jobs import smoke, trial
from app.jobs.sweeps import seal_journal
from app.store.backups.backups import Backups, backups
from app.store.db import db
from app.store.queries.clock.tombstones import set_since
from app.texts.doctor import FINDINGS
from tests.cli.backups import finds_programs, keeps_copies
from tests.cli.doctor.test_doctor import found_in
from tests.engines.environment import as_environment
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.watch.test_watch import samples

MINUTE = timedelta(minutes=1)


@pytest.fixture
def town(
    database: str, open_app: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Town]:
    finds_programs(database, monkeypatch)
    folder = tmp_path / "copies"
    folder.mkdir()
    with open_app(database, **keeps_copies(folder)) as app:
        town = Town.founded(app)
        town.now = datetime.now(UTC)
        yield town


@pytest.fixture
def kept(town: Town) -> Backups:
    return backups()


def lives(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca)
    adds_photo(town, bianca, need)
    town.offers(town.giver("Fatma", met_by=karin), need)
    seal_journal(town.by_house())


def test_a_copy_when_it_is_due(town: Town, kept: Backups, database: str) -> None:
    town.now = town.now.replace(minute=0)  # all of them within one hour
    for _ in range(4):
        job.back_up(town.by_house())
        town.later(minutes=1)
    a_minute = database.startswith("sqlite")
    assert len(kept.folder.moments()) == (4 if a_minute else 1)
    town.later(hours=1)
    job.back_up(town.by_house())
    assert len(kept.folder.moments()) == 2


def test_the_list_grows_with_each_that_left_and_forgets_after_its_term(
    town: Town, kept: Backups
) -> None:
    job.back_up(town.by_house())
    for name in ("Els", "Anna"):
        leaving.leave_for_good(town.moment(town.asker(name)))
        db.session.commit()
        seal_journal(town.later(minutes=1).by_house())
        job.back_up(town.later(minutes=1).by_house())
    tombstones = kept.tombstones().listed
    assert [tombstone.verb for tombstone in tombstones] == [Verb.LEAVE_FOR_GOOD] * 2
    assert len({tombstone.thing_id for tombstone in tombstones}) == 2
    job.back_up(town.later(days=town.by_house().rules.backups.tombstone_days + 1).by_house())
    assert kept.tombstones().listed == frozenset()


def test_what_was_sealed_long_ago_is_not_asked_for_again(town: Town, kept: Backups) -> None:
    """The list holds it already; read from the beginning each minute, the journal costs seconds."""
    leaving.leave_for_good(town.moment(town.asker()))
    db.session.commit()
    seal_journal(town.by_house())
    later = town.later(seconds=OVERLAP.total_seconds() + 60).now
    assert set_since(later) == frozenset()
    assert len(set_since(later - OVERLAP)) == 1


def test_the_newest_is_tried_and_said_to_be_well(town: Town, kept: Backups, tmp_path: Path) -> None:
    lives(town)
    job.back_up(town.by_house())
    trial.do(town.by_house())
    assert kept.trials.last_good() == town.now
    assert not [path.name for path in tmp_path.rglob("*") if "trial" in path.name]
    told = {one.name for one in samples(town.app)}
    assert {"vragen_backup_age_seconds", "vragen_trial_age_seconds"} <= told
    assert {"backup", "trial"} <= set(found_in(town.app))


def test_once_a_day_and_again_after_one_that_was_not_well(
    town: Town, kept: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[datetime] = []

    def tries(_: str) -> None:
        tried.append(town.now)
        if len(tried) != 2:  # of that one the log says what was the matter
            kept.trials.note_good(town.now, town.now, 1)

    monkeypatch.setattr(job, "do_apart", tries)
    for _ in range(26):
        job.try_newest_backup(town.by_house())
        town.later(hours=1)
    assert len(tried) == 3
    assert tried[1] - tried[0] == timedelta(hours=24)
    assert tried[2] - tried[1] == timedelta(hours=1)


def breaks_a_page(app: Flask) -> None:
    with app.app_context():
        db.session.execute(text("UPDATE needs SET state = 'unheard_of'"))
        db.session.commit()


def rewrites_the_past(app: Flask) -> None:
    app.extensions["journal_keys"] = (b"of somebody else",)


HARMS = {breaks_a_page: "/mijn answers 500", rewrites_the_past: "the journal does not hold"}


@pytest.mark.parametrize("harm", HARMS)
def test_a_copy_that_is_not_well_is_noticed(
    town: Town, kept: Backups, harm: Callable[[Flask], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: each of them comes back whole, and is found by looking at it."""
    lives(town)
    job.back_up(town.by_house())
    seen = smoke.walk_through

    def walk(app: Flask, now: datetime) -> None:
        harm(app)
        seen(app, now)

    monkeypatch.setattr(trial, "walk_through", walk)
    with pytest.raises(BackupTrouble, match=HARMS[harm]):
        trial.do(town.by_house())
    assert kept.trials.last_good() is None


@pytest.mark.parametrize(
    ("copied", "tried", "told"),
    [
        (None, None, {"backup_never", "trial_never"}),
        (1, 1, {"backup", "trial"}),
        (180, 25 * 60, {"backup_old", "trial"}),
        (1, 27 * 60, {"backup", "trial_old"}),
    ],
)
def test_the_doctor_says_how_it_is(
    town: Town, kept: Backups, copied: int | None, tried: int | None, told: set[str]
) -> None:
    now = datetime.now(UTC)
    if copied is not None:
        kept.folder.file_of(now - copied * MINUTE).touch()
    if tried is not None:
        kept.trials.note_good(now - tried * MINUTE, now, 1)
    of_copies = {name for name in FINDINGS if name.startswith(("backup", "trial"))}
    assert set(found_in(town.app)) & of_copies == told


def test_a_folder_that_is_gone_is_said(town: Town, kept: Backups) -> None:
    kept.folder.path.rmdir()
    assert "backups_unseen" in found_in(town.app)
    with pytest.raises(BackupTrouble, match="nothing is written"):
        job.back_up(town.by_house())


def test_a_process_of_its_own_tries_it_and_says_no_more_than_a_failed_job(
    town: Town,
    kept: Backups,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """As the clock starts it: first where there is no copy yet, then with one."""
    for name, value in as_environment(town.app.extensions["settings"]).items():
        monkeypatch.setenv(name, value)
    job.try_newest_backup(town.by_house())
    (said,) = capfd.readouterr().err.splitlines()
    assert re.search(r"ERROR trial: BackupTrouble in \S+/backups\.py:\d+$", said)
    assert kept.trials.last_good() is None
    lives(town)
    job.back_up(town.by_house())
    job.try_newest_backup(town.by_house())
    assert capfd.readouterr().err == ""
    assert kept.trials.last_good() is not None
    assert not [path.name for path in tmp_path.rglob("*") if "trial" in path.name]
