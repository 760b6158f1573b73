"""`flask store copy`."""

import click
from flask.cli import with_appcontext

from app.cli.store.asking import COMMUNITY, SOURCE, TARGET, kindly
from app.cli.store.printing import tell
from app.cli.store.watching import watching
from app.store.moving import keys, towns
from app.store.moving.comparing import must_be_of_source
from app.store.moving.copying import copied
from app.store.moving.goods import travelling
from app.store.moving.sides import Sides, opened, reading


@click.command()
@SOURCE
@TARGET
@COMMUNITY
@with_appcontext
def copy(source: str, target: str, slug: str | None) -> None:
    """Copies all, or one community, and says of each table whether both sides are the same.

    Stop the pages and the clock first: what is written in --from after this began is not copied.
    Rows are only added. It may be stopped and run again; once more changes nothing. It refuses a
    target that holds other rows of the same communities. Sealed columns go as they are: run it
    with the settings of --from, and give the target the same keys. Both addresses may stand in
    COPY_FROM and COPY_TO, so that no list of processes shows a password.

    Afterwards, with DATABASE_URL at the target: `flask --app wsgi journal verify`, and on
    PostgreSQL `flask --app wsgi wall create`.

    \b
    Example:
      flask --app wsgi store copy --from sqlite:////var/lib/vragen/vragen.db --to postgresql://vragen@localhost/vragen
      flask --app wsgi store copy --from sqlite:///a.db --to sqlite:///b.db --community reestveen
    """
    with kindly(), opened(source, target) as sides:
        ids = _ready(sides, slug)
        _copy(sides, ids)
        with reading(sides.target) as there:
            tell(sides.source, there, ids)


def _ready(sides: Sides, slug: str | None) -> list[int]:
    """Nothing is written before all of it was looked at. Raises Refused."""
    going = towns.chosen(sides.source, slug)
    ids = list(going)
    with reading(sides.target) as there:
        towns.must_have_room(sides.source, there, ids)
        for table in travelling():
            must_be_of_source(sides.source, there, table, ids)
    opened_by_us = keys.must_open(sides.source, ids)
    click.echo(f"{', '.join(going.values())}: our keys open all {opened_by_us} sealed values.")
    return ids


def _copy(sides: Sides, ids: list[int]) -> None:
    with watching(sides.source, ids) as watch:
        for table in travelling():
            for rows in copied(sides, table, ids):
                watch.saw(table.name, rows)
