"""A planned row as it is printed."""

from typing import Any

from app.cli.followups.printing import Row, at
from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind
from app.domain.ids import show_id


def planned(slug: str, row: Any) -> Row:
    """When, which row of the plan, about what, to whom, and what comes when nothing is heard."""
    plan = PLAN[FollowupKind(row.kind)]
    about = row.offer_id or row.need_id or row.person_id
    return {
        "due": at(row.due_at),
        "kind": row.kind,
        "community": slug,
        "about": plan.about,
        "id": show_id(about) if about else "",
        "to": plan.to,
        "letter": plan.letter or "",
        "task": plan.task or "",
        "next": plan.if_silent or plan.then or "",
    }
