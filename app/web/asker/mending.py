"""Another wording within the time there is, and stopping: both in two taps at most."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import asking
from app.domain.verbs import Verb
from app.web.asker.door import asker
from app.web.asker.needs import fits, own_need, told_about
from app.web.asker.shown_schemas import NeedOut, may_change
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.forms.needs import WordsIn
from app.web.showing.formats import page


@asker.get("/vraag/<id:need_id>/aanpassen")
def reword_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    if not may_change(need):
        return redirect(url_for("asker.need_page", need_id=need_id))
    return _show(need_id, intake.blank(words=need.words))


@asker.post("/vraag/<id:need_id>/aanpassen")
def reword_need(need_id: int) -> ResponseReturnValue:
    form = intake.read(WordsIn)
    if not form.ok:
        return _show(need_id, form)
    asking.reword_need(this_moment(), need_id, form.data["words"])
    return redirect(url_for("asker.need_page", need_id=need_id))


def _show(need_id: int, form: Filled) -> ResponseReturnValue:
    need = own_need(need_id)
    return page("asker/reword.html", form=form, need=NeedOut().dump(need), told=told_about(need))


@asker.get("/vraag/<id:need_id>/stoppen")
def stop_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    if not fits(Verb.WITHDRAW_NEED, need):
        return redirect(url_for("asker.need_page", need_id=need_id))
    return page("asker/stop.html", need=NeedOut().dump(need))


@asker.post("/vraag/<id:need_id>/stoppen")
def withdraw_need(need_id: int) -> ResponseReturnValue:
    asking.withdraw_need(this_moment(), need_id)
    return redirect(url_for("asker.need_page", need_id=need_id))
