"""A planned row as it is printed."""

from typing import Any

from app.cli.followups.printing import Row, at
from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind
from app.domain.ids import show_id


def planned(slug: str, row: Any) -> Row:
    """When, which row of the plan, about what, to whom, and what comes when nothing is heard."""
    story = PLAN[FollowupKind(row.kind)]
    about = row.offer_id or row.need_id or row.person_id
    return {
        "due": at(row.due_at),
        "kind": row.kind,
        "community": slug,
        "about": story.about,
        "id": show_id(about) if about else "",
        "to": story.to,
        "letter": story.letter or "",
        "task": story.task or "",
        "next": story.if_silent or story.then or "",
    }
