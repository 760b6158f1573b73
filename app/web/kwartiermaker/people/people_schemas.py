"""What the kwartiermaker gets to see of people: givers, and whom a task is about."""

from typing import Any

from flask_babel import gettext
from marshmallow import Schema, fields

from app.texts.desk.tasks import SOMEBODY, TASKS
from app.texts.meeting import MET_WHERE
from app.texts.themes import THEMES
from app.texts.timings import CALL_SUITS
from app.web.kwartiermaker.saying import (
    Age,
    Ahead,
    Day,
    DayOfYear,
    Late,
    Promised,
    Said,
    Unsealed,
    Waits,
)


class PersonOut(Schema):
    """With how to reach her: only on pages that are noted in the access journal."""

    person_id = fields.Integer()
    name = fields.String(attribute="first_name")
    channel = fields.String()
    reach = Unsealed(attribute="reach_sealed")


class Themes(fields.Field[Any]):
    """Slugs with commas between them, in words."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kw: Any) -> list[str]:
        return sorted(gettext(THEMES[slug]) for slug in (value or "").split(",") if slug)


class GiverOut(PersonOut):
    organisation = fields.String()
    condition = fields.String()
    themes = Themes()
    state = fields.String()
    since = Age()
    introduced = Day(attribute="introduced_at")
    introduced_by = fields.String()
    vog_seen = DayOfYear(attribute="vog_seen_at")
    vog_ends = DayOfYear(attribute="vog_ends_at")
    vog_holds = Ahead(attribute="vog_ends_at")
    gives = fields.String()
    kvk = fields.String()
    why = fields.String()
    met_where = Said(MET_WHERE)
    up_to = fields.String()
    rules_read = DayOfYear(attribute="rules_read_at")
    reported_in = fields.Integer()


class GiverLineOut(Schema):
    person_id = fields.Integer()
    name = fields.String(attribute="first_name")
    organisation = fields.String()
    since = Age()
    introduced = Day(attribute="introduced_at")
    vog_holds = Ahead(attribute="vog_ends_at")


class LentOut(Schema):
    """Of something that is lent: whose it is, and whether a person fetches it herself."""

    giver_id = fields.Integer()
    lender = fields.String()
    apart = fields.Boolean()


class FurtherReportOut(Schema):
    id = fields.Integer()
    note = fields.String()
    reported = fields.String(attribute="reported_name")
    since = Age(attribute="opened_at")


class TaskOut(PersonOut):
    id = fields.Integer()
    kind = fields.String()
    state = fields.String()
    title = fields.Function(
        lambda task: gettext(TASKS[task.kind].title, name=task.first_name or gettext(SOMEBODY))
    )
    to_do = Said({kind: told.to_do for kind, told in TASKS.items()}, attribute="kind")
    suits = Said(CALL_SUITS, attribute="call_time")
    rests = fields.Function(lambda task: task.paused_since is not None)
    note = fields.String()
    reported = fields.String(attribute="reported_name")
    reported_id = fields.Integer()
    since = Waits(attribute="opened_at")
    late = Late(attribute="due_at", since="opened_at")
    due = Promised(attribute="due_at")
    need_id = fields.Integer()
    need_words = fields.String()
    offer_id = fields.Integer()
    done = Day(attribute="done_at")
    done_by = fields.String()
    reason = fields.String()
