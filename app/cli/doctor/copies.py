"""Copies of the database: whether there are any, how old, and whether one was put back."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.cli.doctor.finding import Finding, found
from app.domain.calendar import local
from app.domain.clock.backups import TRIAL_MAY_BE_OLD, BackupTrouble
from app.store.backups.backups import Backups, backups, engine, is_on

MAY_BE_OLD = {"SQLite": timedelta(minutes=5), "PostgreSQL": timedelta(hours=2)}


def look_at_copies(is_production: bool, now: datetime) -> Iterator[Finding]:
    if not is_on():
        yield found("backups_off" if is_production else "backups_off_here")
        return
    kept = backups()
    try:
        newest = kept.folder.newest()
    except BackupTrouble:
        yield found("backups_unseen", folder=kept.folder.path)
        return
    yield _of_copy(kept, newest, now)
    yield _of_trial(kept.trials.last_good(), now)


def _of_copy(kept: Backups, newest: datetime | None, now: datetime) -> Finding:
    if newest is None:
        return found("backup_never", folder=kept.folder.path)
    is_old = now - newest > MAY_BE_OLD[engine(kept.place)]
    return found("backup_old" if is_old else "backup", since=_told(newest))


def _of_trial(last: datetime | None, now: datetime) -> Finding:
    if last is None:
        return found("trial_never")
    return found("trial_old" if now - last > TRIAL_MAY_BE_OLD else "trial", since=_told(last))


def _told(moment: datetime) -> str:
    return f"{local(moment):%d-%m-%Y %H:%M}"
