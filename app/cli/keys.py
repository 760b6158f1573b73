"""`flask keys`: the keys outside the database, with which what it holds is sealed."""

import click
from flask.cli import with_appcontext
from sqlalchemy import Column

from app.actions.people.resealing import Progress, reseal_some
from app.store.db import db, leave_no_trace
from app.store.queries import sealed


@click.group()
def keys() -> None:
    """The keys outside the database, with which what it holds is sealed: docs/keys.md."""


@keys.command()
@with_appcontext
def rotate() -> None:
    """Seals contact details and all else that is sealed anew, under the first key of SEAL_KEYS.

    Put a new key first, start the pages and the clock anew, and run this; the service goes on
    meanwhile. It may be stopped and run again. When it says so, the older keys may go.

    \b
    Exit codes: 0 all has the newest key, 1 something is opened by no key of ours.

    \b
    Example:
      flask --app wsgi keys rotate
    """
    unopened = sum(_rotate(column).unopened for column in sealed.columns())
    leave_no_trace()
    if unopened:
        raise click.ClickException(f"{unopened} are opened by no key of SEAL_KEYS: keep them all.")
    click.echo("All has the newest key: the older ones may go from SEAL_KEYS.")


def _rotate(column: Column[bytes]) -> Progress:
    so_far = Progress()
    while not so_far.is_done:
        so_far = reseal_some(column, so_far)
        db.session.commit()
        click.echo(f"{column.table}.{column.name}: {so_far.resealed} anew of {so_far.seen}")
    return so_far
