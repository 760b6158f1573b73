"""`flask staff …`: a new way in for whoever of the house lost hers."""

import click
from flask.cli import with_appcontext

from app.actions.people.staff import invite_staff
from app.cli.community import inside, say_link
from app.cli.kinds import EMAIL
from app.domain.actor import STAFF
from app.domain.reach import Reach
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.sealing import seals


@click.group()
def staff() -> None:
    """Ways in for kwartiermakers and the municipality. Each subcommand has --help."""


@staff.command()
@click.argument("slug")
@click.argument("email", type=EMAIL)
@with_appcontext
def invite(slug: str, email: Reach) -> None:
    """Makes a link by which somebody makes a passkey, for one use.

    Meet her first. What she had opens nothing any more: her passkeys and every device on which she
    is signed in. Everybody at the desk is told.

    \\b
    Example:
      flask --app wsgi staff invite reestveen karin@welzijn.example
    """
    found, moment = inside(slug)
    person = people.by_fingerprint(found.id, seals().fingerprint(email.address))
    if person is None or not people.hats(found.id, person.id) & STAFF:
        raise click.ClickException(f"Nobody of the house is reached at {email.address}.")
    token = invite_staff(moment, person.id)
    db.session.commit()
    say_link(found, person.first_name, token)
