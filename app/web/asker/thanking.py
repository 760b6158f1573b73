"""A15: a word of thanks, and whether a contact was kept. Both may be skipped."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import thanking
from app.domain.verbs import Verb
from app.web.asker.choosing import own_answer
from app.web.asker.door import asker
from app.web.asker.needs import fits, own_need
from app.web.asker.shown_schemas import AnswerOut, NeedOut
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.forms.thanks import ContactIn, ContactKept, ThanksIn
from app.web.showing.formats import page


@asker.get("/vraag/<id:need_id>/bedankt/<id:offer_id>")
def thanks_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return _show("asker/thanks.html", need_id, offer_id, intake.blank())


@asker.post("/vraag/<id:need_id>/bedankt/<id:offer_id>")
def thank_giver(need_id: int, offer_id: int) -> ResponseReturnValue:
    form = intake.read(ThanksIn)
    if not form.ok:
        return _show("asker/thanks.html", need_id, offer_id, form)
    own_answer(need_id, offer_id)
    thanking.thank_giver(this_moment(), offer_id, form.data["words"], None)
    return redirect(url_for("asker.contact_page", need_id=need_id, offer_id=offer_id))


@asker.get("/vraag/<id:need_id>/contact/<id:offer_id>")
def contact_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return _show("asker/contact.html", need_id, offer_id, intake.blank())


@asker.post("/vraag/<id:need_id>/contact/<id:offer_id>")
def tell_contact(need_id: int, offer_id: int) -> ResponseReturnValue:
    form = intake.read(ContactIn)
    if not form.ok:
        return _show("asker/contact.html", need_id, offer_id, form)
    own_answer(need_id, offer_id)
    if form.data["kept"] is not ContactKept.NOT_TOLD:
        thanking.tell_contact(this_moment(), offer_id, form.data["kept"] is ContactKept.YES)
    return redirect(url_for("asker.need_page", need_id=need_id))


def _show(template: str, need_id: int, offer_id: int, form: Filled) -> ResponseReturnValue:
    """About somebody who helped; there is nothing to thank for before."""
    offer = own_answer(need_id, offer_id)
    if not fits(Verb.THANK_GIVER, offer):
        return redirect(url_for("asker.need_page", need_id=need_id))
    need = own_need(need_id)
    return page(template, form=form, need=NeedOut().dump(need), offer=AnswerOut().dump(offer))
