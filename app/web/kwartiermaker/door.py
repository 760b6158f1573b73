"""The kwartiermaker's door: the desk. Who was second hears so, and keeps what she typed."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from app.domain.errors import WrongMoment
from app.domain.verbs import Verb
from app.store.queries import desk_needs
from app.web.formats import page
from app.web.guard import moment
from app.web.kwartiermaker.schemas import LastDoneOut

kwartiermaker = Blueprint("kwartiermaker", __name__, url_prefix="/bureau")

CONFLICT = 409
TYPED = ("_reason", "_told", "_words", "to_whom", "what_they_do", "sentences")


@kwartiermaker.errorhandler(WrongMoment)
def somebody_was_first(refusal: WrongMoment) -> ResponseReturnValue:
    """A colleague decided meanwhile, or the asker stopped; nothing was changed by this one."""
    typed = [value for name, value in request.form.items() if name.endswith(TYPED) and value]
    need_id = (request.view_args or {}).get("need_id")
    done = desk_needs.last_done(moment().community_id, need_id) if need_id else None
    return page(
        "kwartiermaker/changed.html",
        CONFLICT,
        typed=typed,
        too_late=refusal.verb is Verb.UNDO_DECISION,
        need_id=need_id,
        done=LastDoneOut().dump(done) if done else None,
    )
