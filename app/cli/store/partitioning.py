"""`flask store partition`."""

import click
from flask.cli import with_appcontext
from rich.console import Console
from rich.progress import track

from app.store.db import db
from app.store.partitions.cutting import MOST, Refused, cut

USUAL = 16


@click.command()
@click.option(
    "--parts", type=click.IntRange(2, MOST), default=USUAL, show_default=True,
    help="How many, of each table.",
)  # fmt: skip
@with_appcontext
def partition(parts: int) -> None:
    """Cuts each table of DATABASE_URL into parts by community, with what is in it: for a province
    or the country. A question of one town reads one part.

    Stop the pages and the clock first. All tables are cut, or none: it may be stopped and run
    again. It needs the room of the largest table beside it. Later versions migrate as before.

    \b
    Exit codes: 0 they are cut, 1 they are not, and why, 2 asked in a wrong way.

    \b
    Example:
      flask --app wsgi store partition --parts 16
    """
    try:
        with db.engine.begin() as connection:
            shown = Console(stderr=True)
            tables = list(track(cut(connection, parts), "cutting", console=shown, transient=True))
    except Refused as why:
        raise click.ClickException(str(why)) from None
    click.echo(f"{len(tables)} tables lie in {parts} parts each.")
