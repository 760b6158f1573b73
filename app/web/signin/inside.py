"""Just inside: whose phone is this. And out again."""

from flask import redirect, session, url_for
from flask.typing import ResponseReturnValue

from app.store.queries.people import push
from app.web.entrance import arriving
from app.web.entrance.coming_inside import NEXT
from app.web.entrance.moments import this_moment, visiting
from app.web.entrance.purposes import CALLING
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.signin.door import signin
from app.web.signin.schemas import OwnPhoneIn, PhoneIs


@signin.get("/binnen/telefoon")
def own_phone_page() -> ResponseReturnValue:
    """Her code was right, but the line was cut before the cookie came: all is kept, she is not in
    (UX-25)."""
    if visiting() is None:
        return page("signin/once_more.html")
    return _show(intake.blank())


@signin.post("/binnen/telefoon")
def own_phone() -> ResponseReturnValue:
    form = intake.read(OwnPhoneIn)
    if not form.ok:
        return _show(form)
    arriving.settle_phone(form.data["own"] is PhoneIs.OWN)
    return redirect(session.pop(NEXT, url_for("public.front_page")))


def _show(form: Filled) -> ResponseReturnValue:
    place = session.get(NEXT, "")
    is_sent, is_called = place.endswith("/verstuurd"), place == CALLING.leads_to
    return page("signin/own_phone.html", form=form, is_sent=is_sent, is_called=is_called)


@signin.post("/uit")
def leave() -> ResponseReturnValue:
    answer = redirect(url_for("public.front_page"))
    if push.has_any(this_moment().actor):
        # Also in a browser that lost its cookie meanwhile, and with it what it told us.
        answer.headers["Clear-Site-Data"] = '"storage"'
    arriving.let_out()
    return answer
