"""`flask followups plan`: the plan itself, with the days of this house."""

import click
from flask import current_app
from flask.cli import with_appcontext

from app.cli.followups.printing import AS_JSON, Row, show
from app.domain.clock.followup import PLAN, stopped_by
from app.domain.clock.plan import FollowupKind
from app.domain.house_rules.followups import FollowupRules


@click.command()
@AS_JSON
@with_appcontext
def plan(as_json: bool) -> None:
    """The plan: what starts each row, after how many days, to whom, and what ends it.

    \b
    Example:
      flask --app wsgi followups plan
    """
    rules = current_app.extensions["house_rules"].followups
    show((_row(kind, rules) for kind in PLAN), as_json=as_json)


def _row(kind: FollowupKind, rules: FollowupRules) -> Row:
    plan = PLAN[kind]
    return {
        "kind": kind,
        "about": plan.about,
        "starts": ",".join(sorted(plan.starts)),
        "days": str(getattr(rules, plan.after)) if plan.after else "0",
        "to": plan.to,
        "letter": plan.letter or "",
        "task": plan.task or "",
        "asks_while": ",".join(sorted(plan.lasts)),
        "stopped_by": ",".join(sorted(stopped_by(kind))),
        "next": plan.if_silent or plan.then or "",
    }
