"""`flask breach`: whose data a window of time touched, for the notice within 72 hours."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

import click
from flask.cli import with_appcontext

from app.domain.calendar import AMSTERDAM
from app.domain.ids import read_id, show_id
from app.store.queries.people import touched as kept
from app.store.queries.people.touched import Touched, Window
from app.store.queries.town import communities
from app.texts.breach import GONE, HOW, KINDS, NOBODY, SEARCHES, TOTAL

MOMENT = click.DateTime(["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d"])


@click.command()
@click.option("--from", "since", type=MOMENT, required=True, help="Dutch time, within the window.")
@click.option("--to", "until", type=MOMENT, required=True, help="Dutch time, within the window.")
@click.option("--by", "by", help="Only what this account did: the id that stands in addresses.")
@click.option("--json", "as_json", is_flag=True, help="One object, for another program.")
@with_appcontext
def breach(since: datetime, until: datetime, by: str | None, as_json: bool) -> None:
    """Lists whose data was touched in a window of time: ids and counts, and what kinds of data.

    Read from the journal, the looks of staff, sessions and letters; nothing is changed. What to do
    in which order: docs/breach.md.

    \b
    Example:
      flask --app wsgi breach --from 2026-05-12T08:00 --to 2026-05-12T17:30
      flask --app wsgi breach --from 2026-05-12 --to 2026-05-13 --by 3k7p9d2mqa --json
    """
    window = Window(_utc(since), _utc(until), _account(by))
    if window.until < window.since:
        raise click.BadParameter("--to must not be before --from.")
    found = kept.touched(window)
    told = {
        "from": window.since.isoformat(),
        "to": window.until.isoformat(),
        "communities": list(_by_community(found)),
        "searches": kept.searches(window),
        "of_what_is_gone": kept.of_what_is_gone(window),
    }
    click.echo(json.dumps(told, indent=1) if as_json else "\n".join(_in_words(told)))


def _utc(told: datetime) -> datetime:
    return told.replace(tzinfo=AMSTERDAM).astimezone(UTC)


def _account(by: str | None) -> int | None:
    try:
        return read_id(by) if by else None
    except ValueError:
        raise click.BadParameter("--by must be an id as it stands in an address.") from None


def _by_community(found: Iterable[Touched]) -> Iterator[dict[str, Any]]:
    slugs = communities.slugs()
    for community_id, of_town in groupby(found, key=attrgetter("community_id")):
        people = [
            {"person": show_id(person_id), "touched": [_line(each) for each in hers]}
            for person_id, hers in groupby(of_town, key=attrgetter("person_id"))
        ]
        yield {"community": slugs[community_id], "people": people}


def _line(each: Touched) -> dict[str, Any]:
    return {"how": each.how.value, "what": each.thing, "times": each.times}


def _in_words(told: dict[str, Any]) -> Iterator[str]:
    for town in told["communities"]:
        yield TOTAL.format(community=town["community"], people=len(town["people"]))
        for person in town["people"]:
            yield f"  {person['person']}"
            for line in person["touched"]:
                yield f"    {line['times']}x {KINDS[line['what']]}: {HOW[line['how']]}"
    if not told["communities"]:
        yield NOBODY
    if told["searches"]:
        yield SEARCHES.format(times=told["searches"])
    if told["of_what_is_gone"]:
        yield GONE.format(times=told["of_what_is_gone"])
