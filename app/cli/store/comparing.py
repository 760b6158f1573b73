"""`flask store compare`."""

import click
from flask.cli import with_appcontext

from app.cli.store.asking import COMMUNITY, SOURCE, TARGET, kindly
from app.cli.store.printing import tell
from app.store.moving import towns
from app.store.moving.sides import opened, reading


@click.command()
@SOURCE
@TARGET
@COMMUNITY
@with_appcontext
def compare(source: str, target: str, slug: str | None) -> None:
    """Says of each table whether both sides are the same; changes nothing.

    \b
    Example:
      flask --app wsgi store compare --from sqlite:////var/lib/vragen/vragen.db --to postgresql://vragen@localhost/vragen
    """
    with kindly(), opened(source, target) as sides, reading(sides.target) as there:
        tell(sides.source, there, list(towns.chosen(sides.source, slug)))
