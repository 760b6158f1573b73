"""A14 and A16: did it work out, and what next when it did not."""

from typing import Any

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import asking, calls
from app.domain.states import OfferState
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.needs import answers
from app.store.queries.needs import own as own_needs
from app.web.asker.door import asker
from app.web.asker.needs import fits, own_need
from app.web.asker.shown_schemas import AnswerOut, NeedOut
from app.web.entrance.moments import this_moment
from app.web.showing.formats import page


def _show(template: str, need: AnyRow, **shown: Any) -> ResponseReturnValue:
    offers_here = answers.to_need(this_moment().actor, need.id)
    return page(
        template,
        need=NeedOut().dump(need),
        offers=AnswerOut(many=True).dump(offers_here),
        **shown,
    )


def _leave(need_id: int) -> ResponseReturnValue:
    return redirect(url_for("asker.need_page", need_id=need_id))


@asker.get("/vraag/<id:need_id>/gelukt")
def outcome_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    if not fits(Verb.SOLVE_NEED, need):
        return _leave(need_id)
    return _show("asker/outcome.html", need)


@asker.post("/vraag/<id:need_id>/gelukt")
def solve_need(need_id: int) -> ResponseReturnValue:
    asking.solve_need(this_moment(), need_id)
    helped = [
        o for o in answers.to_need(this_moment().actor, need_id) if o.state == OfferState.DONE
    ]
    if not helped:
        return _leave(need_id)
    return redirect(url_for("asker.thanks_page", need_id=need_id, offer_id=helped[0].id))


@asker.get("/vraag/<id:need_id>/nog-niet")
def not_yet_page(need_id: int) -> ResponseReturnValue:
    return _show("asker/not_yet.html", own_need(need_id))


@asker.get("/vraag/<id:need_id>/niet-gelukt")
def not_working_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    if not fits(Verb.WITHDRAW_NEED, need):
        return _leave(need_id)
    return _show("asker/not_working.html", need, may_reopen=fits(Verb.REOPEN_NEED, need))


@asker.post("/vraag/<id:need_id>/iemand-anders")
def reopen_need(need_id: int) -> ResponseReturnValue:
    asking.reopen_need(this_moment(), need_id)
    return _leave(need_id)


@asker.get("/vraag/<id:need_id>/bellen")
def call_page(need_id: int) -> ResponseReturnValue:
    need = own_need(need_id)
    waits = own_needs.waits_for_call(g.community.id, need.id)
    if not waits and not fits(Verb.CALL_KWARTIERMAKER, need):
        return _leave(need_id)
    return _show("asker/call.html", need, waits=waits)


@asker.post("/vraag/<id:need_id>/bellen")
def call_kwartiermaker(need_id: int) -> ResponseReturnValue:
    calls.call_kwartiermaker(this_moment(), need_id)
    return redirect(url_for("asker.call_page", need_id=need_id))
