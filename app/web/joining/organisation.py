"""G2: for which organisation, institution or company somebody answers, and under what condition."""

from flask.typing import ResponseReturnValue

from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.joining.door import joining
from app.web.joining.questions import drafted, keep_answer, show
from app.web.joining.schemas import ConditionIn, OrganisationIn, WhyIn


@joining.get("/organisatie")
def organisation_page() -> ResponseReturnValue:
    name, kvk = drafted("organisation") or "", drafted("kvk") or ""
    return _show_organisation(intake.blank(organisation=name, kvk=kvk))


@joining.post("/organisatie")
def keep_organisation() -> ResponseReturnValue:
    return keep_answer(OrganisationIn, _show_organisation)


def _show_organisation(form: Filled) -> ResponseReturnValue:
    return show("joining/organisation.html", form, "joining.organisation_page")


@joining.get("/waarom")
def why_page() -> ResponseReturnValue:
    return _show_why(intake.blank(why=drafted("why") or ""))


@joining.post("/waarom")
def keep_why() -> ResponseReturnValue:
    return keep_answer(WhyIn, _show_why)


def _show_why(form: Filled) -> ResponseReturnValue:
    return show("joining/why.html", form, "joining.why_page")


@joining.get("/voorwaarde")
def condition_page() -> ResponseReturnValue:
    return _show_condition(intake.blank(condition=drafted("condition") or ""))


@joining.post("/voorwaarde")
def keep_condition() -> ResponseReturnValue:
    return keep_answer(ConditionIn, _show_condition)


def _show_condition(form: Filled) -> ResponseReturnValue:
    return show("joining/condition.html", form, "joining.condition_page")
