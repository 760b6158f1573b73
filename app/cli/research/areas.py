"""`flask research areas`, `households`: which neighbourhoods are large enough to have a name."""

import click
from flask.cli import with_appcontext

from app.actions.town.communities import note_households
from app.cli.kinds import LINE
from app.cli.place import moment_in, of_community
from app.store.db import db
from app.store.queries.town.communities import neighbourhoods

MOST = 1_000_000


@click.command()
@of_community
@with_appcontext
def areas(community: str | None) -> None:
    """Prints the neighbourhoods with their households; those with a star are told by name, where
    enough people of an export live there.

    \b
    Example:
      flask --app wsgi research areas
    """
    moment = moment_in(community)
    for row in neighbourhoods(moment.community_id):
        households = "?" if row.households is None else str(row.households)
        is_large = (row.households or 0) >= moment.rules.research.fewest_households
        click.echo(f"{'*' if is_large else ' '} {households:>7}  {row.name}")


@click.command()
@click.argument("name", type=LINE)
@click.argument("number", type=click.IntRange(0, MOST))
@of_community
@with_appcontext
def households(name: str, number: int, community: str | None) -> None:
    """Notes how many households a neighbourhood has, as a statistics office counts them. One of
    which nobody told counts as small, and is told together with others.

    \b
    Example:
      flask --app wsgi research households Kerkbuurt 1400
    """
    moment = moment_in(community)
    if not note_households(moment, name, number):
        known = ", ".join(row.name for row in neighbourhoods(moment.community_id)) or "none yet"
        raise click.ClickException(f"There is no neighbourhood {name} (there are: {known}).")
    db.session.commit()
    click.echo(f"{name}: {number}")
