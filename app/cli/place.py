"""Which community, and which quarter, a command is about."""

from datetime import UTC, datetime

import click
from flask import current_app

from app.cli.kinds import SLUG, Written
from app.domain.actor import house
from app.domain.moment import Moment
from app.store.queries.town import communities

QUARTER = Written("quarter", r"20[0-9]{2}Q[1-4]", 'must be a quarter, as "2026Q3".')

TAMPERED = "The file of {} is not the one that was frozen. It is shown nowhere."

of_quarter = click.option(
    "--quarter", type=QUARTER, required=True, help="A quarter that is over: 2026Q3."
)
of_community = click.option(
    "--community", type=SLUG, help="Its short name; where there is only one, that one."
)


def not_there(slug: str) -> click.UsageError:
    """To be raised for a short name that no community has."""
    known = ", ".join(communities.all_slugs()) or "none yet"
    return click.UsageError(f"There is no community called {slug} (there are: {known}).")


def moment_in(slug: str | None) -> Moment:
    """Ends the command where no community, or more than one, can be meant."""
    known = communities.all_slugs()
    if slug is None and len(known) != 1:
        told = ", ".join(known) or "none yet"
        raise click.UsageError(f"Say which --community (there are: {told}).")
    slug = slug or known[0]
    found = communities.by_slug(slug)
    if found is None:
        raise not_there(slug)
    rules = current_app.extensions["house_rules"]
    return Moment(house(found.id), datetime.now(UTC), rules)
