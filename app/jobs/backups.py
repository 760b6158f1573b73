"""Copies of the whole database: taken by the clock, which runs already. A program of its own each
minute would cost more in starting than in copying (docs/backup.md has the figures)."""

from app.actions.clock.backing_up import list_tombstones, take_copy_if_due
from app.domain.clock.backups import is_due
from app.domain.moment import Moment
from app.jobs.apart import do_apart
from app.jobs.committing import look
from app.store.backups.backups import backups, is_on

A_DAY = 24 * 60
TRIAL = "trial"


def back_up(moment: Moment) -> None:
    if is_on():
        kept = backups()
        look(list_tombstones, kept, moment)
        take_copy_if_due(kept, moment)


def try_newest_backup(moment: Moment) -> None:
    """Once a day; after one that did not work, each time."""
    if is_on() and is_due(backups().trials.last_good(), moment.now, A_DAY):
        do_apart(TRIAL)
