"""`flask followups why`: all that was and will be done about one thing, and what would stop it."""

from typing import Any

import click
from flask.cli import with_appcontext

from app.actions.clock.subjects import still_asks
from app.cli.followups.printing import AS_JSON, Row, at, show
from app.cli.followups.rows import planned
from app.cli.followups.towns import IN_ONE, moments
from app.cli.kinds import OPAQUE_ID
from app.domain.clock.followup import stopped_by
from app.domain.clock.plan import FollowupKind
from app.store.db import db
from app.store.queries.clock import ahead


@click.command()
@click.argument("thing_id", metavar="ID", type=OPAQUE_ID)
@IN_ONE
@AS_JSON
@with_appcontext
def why(thing_id: int, slug: str | None, as_json: bool) -> None:
    """All that was and will be done by itself about a need, a person, an offer or a loan.

    ID as it stands in an address. `stands` is done, waits, or moved_on: its day may come, and it
    asks nothing. `written` counts the letters of that row of the plan that were written already.

    \b
    Example:
      flask --app wsgi followups why 3k9d0
    """
    found, is_known = [], False
    for name, moment in moments(slug):
        is_known = is_known or ahead.is_known(moment.community_id, thing_id)
        found += [_told(name, row) for row in ahead.about(moment.community_id, thing_id)]
    db.session.rollback()  # what was looked at was locked, and nothing changed
    if not is_known:
        raise click.ClickException("Nothing is known by that id.")
    show(found, as_json=as_json)


def _told(slug: str, row: Any) -> Row:
    letters = ahead.letters_of(row)
    stands = "done" if row.done_at else "waits" if still_asks(row) else "moved_on"
    return planned(slug, row) | {
        "stands": stands,
        "counted_from": at(row.start_at),
        "done": at(row.done_at),
        "written": str(len(letters)),
        "last_written": at(letters[-1].written_at if letters else None),
        "stopped_by": ",".join(sorted(stopped_by(FollowupKind(row.kind)))),
    }
