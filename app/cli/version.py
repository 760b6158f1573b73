"""`flask version`: which version this is, and whether its tables are there."""

import click
from flask import current_app
from flask.cli import with_appcontext

from app.store.db import db, only_read
from app.store.migrated import version_of, version_of_code


@click.command()
@with_appcontext
def version() -> None:
    """Prints the version, and of which migration the tables are.

    \b
    Example:
      flask --app wsgi version
    """
    only_read(True)
    click.echo(current_app.extensions["version"])
    found = ", ".join(sorted(version_of(db.session.connection()))) or "none"
    click.echo(f"tables: {found} (of this version: {', '.join(sorted(version_of_code()))})")
