"""`flask restore`: a copy becomes a database again, and whoever left since stays away."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from app.actions.clock.tombstones import apply_tombstone, close_all_doors
from app.domain.actor import house
from app.domain.clock.backups import BackupTrouble
from app.domain.clock.tombstones import Tombstone, Tombstones
from app.domain.moment import Moment
from app.domain.refusals import NotFound, WrongMoment
from app.store.backups.backups import backups, gone_if_refused, put_back
from app.store.backups.folder import Folder
from app.store.backups.place import Place, place_of
from app.store.backups.tombstones import NAME, read_tombstones
from app.store.db import db, leave_no_trace
from app.store.elsewhere import opened_elsewhere
from app.store.queries.town import communities

NO_LIST = (
    "Beside this copy lies no {name}, so who left since would come back. Put it there; or say"
    " --without-tombstones, and tell whoever guards privacy."
)
OLD_LIST = (
    "{name} knows what happened until {until}, and there are newer copies beside it. Take the"
    " newest list; or say --without-tombstones, and tell whoever guards privacy."
)


@click.command()
@click.argument(
    "file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--to", "url", required=True, help="Where it goes; nothing may be there yet.")
@click.option("--without-tombstones", is_flag=True, help="Who left since the copy comes back.")
@click.option(
    "--already-at", type=click.DateTime(["%Y-%m-%dT%H:%M"]),
    help="No file: PostgreSQL put it back there by itself, as it was at this moment (UTC).",
)  # fmt: skip
@with_appcontext
def restore(
    file: Path | None, url: str, without_tombstones: bool, already_at: datetime | None
) -> None:
    """Makes a database again of a copy that `backup` or the clock took.

    Nobody finds it before all is done: it is looked through, brought to this version, and whoever
    left since is erased once more. Everybody comes in anew. The list for that, tombstones.sealed,
    lies in the folder of the copy.

    \b
    Example:
      flask --app wsgi restore 20261122T071700.000000Z.backup --to sqlite:////var/lib/vragen/again.db
      flask --app wsgi restore --to postgresql://localhost/vragen --already-at 2026-11-22T07:15
    """
    if (file is None) is (already_at is None):
        raise click.UsageError("Name a file, or say --already-at.")
    try:
        tombstones = Tombstones() if without_tombstones else _tombstones(file)
        if already_at is not None:
            _finish(url, already_at.replace(tzinfo=UTC), tombstones)
        elif file is not None:
            _restore(file, place_of(url), tombstones)
    except BackupTrouble as trouble:
        raise click.ClickException(str(trouble)) from None


def _tombstones(file: Path | None) -> Tombstones:
    folder = file.parent if file else backups().folder.path
    found = read_tombstones(folder, current_app.extensions["settings"].backup_keys)
    if found.until is None:
        raise BackupTrouble(NO_LIST.format(name=NAME))
    newest = Folder(folder).newest()
    if newest is not None and newest > found.until:
        raise BackupTrouble(OLD_LIST.format(name=NAME, until=f"{found.until:%Y-%m-%d %H:%M}"))
    return found


def _restore(file: Path, target: Place, tombstones: Tombstones) -> None:
    if not target.is_free:
        raise BackupTrouble("There is a database at that place already: name another one.")
    place = target.beside("restoring")
    copied_at = put_back(file, current_app.extensions["settings"].backup_keys, place)
    with gone_if_refused(place):
        _finish(place.url, copied_at, tombstones)
        place.move_to(target.url)


def _finish(url: str, copied_at: datetime, tombstones: Tombstones) -> None:
    with opened_elsewhere(url) as app:
        again = _bring_up_to_date(app, tombstones.since(copied_at))
    click.echo(f"A copy of {copied_at:%Y-%m-%d %H:%M} UTC; {again} things since were done again.")


def _bring_up_to_date(app: Flask, tombstones: Iterable[Tombstone]) -> int:
    """How many gave something to do. Each in a transaction of its own; one that fails is told, and
    then nothing is restored."""
    now, rules = datetime.now(UTC), app.extensions["house_rules"]
    done = 0
    with app.app_context():
        for community_id in communities.ids():
            close_all_doors(Moment(house(community_id), now, rules))
        db.session.commit()
        for tombstone in tombstones:
            done += _done_again(Moment(house(tombstone.community_id), now, rules), tombstone)
        leave_no_trace()
    return done


def _done_again(moment: Moment, tombstone: Tombstone) -> bool:
    try:
        apply_tombstone(moment, tombstone)
    except (NotFound, WrongMoment):
        db.session.rollback()
        return False
    db.session.commit()
    return True
