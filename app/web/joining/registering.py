"""The first name, the last thing to tell. Whoever is in gives with it; a newcomer comes in
first."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.web.entrance.moments import visiting
from app.web.forms import intake, joining_draft
from app.web.forms.intake import Filled
from app.web.joining.door import joining
from app.web.joining.questions import drafted, keep, show
from app.web.joining.schemas import NameIn


@joining.get("/naam")
def name_page() -> ResponseReturnValue:
    visitor = visiting()
    known = visitor.first_name if visitor else ""
    return _show(intake.blank(first_name=drafted("first_name") or known))


@joining.post("/naam")
def register_giver() -> ResponseReturnValue:
    form, visitor = intake.read(NameIn), visiting()
    if not form.ok:
        return _show(form)
    keep(first_name=form.data["first_name"])
    if visitor is None:
        return redirect(url_for("signin.join_reach_page"))
    joining_draft.register(visitor.person_id)
    return redirect(url_for("giver.start_page"))


def _show(form: Filled) -> ResponseReturnValue:
    return show("joining/name.html", form, "joining.name_page", is_last=visiting() is not None)
