"""A1d: rather talking first. Asked once, and the same page says who calls and by when."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.needs import calls
from app.store.queries.needs.calls import shown_to
from app.texts.timings import CALL_ME
from app.web.asking.door import asking
from app.web.asking.questions import keep
from app.web.asking.schemas import CallIn, CallOut, NameIn
from app.web.entrance.moments import this_moment, visiting
from app.web.forms import drafting, intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page


@asking.get("/vraag/bel-mij")
def call_page() -> ResponseReturnValue:
    """It stays true when it is opened again (UX-09)."""
    waiting = shown_to(this_moment().actor) if visiting() else None
    if waiting is not None:
        return page("asking/call_waits.html", waiting=CallOut().dump(waiting))
    return _show(intake.blank())


@asking.post("/vraag/bel-mij")
def ask_call() -> ResponseReturnValue:
    form = intake.read(CallIn)
    if not form.ok:
        return _show(form)
    keep(call_time=form.data["call_time"])
    return _onward()


def _onward() -> ResponseReturnValue:
    """What is still to be known: her name, and where she is reached."""
    visitor = visiting()
    if not any(known and known.first_name for known in (visitor, drafting.draft())):
        return redirect(url_for("asking.call_name_page"))
    if visitor is None:
        return redirect(url_for("signin.call_reach_page"))
    drafting.post_call(visitor.person_id)
    return redirect(url_for("asking.call_page"))


def _show(form: Filled) -> ResponseReturnValue:
    rows = [{"value": time, "label": gettext(words)} for time, words in CALL_ME.items()]
    return page("asking/call.html", form=form, rows=rows)


@asking.get("/vraag/bel-mij/naam")
def call_name_page() -> ResponseReturnValue:
    told = drafting.draft()
    if told is None or told.call_time is None:
        return redirect(url_for("asking.call_page"))
    return _show_name(intake.blank(first_name=told.first_name or ""))


@asking.post("/vraag/bel-mij/naam")
def keep_call_name() -> ResponseReturnValue:
    form = intake.read(NameIn)
    if not form.ok:
        return _show_name(form)
    keep(first_name=form.data["first_name"])
    return _onward()


def _show_name(form: Filled) -> ResponseReturnValue:
    return page("asking/call_name.html", form=form)


@asking.post("/vraag/bel-mij/toch-niet")
def take_back_call() -> ResponseReturnValue:
    """Raises WrongMoment when the call came first."""
    if visiting() is not None:
        calls.take_back_call(this_moment())
    return redirect(url_for("asking.call_stopped_page"))


@asking.get("/vraag/bel-mij/gestopt")
def call_stopped_page() -> ResponseReturnValue:
    return page("asking/call_stopped.html")
