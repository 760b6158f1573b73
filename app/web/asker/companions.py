"""A maatje, as the asker sees it: until when, and the kind end of it."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import companions
from app.domain.verbs import Verb
from app.web.asker.choosing import own_answer
from app.web.asker.door import asker
from app.web.asker.needs import fits
from app.web.asker.shown_schemas import AnswerOut
from app.web.entrance.moments import this_moment
from app.web.showing.formats import page


@asker.get("/vraag/<id:need_id>/maatje/<id:offer_id>")
def companion_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    offer = own_answer(need_id, offer_id)
    if offer.until_at is None or not fits(Verb.END_COMPANION, offer):
        return redirect(url_for("asker.need_page", need_id=need_id))
    return page("asker/companion.html", offer=AnswerOut().dump(offer), need_id=need_id)


@asker.post("/vraag/<id:need_id>/maatje/<id:offer_id>")
def end_companion(need_id: int, offer_id: int) -> ResponseReturnValue:
    own_answer(need_id, offer_id)
    companions.end_companion(this_moment(), offer_id)
    return redirect(url_for("asker.need_page", need_id=need_id))
