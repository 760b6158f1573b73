"""A deed with a reason: done, or its form handed back with nothing lost."""

from collections.abc import Callable

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.domain.verbs import Verb
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.forms import FORMS

Show = Callable[[int, Filled, Verb], ResponseReturnValue]
Back = Callable[[Verb, int], ResponseReturnValue]


def decide(
    verb: Verb, deed: Callable[..., None], thing_id: int, show: Show, back: Back | None = None
) -> ResponseReturnValue:
    """`deed` takes the moment, the id and what the form of its verb told. Without a way `back` it
    leads to today's list."""
    form = intake.read(FORMS[verb])
    if not form.ok:
        return show(thing_id, form, verb)
    deed(this_moment(), thing_id, **form.data)
    return back(verb, thing_id) if back else back_to_today(verb)


def back_to_today(done: Verb) -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.today_page", gedaan=done))
