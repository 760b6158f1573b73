"""The kwartiermaker's door: the desk. Who was second hears so, and keeps what she typed."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from app.domain.errors import WrongMoment
from app.web.formats import page

kwartiermaker = Blueprint("kwartiermaker", __name__, url_prefix="/bureau")

CONFLICT = 409
TYPED = ("_reason", "_told", "words")


@kwartiermaker.errorhandler(WrongMoment)
def somebody_was_first(refusal: WrongMoment) -> ResponseReturnValue:
    """A colleague decided meanwhile, or the asker stopped; nothing was changed by this one."""
    typed = [value for name, value in request.form.items() if name.endswith(TYPED) and value]
    need_id = (request.view_args or {}).get("need_id")
    return page("kwartiermaker/changed.html", CONFLICT, typed=typed, need_id=need_id)
