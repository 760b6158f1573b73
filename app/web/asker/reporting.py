""" "Meld het": something does not feel right, and a person looks at it (A13)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions import messages
from app.domain.verbs import Verb
from app.web import intake
from app.web.asker.choosing import own_answer
from app.web.asker.door import asker
from app.web.asker.needs import fits, own_need
from app.web.asker.schemas import ReportIn
from app.web.asker.shown_schemas import AnswerOut, NeedOut
from app.web.formats import page
from app.web.guard import moment
from app.web.intake import Filled


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>/meld")
def report_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return _show("asker/report.html", need_id, offer_id, intake.blank())


@asker.post("/vraag/<id:need_id>/gesprek/<id:offer_id>/meld")
def report_offer(need_id: int, offer_id: int) -> ResponseReturnValue:
    form = intake.read(ReportIn)
    if not form.ok:
        return _show("asker/report.html", need_id, offer_id, form)
    own_answer(need_id, offer_id)
    messages.report_offer(moment(), offer_id, form.data["words"])
    return redirect(url_for("asker.reported_page", need_id=need_id, offer_id=offer_id))


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>/gemeld")
def reported_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return _show("asker/reported.html", need_id, offer_id, intake.blank())


def _show(template: str, need_id: int, offer_id: int, form: Filled) -> ResponseReturnValue:
    offer, need = own_answer(need_id, offer_id), own_need(need_id)
    if not fits(Verb.REPORT_OFFER, offer):
        return redirect(url_for("asker.need_page", need_id=need_id))
    return page(template, form=form, need=NeedOut().dump(need), offer=AnswerOut().dump(offer))
