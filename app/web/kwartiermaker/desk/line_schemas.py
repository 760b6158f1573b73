"""What the kwartiermaker gets to see in the list of today, and in other lists of needs."""

from typing import Any

from flask import url_for
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.desk.lateness import RANKS, Looked
from app.domain.ids import show_id
from app.texts.desk.today import AND_FURTHER, KINDS
from app.texts.timings import TIMINGS
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.desk.claim_lines import claim_on
from app.web.kwartiermaker.desk.why import why
from app.web.kwartiermaker.saying import Age, Said, Waits
from app.web.kwartiermaker.terms import late, promised

PAGES = {
    Looked.NEED: ("kwartiermaker.need_page", "need_id"),
    Looked.MESSAGE: ("kwartiermaker.message_page", "message_id"),
    Looked.PHOTO: ("kwartiermaker.photo_page", "photo_id"),
    Looked.TASK: ("kwartiermaker.task_page", "task_id"),
}


def page_of(thing: Looked, thing_id: int) -> str:
    endpoint, name = PAGES[thing]
    ids: dict[str, Any] = {name: thing_id}
    return url_for(endpoint, **ids)


def _kind(item: Any) -> str:
    said = gettext(KINDS[item.kind])
    return f"{said}, {gettext(AND_FURTHER, num=item.further)}" if item.further else said


class BesideOut(Schema):
    """A line of the list, as it stands beside what was opened."""

    href = fields.Function(lambda item: page_of(Looked(item.thing), item.id))
    urgency = fields.Function(lambda item: RANKS[item.rank].value)
    kind = fields.Function(lambda item: _kind(item))
    words = fields.Function(lambda item: ": ".join(filter(None, (item.name, item.words))))
    since = Waits()
    late = fields.Function(lambda item: late(item.due_at, this_moment().now, item.promised_at))
    due = fields.Function(lambda item: promised(item.due_at, this_moment().now, item.promised_at))


class ItemOut(BesideOut):
    """A line of the list itself: what a rule found in it, and who has it in hand."""

    line = fields.Function(lambda item: f"{item.thing}-{show_id(item.id)}")
    why = fields.Function(why)
    claim = fields.Function(lambda item: claim_on(Looked(item.thing), item.id, item))


class CardOut(Schema):
    """A need in another list."""

    id = fields.Integer()
    words = fields.String()
    neighbourhood = fields.String()
    timing = Said(TIMINGS)
    since = Age(attribute="posted_at")
    name = fields.String(attribute="first_name")
