""" "Ik doe dit" and "Leg terug", from the list of today or from the page of the thing itself."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.desk import claims
from app.domain.desk.lateness import Looked
from app.domain.ids import show_id
from app.domain.verbs import Verb
from app.texts.desk.deeds import TAKEN
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.desk.line_schemas import page_of
from app.web.kwartiermaker.door import kwartiermaker

THING = "<any(need,message,photo,task):thing>/<id:thing_id>"


@kwartiermaker.post(f"/oppakken/{THING}")
def claim_item(thing: str, thing_id: int) -> ResponseReturnValue:
    is_hers = claims.claim_item(this_moment(), Looked(thing), thing_id)
    return _back(Looked(thing), thing_id, Verb.CLAIM_ITEM if is_hers else TAKEN)


@kwartiermaker.post(f"/terugleggen/{THING}")
def put_back_item(thing: str, thing_id: int) -> ResponseReturnValue:
    claims.put_back_item(this_moment(), Looked(thing), thing_id)
    return _back(Looked(thing), thing_id, Verb.PUT_BACK_ITEM)


def _back(thing: Looked, thing_id: int, done: str) -> ResponseReturnValue:
    """To the line on the page of the list that was open, or to the thing itself."""
    if request.args.get("open"):
        return redirect(page_of(thing, thing_id))
    place, line = request.args.get("na") or None, f"{thing}-{show_id(thing_id)}"
    return redirect(url_for("kwartiermaker.today_page", na=place, gedaan=done, _anchor=line))
