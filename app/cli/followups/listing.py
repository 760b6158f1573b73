"""`flask followups list`: what is planned and not done."""

import click
from flask.cli import with_appcontext

from app.cli.followups.printing import AS_JSON, show
from app.cli.followups.rows import planned
from app.cli.followups.towns import IN_ONE, moments
from app.store.queries.clock import ahead


@click.command("list")
@IN_ONE
@AS_JSON
@with_appcontext
def list_rows(slug: str | None, as_json: bool) -> None:
    """What is planned and not done yet, the first first. Of a need, person, offer or loan: `why`.

    A row that is planned may ask nothing when its day comes, because somebody answered.

    \b
    Example:
      flask --app wsgi followups list --community reestveen
      flask --app wsgi followups list --json | jq -r 'select(.kind == "nobody_said") | .id'
    """
    show(
        (
            planned(name, row)
            for name, moment in moments(slug)
            for row in ahead.waiting(moment.community_id)
        ),
        as_json=as_json,
    )
