"""`flask research list`: what the desk asked for, and what became of it."""

import click
from flask.cli import with_appcontext

from app.cli.place import moment_in, of_community
from app.domain.calendar import local
from app.domain.ids import show_id
from app.domain.moment import Moment
from app.domain.states import ExportState
from app.store.db import AnyRow
from app.store.queries.town import research as kept

LISTED = 50


@click.command("list")
@of_community
@with_appcontext
def listed(community: str | None) -> None:
    """Prints what was asked for, the newest first: id, how it stands, who asked, for whom.

    \b
    Example:
      flask --app wsgi research list
    """
    moment = moment_in(community)
    found = kept.listed(moment.community_id, LISTED)
    for row in found:
        words = (show_id(row.id), _stands(moment, row), row.angle, row.who or "-", row.for_whom)
        click.echo("\t".join(words))
    if not found:
        click.echo("Nothing was asked for.")


def _stands(moment: Moment, row: AnyRow) -> str:
    if row.state == ExportState.MADE:
        return f"made {local(row.made_at):%Y-%m-%d}"
    if row.state == ExportState.DROPPED:
        return "dropped"
    end = f"{local(row.ends_at):%Y-%m-%d %H:%M}"
    return f"waits until {end}" if moment.now < row.ends_at else f"lapsed {end}"
