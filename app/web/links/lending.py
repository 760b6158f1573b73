"""The letters about something that is lent: "Is het terug?", and the day that it goes back."""

from enum import StrEnum

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import lending
from app.domain.moment import Moment
from app.domain.refusals import LinkTooOld
from app.domain.states import LoanState
from app.store.db import AnyRow
from app.store.links import Purpose
from app.store.queries.matches import lending as kept
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Filled, Form
from app.web.links.door import links, opened
from app.web.showing.formats import page
from app.web.showing.lent import shown


class IsBack(StrEnum):
    YES = "yes"
    NO = "no"


class IsBackIn(Form):
    back = Choice(IsBack, "choose", required=True)


@links.get("/t/<token>")
def is_it_back_page(token: str) -> ResponseReturnValue:
    _, loan = _loan(Purpose.LOAN_BACK, token)
    return _show_question(loan, intake.blank())


@links.post("/t/<token>")
def say_is_it_back(token: str) -> ResponseReturnValue:
    """A second answer, when the first was heard, shows how it stands."""
    moment, loan = _loan(Purpose.LOAN_BACK, token)
    form = intake.read(IsBackIn)
    if not form.ok:
        return _show_question(loan, form)
    if form.data["back"] is IsBack.YES and loan.state != LoanState.BACK:
        lending.say_back(moment, loan.offer_id)
    elif form.data["back"] is IsBack.NO and loan.state in (LoanState.LENT, LoanState.REMINDED):
        lending.say_not_back(moment, loan.offer_id)
        return redirect(url_for("links.not_back_page", token=token))
    return redirect(url_for("links.is_it_back_page", token=token))


@links.get("/t/<token>/gehoord")
def not_back_page(token: str) -> ResponseReturnValue:
    _, loan = _loan(Purpose.LOAN_BACK, token)
    return page("links/not_back.html", loan=shown(loan), state=loan.state)


def _show_question(loan: AnyRow, form: Filled) -> ResponseReturnValue:
    return page("links/is_it_back.html", form=form, loan=shown(loan), state=loan.state)


@links.get("/u/<token>")
def keep_longer_page(token: str) -> ResponseReturnValue:
    _, loan = _loan(Purpose.LOAN_LONGER, token)
    return page("links/keep_longer.html", loan=shown(loan))


@links.post("/u/<token>")
def keep_longer(token: str) -> ResponseReturnValue:
    moment, loan = _loan(Purpose.LOAN_LONGER, token)
    lending.extend_loan(moment, loan.offer_id)
    return redirect(url_for("links.keep_longer_page", token=token))


def _loan(purpose: Purpose, token: str) -> tuple[Moment, AnyRow]:
    """The moment of whom the link was written to, and the loan. Raises LinkTooOld."""
    moment, offer_id = opened(purpose, token)
    loan = kept.one(moment.actor, offer_id)
    if loan is None:
        raise LinkTooOld
    return moment, loan
