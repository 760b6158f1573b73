"""In which communities is looked, at which moment."""

from collections.abc import Iterator
from datetime import UTC, datetime

import click
from flask import current_app

from app.cli.place import not_there
from app.domain.actor import house
from app.domain.moment import Moment
from app.store.queries.town import communities

IN_ONE = click.option("--community", "slug", help="The short name of one; else all of them.")


def moments(slug: str | None, now: datetime | None = None) -> Iterator[tuple[str, Moment]]:
    """Moments of the house, one in each of them. Ends the command when there is none of this
    name."""
    known = communities.all_slugs()
    if slug is not None and slug not in known:
        raise not_there(slug)
    rules = current_app.extensions["house_rules"]
    for each in [slug] if slug else known:
        found = communities.by_slug(each)
        if found is not None:
            yield each, Moment(house(found.id), now or datetime.now(UTC), rules)
