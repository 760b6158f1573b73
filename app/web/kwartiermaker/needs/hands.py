"""The kwartiermaker reads that a need takes more people, or fewer, than was said."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import hands
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Form
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.hands import Hands


class HandsIn(Form):
    hands = Hands()


@kwartiermaker.post("/vraag/<id:need_id>/mensen")
def set_hands(need_id: int) -> ResponseReturnValue:
    """A number that nobody could choose changes nothing."""
    form = intake.read(HandsIn)
    if form.ok:
        hands.set_hands(this_moment(), need_id, form.data["hands"])
    return redirect(url_for("kwartiermaker.need_page", need_id=need_id))
