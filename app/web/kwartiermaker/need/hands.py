"""The kwartiermaker reads that a question needs more people, or fewer, than was said."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import hands
from app.web import intake
from app.web.guard import moment
from app.web.hands import Hands
from app.web.intake import Form
from app.web.kwartiermaker.door import kwartiermaker


class HandsIn(Form):
    hands = Hands()


@kwartiermaker.post("/vraag/<id:need_id>/mensen")
def set_hands(need_id: int) -> ResponseReturnValue:
    """A number that nobody could choose changes nothing."""
    form = intake.read(HandsIn)
    if form.ok:
        hands.set_hands(moment(), need_id, form.data["hands"])
    return redirect(url_for("kwartiermaker.need_page", need_id=need_id))
