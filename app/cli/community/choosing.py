"""What a community chooses: who reads first, and whether its figures stand beside others'."""

import click
from flask.cli import with_appcontext

from app.actions.town import communities as deeds
from app.cli.community.group import community
from app.cli.community.ways_in import inside
from app.cli.kinds import one_of
from app.domain.house_rules.asking import Moderation
from app.store.db import db


@community.command()
@click.argument("slug")
@click.argument("moderation", type=one_of(Moderation))
@with_appcontext
def policy(slug: str, moderation: str) -> None:
    """Chooses when a person reads a need before givers see it.

    \b
    by_exception  when triage found something (the default)
    first_need    also somebody's first need
    every_need    always

    \b
    Example:
      flask --app wsgi community policy reestveen first_need
    """
    _, moment = inside(slug)
    deeds.choose_moderation(moment, Moderation(moderation))
    db.session.commit()
    click.echo(f"{slug}: {moderation}")


@community.command()
@click.argument("slug")
@click.argument("answer", type=click.Choice(["yes", "no"]))
@with_appcontext
def compare(slug: str, answer: str) -> None:
    """Shows its published figures beside those of the communities here that said yes as well.

    Say yes when those who answer for the service agreed. A no holds at once.

    \b
    Example:
      flask --app wsgi community compare reestveen yes
    """
    _, moment = inside(slug)
    deeds.choose_comparing(moment, answer == "yes")
    db.session.commit()
    click.echo(f"{slug}: {answer}")
