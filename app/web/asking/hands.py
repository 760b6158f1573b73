"""How many people a need takes: asked only of those who say that one is not enough."""

from flask import url_for
from flask.typing import ResponseReturnValue

from app.web.asking.door import asking
from app.web.asking.questions import keep, onward
from app.web.asking.schemas import HandsIn
from app.web.forms import drafting, intake
from app.web.forms.intake import Filled
from app.web.showing import hands
from app.web.showing.formats import page


@asking.get("/vraag/hoeveel-mensen")
def hands_page() -> ResponseReturnValue:
    told = drafting.draft()
    return _show(intake.blank(hands=str(told.hands) if told else None))


@asking.post("/vraag/hoeveel-mensen")
def keep_hands() -> ResponseReturnValue:
    form = intake.read(HandsIn)
    if not form.ok:
        return _show(form)
    keep(hands=form.data["hands"])
    return onward()


def _show(form: Filled) -> ResponseReturnValue:
    back = url_for("asking.check_page")
    return page("asking/hands.html", form=form, rows=hands.rows(), back=back)
