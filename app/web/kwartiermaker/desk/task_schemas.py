"""What the kwartiermaker gets to see of a task, and of whom it is about."""

from flask_babel import gettext
from marshmallow import Schema, fields

from app.texts.desk.tasks import SOMEBODY, TASKS
from app.texts.timings import CALL_SUITS
from app.web.kwartiermaker.people.person_schemas import PersonOut
from app.web.kwartiermaker.saying import Age, Day, Late, Promised, Said, Waits


class LentOut(Schema):
    """Whose the thing is that was lent, and whether a person fetches it herself."""

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
