"""Another first name (PR-09)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people.accounts import give_name
from app.store.queries.known import herself
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.own.door import own
from app.web.own.schemas import NameIn
from app.web.showing.formats import page


@own.get("/naam")
def name_page() -> ResponseReturnValue:
    person = herself.person(this_moment().actor)
    return _show(intake.blank(first_name=person.first_name))


@own.post("/naam")
def change_name() -> ResponseReturnValue:
    form, moment = intake.read(NameIn), this_moment()
    if not form.ok:
        return _show(form)
    give_name(moment, moment.me, form.data["first_name"])
    return redirect(url_for("own.known_page"))


def _show(form: Filled) -> ResponseReturnValue:
    return page("own/name.html", form=form)
