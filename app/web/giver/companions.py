"""A maatje: a giver says for how long she comes, and either of the two when it is done."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.matches import companions
from app.domain.lifecycle import next_state
from app.domain.matches.companions import StaysFor
from app.domain.verbs import Verb
from app.store.queries.matches import companions as kept
from app.texts.lending import STAYS_FOR
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Filled, Form
from app.web.giver.door import giver
from app.web.giver.promises import own_promise
from app.web.showing.cards import PromiseOut
from app.web.showing.formats import day, page


class StaysIn(Form):
    stays_for = Choice(StaysFor, "choose", required=True)


@giver.get("/aanbod/<id:offer_id>/maatje")
def companion_page(offer_id: int) -> ResponseReturnValue:
    return _show(offer_id, intake.blank())


@giver.post("/aanbod/<id:offer_id>/maatje")
def become_companion(offer_id: int) -> ResponseReturnValue:
    form = intake.read(StaysIn)
    if not form.ok:
        return _show(offer_id, form)
    companions.become_companion(this_moment(), offer_id, form.data["stays_for"])
    return redirect(url_for("giver.companion_page", offer_id=offer_id))


@giver.post("/aanbod/<id:offer_id>/maatje/klaar")
def end_companion(offer_id: int) -> ResponseReturnValue:
    companions.end_companion(this_moment(), offer_id)
    return redirect(url_for("giver.offer_page", offer_id=offer_id))


def _show(offer_id: int, form: Filled) -> ResponseReturnValue:
    """Raises WrongMoment when there is no match that can last."""
    promise = own_promise(offer_id)
    next_state(Verb.BECOME_COMPANION, promise.state)
    until = kept.until(this_moment().actor, offer_id)
    shown = PromiseOut().dump(promise)
    if until is not None:
        return page("giver/companion.html", promise=shown, until=day(until))
    rows = [{"value": each.value, "label": gettext(words)} for each, words in STAYS_FOR.items()]
    return page("giver/stay.html", form=form, promise=shown, rows=rows)
