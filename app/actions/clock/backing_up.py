"""A copy of the whole database is taken, and the list of what must not come back with one.

Nothing is written in the database, and nothing is asked of it but what stands in its journal.
"""

from datetime import timedelta
from pathlib import Path

from app.domain.clock.backups import is_due
from app.domain.house_rules.retention import BackupRules
from app.domain.moment import Moment
from app.store.backups.backups import Backups, engine
from app.store.queries.clock.tombstones import set_since


def list_tombstones(kept: Backups, moment: Moment) -> None:
    """Before each copy, so that none is newer than the list beside it."""
    lasts = timedelta(days=moment.rules.backups.tombstone_days)
    known = kept.tombstones()
    more = set_since(known.until or moment.now - lasts)
    kept.write_tombstones(known.with_more(more, moment.now, lasts))


def take_copy(kept: Backups, moment: Moment) -> Path:
    """And throws away those that the house rules say are too many or too old."""
    file = kept.take(moment.now)
    kept.throw_old_away(moment.now, moment.rules.backups)
    return file


def take_copy_if_due(kept: Backups, moment: Moment) -> None:
    minutes = _rhythm(kept, moment.rules.backups)
    if is_due(kept.folder.newest(), moment.now, minutes):
        take_copy(kept, moment)


def _rhythm(kept: Backups, rules: BackupRules) -> int:
    is_file = engine(kept.place) == "SQLite"
    return rules.sqlite_minutes if is_file else rules.postgresql_minutes
