"""What an asker borrowed: what it is, the day it goes back, and a week longer by one tap."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import lending
from app.domain.refusals import NotFound
from app.web.asker.choosing import own_answer
from app.web.asker.door import asker
from app.web.entrance.moments import this_moment
from app.web.showing.formats import page
from app.web.showing.lent import lent_in


@asker.get("/vraag/<id:need_id>/geleend/<id:offer_id>")
def loan_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    own_answer(need_id, offer_id)
    loan = lent_in(offer_id)
    if loan is None:
        raise NotFound
    return page("asker/loan.html", loan=loan)


@asker.post("/vraag/<id:need_id>/geleend/<id:offer_id>")
def extend_loan(need_id: int, offer_id: int) -> ResponseReturnValue:
    own_answer(need_id, offer_id)
    lending.extend_loan(this_moment(), offer_id)
    return redirect(url_for("asker.loan_page", need_id=need_id, offer_id=offer_id))
