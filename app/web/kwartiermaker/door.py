"""The kwartiermaker's door: the desk. Whoever was second hears so, and keeps what she typed."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.domain.refusals import NotFound, WrongMoment
from app.domain.verbs import Verb
from app.store.db import read_anew
from app.store.queries.desk import deeds as desk_deeds
from app.texts.desk.today import WAS_FIRST
from app.texts.journal import JOURNAL
from app.web.entrance.errors import refused
from app.web.entrance.moments import this_moment
from app.web.showing.formats import clock, day, page

kwartiermaker = Blueprint("kwartiermaker", __name__, url_prefix="/bureau")

CONFLICT, NOT_FOUND = 409, 404
TYPED = ("_reason", "_told", "words", "to_whom", "what_they_do", "sentences")


THINGS = {"need_id": "need", "message_id": "message", "photo_id": "photo", "task_id": "task"}
THINGS |= {"story_id": "story"}
"""What an address names, as the journal says it."""


@kwartiermaker.errorhandler(WrongMoment)
def somebody_was_first(refusal: WrongMoment) -> ResponseReturnValue:
    """A colleague decided meanwhile, or the asker stopped; nothing was changed by this one."""
    thing, thing_id = _thing_here()
    too_late = refusal.verb is Verb.UNDO_DECISION
    return _changed(CONFLICT, thing, thing_id, _last_deed(thing, thing_id), too_late=too_late)


@kwartiermaker.errorhandler(NotFound)
def it_is_gone(refusal: NotFound) -> ResponseReturnValue:
    """What was decided while the list stood open is told; of what was never here, nothing is."""
    thing, thing_id = _thing_here()
    deed = _last_deed(thing, thing_id)
    return _changed(NOT_FOUND, "", 0, deed) if deed else refused(refusal)


def _thing_here() -> tuple[str, int]:
    ids = request.view_args or {}
    if "thing" in ids:
        return ids["thing"], ids["thing_id"]
    return next(((THINGS[name], ids[name]) for name in THINGS if name in ids), ("", 0))


def _last_deed(thing: str, thing_id: int) -> str:
    """Who did what with it; empty where nobody did."""
    read_anew()  # the deed of the other may have been written since
    last = desk_deeds.last(this_moment().community_id, thing, thing_id)
    if last is None:
        return ""
    did = gettext(JOURNAL[Verb(last.verb)])
    return gettext(WAS_FIRST, name=last.who, did=did, day=day(last.at), clock=clock(last.at))


def _changed(
    status: int, thing: str, thing_id: int, deed: str, too_late: bool = False
) -> ResponseReturnValue:
    typed = [value for name, value in request.form.items() if name.endswith(TYPED) and value]
    need_id = thing_id if thing == THINGS["need_id"] else None
    shown = {"typed": typed, "need_id": need_id, "deed": deed, "too_late": too_late}
    return page("kwartiermaker/changed.html", status, **shown)
