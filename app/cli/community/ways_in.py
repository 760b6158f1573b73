"""Which community a command is about, and how one of us comes into it."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import click
from flask import current_app

from app.cli.place import not_there
from app.domain.actor import house
from app.domain.moment import Moment
from app.store.db import AnyRow
from app.store.queries.town import communities


def inside(slug: str) -> tuple[AnyRow, Moment]:
    """The community and a moment in it; ends the command when there is none."""
    found = communities.by_slug(slug)
    if found is None:
        raise not_there(slug)
    rules = current_app.extensions["house_rules"]
    return found, Moment(house(found.id), datetime.now(UTC), rules)


def say_link(found: AnyRow, first_name: str, token: str) -> None:
    """How somebody comes in for the first time: without a password, with a passkey."""
    rules = current_app.extensions["house_rules"].sessions
    click.echo(
        f"{first_name} makes a passkey at this link, once, within "
        f"{rules.staff_invitation_hours} hours. Hand it over in person:"
    )
    click.echo(link_of(found.host, token))


def link_of(host: str, token: str) -> str:
    return f"{site_of(host)}/binnen/uitnodiging/{token}"


def site_of(host: str) -> str:
    public = urlsplit(current_app.extensions["settings"].public_url)
    port = f":{public.port}" if public.port else ""
    return f"{public.scheme}://{host}{port}"
