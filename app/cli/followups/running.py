"""`flask followups run-due`: does what is due at a moment, for a test or a look ahead."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext

from app.actions.clock.followups import fire
from app.cli.followups.printing import AS_JSON, Row, show
from app.cli.followups.rows import planned
from app.cli.followups.towns import IN_ONE, moments
from app.domain.calendar import AMSTERDAM
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.clock import ahead
from app.store.queries.clock import followups as due

MOST = 10_000
FAILED = "failed"


class When(click.ParamType[datetime]):
    """ISO 8601; without an offset it is on the clock of the town."""

    name = "moment"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime:
        try:
            told = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no moment, such as 2026-05-19T11:00.", param, ctx)
        return (told if told.tzinfo else told.replace(tzinfo=AMSTERDAM)).astimezone(UTC)


@click.command("run-due")
@click.option("--at", "when", type=When(), help="A moment such as 2026-05-19T11:00; default: now.")
@IN_ONE
@AS_JSON
@click.pass_context
@with_appcontext
def run_due(ctx: click.Context, when: datetime | None, slug: str | None, as_json: bool) -> None:
    """Does what is due at that moment, each in a transaction of its own, and says what came of it.

    `came_of_it` is asked, moved_on (somebody answered already) or failed; then the others are done
    and the exit code is 1. What is written leaves by the clock. In production the moment cannot be
    ahead: letters would leave that are not true yet.

    \b
    Example:
      flask --app wsgi followups run-due --at 2026-05-19T11:00
    """
    now = datetime.now(UTC)
    if current_app.extensions["settings"].is_production and when is not None and when > now:
        raise click.UsageError("In production nothing is done before its day.")
    done = [row for name, moment in moments(slug, when or now) for row in _run(name, moment)]
    show(done, as_json=as_json)
    if any(row["came_of_it"] == FAILED for row in done):
        ctx.exit(1)


def _run(slug: str, moment: Moment) -> Iterator[Row]:
    due_ids = due.due_ids(moment.community_id, moment.now, MOST)
    due_rows = [planned(slug, row) for row in ahead.of_ids(moment.community_id, due_ids)]
    for followup_id, row in zip(due_ids, due_rows, strict=True):
        yield row | {"came_of_it": _fire(moment, followup_id)}


def _fire(moment: Moment, followup_id: int) -> str:
    """What it raised stays out of the output: a message may hold words of people."""
    try:
        asked = fire(moment, followup_id)
        db.session.commit()
    except Exception:
        db.session.rollback()
        return FAILED
    return "asked" if asked else "moved_on"
