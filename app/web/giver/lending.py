"""A giver lends something: what and for how long, said once; and whether it is back."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.matches import lending
from app.domain.matches.lending import LentFor
from app.domain.refusals import WrongMoment
from app.domain.states import TALKING
from app.domain.verbs import Verb
from app.texts.lending import LENT_FOR
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.fields import Choice, Text, in_turn, nothing_to_hold
from app.web.forms.intake import Filled, Form
from app.web.giver.door import giver
from app.web.giver.promises import own_promise
from app.web.showing.cards import PromiseOut
from app.web.showing.formats import page
from app.web.showing.lent import lent_in

LONGEST_THING = 80


class What(Text):
    """What is lent. Nobody reads it before the borrower does."""

    def __init__(self) -> None:
        super().__init__("lent", LONGEST_THING)
        self.validators = [in_turn(*self.validators, nothing_to_hold)]


class LoanIn(Form):
    what = What()
    lent_for = Choice(LentFor, "choose", required=True)


@giver.get("/aanbod/<id:offer_id>/uitlenen")
def lend_page(offer_id: int) -> ResponseReturnValue:
    loan = lent_in(offer_id)
    if loan is not None:
        return page("giver/lent.html", loan=loan)
    return _show(offer_id, intake.blank())


@giver.post("/aanbod/<id:offer_id>/uitlenen")
def lend_thing(offer_id: int) -> ResponseReturnValue:
    form = intake.read(LoanIn)
    if not form.ok:
        return _show(offer_id, form)
    lending.lend_thing(this_moment(), offer_id, form.data["what"], form.data["lent_for"])
    return _to_loan(offer_id)


@giver.post("/aanbod/<id:offer_id>/uitgeleend/terug")
def say_back(offer_id: int) -> ResponseReturnValue:
    lending.say_back(this_moment(), offer_id)
    return _to_loan(offer_id)


@giver.post("/aanbod/<id:offer_id>/uitgeleend/nog-niet")
def say_not_back(offer_id: int) -> ResponseReturnValue:
    lending.say_not_back(this_moment(), offer_id)
    return _to_loan(offer_id)


def _to_loan(offer_id: int) -> ResponseReturnValue:
    return redirect(url_for("giver.lend_page", offer_id=offer_id))


def _show(offer_id: int, form: Filled) -> ResponseReturnValue:
    """Raises WrongMoment when there is no match to lend in."""
    promise: Any = own_promise(offer_id)
    if promise.state not in TALKING:
        raise WrongMoment(Verb.LEND_THING)
    rows = [{"value": each.value, "label": gettext(words)} for each, words in LENT_FOR.items()]
    return page("giver/lend.html", form=form, promise=PromiseOut().dump(promise), rows=rows)
