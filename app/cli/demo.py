"""`flask demo`: fills the demo towns, in development only."""

from datetime import UTC, datetime
from threading import Event

import click
from flask import current_app
from flask.cli import with_appcontext
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from app.cli.demo_town.tell import TALES, tell
from app.store.db import db
from app.store.queries.town import communities


@click.command()
@with_appcontext
def demo() -> None:
    """Tells the past of two invented towns, up to now.

    One has 130 givers, 22 askers and some thirty matches; the other some 300 askers and closed
    quarters, so that figures show. What is there already stays as it is. No letter leaves for
    what lies in the past. Refused in production, and beside communities that are not invented.

    \b
    Example:
      flask --app wsgi demo
    """
    if current_app.extensions["settings"].is_production:
        raise click.ClickException("The demo towns are not for production (ENVIRONMENT).")
    if not are_alone():
        raise click.ClickException("There is a community here already that is not a demo town.")
    if not fill(Console(), Event()):
        click.echo("The demo towns are there already.")


def are_alone() -> bool:
    """No community but demo towns: nobody's own town gets invented neighbours."""
    return set(communities.all_slugs()) <= set(TALES)


def fill(console: Console, stop: Event) -> list[str]:
    """Tells the demo towns that are not there yet, each kept whole or not at all.

    Raises SystemExit soon after `stop` is set, with nothing kept of the town in hand.
    """
    missing = [slug for slug in TALES if slug not in communities.all_slugs()]
    if missing:
        console.print("Telling the demo towns; this takes a minute or two, once.")
    for slug in missing:
        _tell(slug, console, stop)
        db.session.commit()
    return missing


def _tell(slug: str, console: Console, stop: Event) -> None:
    rules = current_app.extensions["house_rules"]
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn()
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        bar = progress.add_task(slug.capitalize(), total=1.0)
        for far in tell(slug, datetime.now(UTC), rules):
            progress.update(bar, completed=far)
            if stop.is_set():
                raise SystemExit
        progress.update(bar, completed=1.0)
