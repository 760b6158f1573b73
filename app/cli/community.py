"""`flask community …`: the operator founds a community and appoints its staff."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import click
from flask import current_app
from flask.cli import with_appcontext

from app.actions.people.staff import invite_staff
from app.actions.town import communities as deeds
from app.actions.town.communities import NewCommunity, Place
from app.cli.kinds import EMAIL, HOST, LINE, PHONE, SLUG, one_of
from app.domain.actor import Turn, house
from app.domain.house_rules.asking import Moderation
from app.domain.moment import Moment
from app.domain.reach import Reach
from app.store.db import AnyRow, db
from app.store.queries.people.passkeys import has_any
from app.store.queries.town import communities

Command = Callable[..., None]
Option = Callable[[Command], Command]


def options(*wanted: Option) -> Option:
    def decorate(command: Command) -> Command:
        for option in reversed(wanted):
            command = option(command)
        return command

    return decorate


def option(name: str, kind: click.ParamType[Any], about: str, **more: Any) -> Option:
    return click.option(name, type=kind, help=about, required=True, **more)


EMAIL_OPTION = option("--email", EMAIL, "Her work address; letters go there.")
ROTA = options(
    EMAIL_OPTION,
    option("--phone", PHONE, "The work phone, shown to everybody."),
    option("--days", LINE, 'When she works, as people read it: "ma t/m do, 9 tot 5 uur".'),
)


@click.group()
def community() -> None:
    """Founds communities and appoints their staff. Each subcommand has --help with an example."""


@community.command()
@options(
    option("--slug", SLUG, "Its short name in commands."),
    option("--name", LINE, "The name people see."),
    option("--town", LINE, "The town or district it serves."),
    option("--host", HOST, "The host name at which it is reached."),
    option("--owner", LINE, "Who answers for the service."),
    option("--neighbourhood", LINE, "A neighbourhood; once for each of them.", multiple=True),
    option("--kwartiermaker", LINE, "The first name of who is on duty."),
)
@ROTA
@with_appcontext
def new(
    slug: str, name: str, town: str, host: str, owner: str, neighbourhood: Sequence[str],
    kwartiermaker: str, email: Reach, phone: str, days: str,
) -> None:  # fmt: skip
    """Founds a community with its neighbourhoods and its first kwartiermaker.

    \b
    Example:
      flask --app wsgi community new --slug reestveen --name "Vragen & Geven" \\
        --town Reestveen --host vragen.reestveen.example --owner "Welzijn Reestveen" \\
        --neighbourhood Kerkbuurt --neighbourhood "Oude Haven" --kwartiermaker Karin \\
        --email karin@welzijn.example --phone "06 12 34 56 78" --days "ma t/m do, 9 tot 5 uur"
    """
    if communities.by_slug(slug) is not None:
        raise click.ClickException(f"There is a community called {slug} already.")
    if communities.host_is_taken(host):
        raise click.ClickException(f"Another community is reached at {host} already.")
    deeds.found_community(NewCommunity(slug, host, name, town, owner), neighbourhood)
    found, moment = inside(slug)
    place = Place(Turn.ON_DUTY, phone, days)
    person = deeds.appoint_kwartiermaker(moment, email, kwartiermaker, place)
    token = invite_staff(moment, person.id)
    db.session.commit()
    click.echo(f"{name} is there for {town}.")
    say_link(found, kwartiermaker, token)


@community.command()
@click.argument("slug")
@option("--name", LINE, "Her first name.")
@ROTA
@click.option("--turn", type=one_of(Turn), default=Turn.DEPUTY.value, show_default=True)
@with_appcontext
def kwartiermaker(slug: str, name: str, email: Reach, phone: str, days: str, turn: str) -> None:
    """Appoints a kwartiermaker: on duty, or as deputy. Who held that turn steps back from it.

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


def inside(slug: str) -> tuple[AnyRow, Moment]:
    """The community and a moment in it; ends the command when there is none."""
    found = communities.by_slug(slug)
    if found is None:
        known = ", ".join(communities.all_slugs()) or "none yet"
        raise click.ClickException(f"There is no community called {slug} (there are: {known}).")
    rules = current_app.extensions["house_rules"]
    return found, Moment(house(found.id), datetime.now(UTC), rules)


def _invite_newcomer(found: AnyRow, moment: Moment, person_id: int, first_name: str) -> None:
    """Who has a passkey already, goes on with it."""
    token = None if has_any(found.id, person_id) else invite_staff(moment, person_id)
    db.session.commit()
    if token is None:
        click.echo(f"{first_name} comes in as before.")
    else:
        say_link(found, first_name, token)


def say_link(found: AnyRow, first_name: str, token: str) -> None:
    """How somebody comes in for the first time: without a password, with a passkey."""
    public = urlsplit(current_app.extensions["settings"].public_url)
    port = f":{public.port}" if public.port else ""
    rules = current_app.extensions["house_rules"].sessions
    click.echo(
        f"{first_name} makes a passkey at this link, once, within "
        f"{rules.staff_invitation_hours} hours. Hand it over in person:"
    )
    click.echo(f"{public.scheme}://{found.host}{port}/binnen/uitnodiging/{token}")
