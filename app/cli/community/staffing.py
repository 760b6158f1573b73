"""Who is there for a community, and who reads along for the municipality."""

import click
from flask.cli import with_appcontext

from app.actions.people.staff import invite_staff
from app.actions.town import communities as deeds
from app.actions.town.communities import Place
from app.cli.community.group import EMAIL_OPTION, ROTA, community, option
from app.cli.community.ways_in import inside, say_link
from app.cli.kinds import LINE, one_of
from app.domain.actor import Turn
from app.domain.moment import Moment
from app.domain.people.reach import Reach
from app.store.db import AnyRow, db
from app.store.queries.people.passkeys import has_any


@community.command()
@click.argument("slug")
@option("--name", LINE, "Her first name.")
@ROTA
@click.option("--turn", type=one_of(Turn), default=Turn.DEPUTY.value, show_default=True)
@with_appcontext
def kwartiermaker(slug: str, name: str, email: Reach, phone: str, days: str, turn: str) -> None:
    """Appoints a kwartiermaker: on duty, or as deputy. Whoever held that turn steps back from it.

    \b
    Example:
      flask --app wsgi community kwartiermaker reestveen --name Sam \\
        --email sam@welzijn.example --phone "06 87 65 43 21" --days "do en vr" --turn deputy
    """
    found, moment = inside(slug)
    person = deeds.appoint_kwartiermaker(moment, email, name, Place(Turn(turn), phone, days))
    _invite_newcomer(found, moment, person.id, person.first_name)


@community.command()
@click.argument("slug")
@option("--name", LINE, "The reader's first name.")
@EMAIL_OPTION
@with_appcontext
def municipality(slug: str, name: str, email: Reach) -> None:
    """Lets somebody of the municipality read the published figures, and nothing else.

    \b
    Example:
      flask --app wsgi community municipality reestveen --name Marjan --email m@gemeente.example
    """
    found, moment = inside(slug)
    person = deeds.let_municipality_read(moment, email, name)
    _invite_newcomer(found, moment, person.id, person.first_name)


def _invite_newcomer(found: AnyRow, moment: Moment, person_id: int, first_name: str) -> None:
    """Whoever has a passkey already goes on with it."""
    token = None if has_any(found.id, person_id) else invite_staff(moment, person_id)
    db.session.commit()
    if token is None:
        click.echo(f"{first_name} comes in as before.")
    else:
        say_link(found, first_name, token)
