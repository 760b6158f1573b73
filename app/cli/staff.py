"""`flask staff …`: a new way in for whoever of the house lost hers, or another address."""

import click
from flask.cli import with_appcontext

from app.actions.people.reaching import change_reach
from app.actions.people.staff import invite_staff
from app.cli.community import inside, say_link
from app.cli.kinds import EMAIL
from app.domain.actor import STAFF
from app.domain.people.reach import Reach
from app.domain.refusals import ReachTaken
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
    person = people.one(found.id, _id_of(found.id, email))
    token = invite_staff(moment, person.id)
    db.session.commit()
    say_link(found, person.first_name, token)


@staff.command()
@click.argument("slug")
@click.argument("old", type=EMAIL)
@click.argument("new", type=EMAIL)
@with_appcontext
def move(slug: str, old: Reach, new: Reach) -> None:
    """Writes to a staff member at another address from now on.

    Meet her first. Her passkeys stay; on every device she comes in anew. The old address is told,
    and puts it back by one tap within some days.

    \\b
    Example:
      flask --app wsgi staff move reestveen karin@oud.example karin@nieuw.example
    """
    found, moment = inside(slug)
    person = people.one(found.id, _id_of(found.id, old))
    try:
        change_reach(moment, person.id, new)
    except ReachTaken:
        raise click.ClickException(f"Somebody else comes in with {new.address}.") from None
    db.session.commit()
    click.echo(f"{person.first_name} is written to at {new.address}.")


def _id_of(community_id: int, reach: Reach) -> int:
    person = people.by_fingerprint(community_id, seals().fingerprint(reach.address))
    if person is None or not people.hats(community_id, person.id) & STAFF:
        raise click.ClickException(f"Nobody of the house is reached at {reach.address}.")
    return person.id
