"""*Even rust*: one page and two buttons, for whoever is inside."""

from datetime import time

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import resting
from app.domain.calendar import at_local
from app.domain.policies import may
from app.domain.verbs import Verb
from app.store.queries.people import resting as kept
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.own.door import own
from app.web.own.schemas import RestIn
from app.web.showing.formats import page


@own.get("/rust")
def rest_page() -> ResponseReturnValue:
    return _show(intake.blank())


@own.post("/rust")
def take_rest() -> ResponseReturnValue:
    form = intake.read(RestIn)
    if not form.ok:
        return _show(form)
    day = form.data["rest_until"]
    resting.take_rest(this_moment(), at_local(day, time(0)) if day else None)
    return redirect(url_for("own.rest_page"))


@own.post("/er-weer")
def end_rest() -> ResponseReturnValue:
    """Then she is where she left off."""
    resting.end_rest(this_moment())
    return redirect(url_for("own.rest_page"))


def _show(form: Filled) -> ResponseReturnValue:
    """One of us is absent on the rota instead."""
    actor = this_moment().actor
    if not may(actor, Verb.TAKE_REST, actor):
        return redirect(url_for("own.known_page"))
    return page("own/rest.html", form=form, rest=kept.of(actor.community_id, this_moment().me))
