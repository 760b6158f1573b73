"""A code on paper: two words and a number, for anyone who has no phone and no e-mail at hand."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import paper_codes
from app.domain.people.passkeys import CameBy
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.entrance.networks import network
from app.web.entrance.noting import note_refused
from app.web.entrance.purposes import remembered
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.signin.door import signin
from app.web.signin.recognition import let_through
from app.web.signin.schemas import PaperIn


@signin.get("/binnen/papier")
def paper_page() -> ResponseReturnValue:
    return _show(intake.blank())


@signin.post("/binnen/papier")
def use_paper_code() -> ResponseReturnValue:
    """A wrong try is counted: the page with the error is returned, so it is kept."""
    form = intake.read(PaperIn)
    if not form.ok:
        return _show(form)
    person = paper_codes.use_paper_code(
        this_moment(), form.data["word"], form.data["code"], network()
    )
    if person is None:
        note_refused("coming in", "wrong code on paper")
        return _show(form.refuse("code", SAY["paper_wrong"]))
    return redirect(let_through(person.id, CameBy.PAPER))


def _show(form: Filled) -> ResponseReturnValue:
    return page("signin/paper.html", form=form, back=url_for(remembered().page))
