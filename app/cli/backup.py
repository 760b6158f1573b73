"""`flask backup`: a copy of the whole database, now."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from app.actions.clock.backing_up import list_tombstones
from app.domain.actor import house
from app.domain.clock.backups import BackupTrouble
from app.domain.moment import Moment
from app.store.backups.backups import backups
from app.store.backups.folder import Folder
from app.store.db import db, only_read

NONE = 0  # no community has this number


@click.command()
@click.option(
    "--to", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Another folder than BACKUP_FOLDER; nothing in it is thrown away.",
)  # fmt: skip
@with_appcontext
def backup(folder: Path | None) -> None:
    """Takes a copy of the whole database, sealed with the first key of BACKUP_KEYS.

    Nobody waits for it. The clock does the same by itself; by hand it is for the moment before
    something is changed. Beside the copy lies the list of who must not come back with it.

    \b
    Example:
      flask --app wsgi backup
      flask --app wsgi backup --to /mnt/usb
    """
    now = datetime.now(UTC)
    moment = Moment(house(NONE), now, current_app.extensions["house_rules"])
    try:
        kept = backups()
        _list(moment)
        if folder is not None:
            kept = replace(kept, folder=Folder(folder))
            kept.write_tombstones(backups().tombstones())
        click.echo(str(kept.take(now)))
    except BackupTrouble as trouble:
        raise click.ClickException(str(trouble)) from None


def _list(moment: Moment) -> None:
    only_read(True)
    try:
        list_tombstones(backups(), moment)
    finally:
        db.session.rollback()
        only_read(False)
