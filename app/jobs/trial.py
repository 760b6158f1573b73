"""The newest copy is put back in another place, gone through as people would, and thrown away.

Done apart (app/jobs/apart.py): it migrates and opens pages, and loads what takes for that.
"""

from time import monotonic

from app.domain.moment import Moment
from app.jobs.smoke import walk_through
from app.store.backups.backups import backups, gone_afterwards, put_back
from app.store.elsewhere import opened_elsewhere


def do(moment: Moment) -> None:
    """Raises whatever is the matter with the copy."""
    began, kept = monotonic(), backups()
    place = kept.place.beside("trial")
    with gone_afterwards(place):
        copied_at = put_back(kept.newest_file(), kept.keys, place)
        with opened_elsewhere(place.url) as app:
            walk_through(app, moment.now)
    kept.trials.note_good(moment.now, copied_at, monotonic() - began)
