"""The code that was sent (A8), and when it did not come."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import accounts
from app.domain.people.reach import Reach
from app.domain.refusals import CodesStopped, TooManyCodes
from app.texts.fields import SAY
from app.texts.refusals import REFUSALS
from app.web.entrance import arriving
from app.web.entrance.moments import this_moment
from app.web.entrance.noting import note_refused
from app.web.entrance.purposes import ASKING, remembered
from app.web.forms import drafting, intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.signin.door import signin
from app.web.signin.recognition import let_through
from app.web.signin.schemas import CodeIn, SentToOut


@signin.get("/binnen/code")
def code_page() -> ResponseReturnValue:
    return _show("signin/code.html", intake.blank())


@signin.post("/binnen/code")
def use_code() -> ResponseReturnValue:
    """A wrong try is counted: the page with the error is returned, so it is kept."""
    form = intake.read(CodeIn)
    if not form.ok:
        return _show("signin/code.html", form)
    known = accounts.use_code(this_moment(), arriving.caller(), form.data["code"])
    if known is None:
        note_refused("coming in", "wrong code")
        return _show("signin/code.html", form.refuse("code", SAY["code_wrong"]))
    return redirect(let_through(known.person.id, known.came_by))


@signin.get("/binnen/geen-code")
def no_code_page() -> ResponseReturnValue:
    return _show("signin/no_code.html", intake.blank())


@signin.post("/binnen/geen-code")
def new_code() -> ResponseReturnValue:
    """Sent to the same place; the one that may still arrive goes on working (rule 4.5)."""
    sent_to = _sent_to()
    if sent_to is None:
        return redirect(url_for(remembered().page))
    try:
        accounts.ask_code(this_moment(), sent_to, arriving.caller())
    except (TooManyCodes, CodesStopped) as refusal:
        form = intake.blank().refuse("again", REFUSALS[refusal.name])
        return _show("signin/no_code.html", form)
    return redirect(url_for("signin.code_page"))


def _sent_to() -> Reach | None:
    return accounts.code_went_to(this_moment(), arriving.browser())


def _show(template: str, form: Filled, **shown: Any) -> ResponseReturnValue:
    sent_to = _sent_to()
    back = url_for(remembered().page)
    if sent_to is None:
        return redirect(back)
    return page(
        template,
        form=form,
        sent_to=SentToOut().dump(sent_to),
        code_minutes=this_moment().rules.codes.minutes,
        back=back,
        sends=_sends_question(),
    )


def _sends_question() -> bool:
    """Whether the right code sends what was written."""
    return remembered() is ASKING and drafting.first_missing(drafting.draft()) is None
