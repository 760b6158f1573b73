"""Copies of the whole database: taken by the clock, which runs already. A program of its own each
minute would cost more in starting than in copying (docs/backup.md has the figures)."""

from time import monotonic

from app.actions.clock.backing_up import list_tombstones, take_copy_if_due
from app.domain.clock.backups import is_due
from app.domain.moment import Moment
from app.jobs.keeping import look
from app.jobs.smoke import walk_through
from app.store.backups.keeping import Backups, backups, gone_afterwards, is_on, put_back
from app.store.elsewhere import opened_elsewhere

A_DAY = 24 * 60


def back_up(moment: Moment) -> None:
    if is_on():
        kept = backups()
        look(list_tombstones, kept, moment)
        take_copy_if_due(kept, moment)


def try_newest_backup(moment: Moment) -> None:
    """Once a day; after one that did not work, each time."""
    if is_on() and is_due(backups().trials.last_good(), moment.now, A_DAY):
        try_copy(backups(), moment)


def try_copy(kept: Backups, moment: Moment) -> None:
    """Puts the newest back in another place, goes through it as people would, and throws it away.
    Raises whatever is the matter with it."""
    began = monotonic()
    place = kept.place.beside("trial")
    with gone_afterwards(place):
        copied_at = put_back(kept.newest_file(), kept.keys, place)
        with opened_elsewhere(place.url) as app:
            walk_through(app, moment.now)
    kept.trials.note_good(moment.now, copied_at, monotonic() - began)
