"""The kennismakingsgesprek, inside."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import first_talks
from app.web.asker.door import asker
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.first_talks import choose
from app.web.forms.intake import Filled
from app.web.showing.first_talks import shown
from app.web.showing.formats import page


@asker.get("/mijn/kennismaken")
def first_talk_page() -> ResponseReturnValue:
    return _show(intake.blank())


@asker.post("/mijn/kennismaken")
def choose_talk() -> ResponseReturnValue:
    form = choose(this_moment())
    return _back() if form.ok else _show(form)


@asker.post("/mijn/kennismaken/andere-tijd")
def move_talk() -> ResponseReturnValue:
    first_talks.move_talk(this_moment(), this_moment().me)
    return _back()


@asker.post("/mijn/kennismaken/liever-niet")
def refuse_talk() -> ResponseReturnValue:
    first_talks.refuse_talk(this_moment(), this_moment().me)
    return _back()


def _show(form: Filled) -> ResponseReturnValue:
    return page("asker/first_talk.html", form=form, talk=shown(this_moment()))


def _back() -> ResponseReturnValue:
    return redirect(url_for("asker.first_talk_page"))
