""" "Verwijder alles" (PR-06): what goes, said first; then one press, and it is gone."""

from contextlib import suppress

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people.leaving import leave_for_good as leave
from app.domain.policies import may
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.queries.known import herself
from app.web.entrance import arriving
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.frame import languages
from app.web.own.door import own
from app.web.own.schemas import LeaveIn
from app.web.showing.formats import page

SURE = "ja"


@own.get("/weg")
def leave_page() -> ResponseReturnValue:
    moment = this_moment()
    actor = moment.actor
    return page(
        "own/leave.html",
        may_leave=may(actor, Verb.LEAVE_FOR_GOOD, actor),
        is_on_duty=herself.is_on_duty(actor),
        has_open_report=herself.has_open_report(actor),
        incident_days=moment.rules.leaving.incident_days,
        sure=SURE,
    )


@own.post("/weg")
def leave_for_good() -> ResponseReturnValue:
    form = intake.read(LeaveIn)
    if not form.ok or form.data["sure"] != SURE:
        return redirect(url_for("own.leave_page"))
    language = languages.here()
    with suppress(NotFound):  # the same press on another phone was first
        leave(this_moment())
    arriving.let_out()
    languages.choose(language)  # the page that says so is read in her own
    return redirect(url_for("public.gone_page"))
