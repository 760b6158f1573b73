"""What we send her does not arrive: another address or number, proved by a code that went there.

Only then. Who finds a phone on a table must not take its owner's place by giving an address.
"""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import accounts, unreached
from app.delivery.carrier import carrier
from app.domain.errors import ReachTaken, TooManyCodes
from app.domain.reach import Channel, Reach
from app.texts.fields import SAY
from app.texts.refusals import REFUSALS
from app.web.entrance import arriving, homes
from app.web.entrance.guard import moment, visiting
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.own.door import own
from app.web.own.schemas import EmailIn, PhoneIn, ReachCodeIn
from app.web.showing.formats import page
from app.web.showing.masking import masked


@own.get("/bereik")
def reach_page() -> ResponseReturnValue:
    return _elsewhere() or _show_reach(intake.blank())


@own.post("/bereik")
def ask_reach_code() -> ResponseReturnValue:
    form = intake.read(PhoneIn if _by_phone() else EmailIn)
    if not form.ok:
        return _show_reach(form)
    try:
        accounts.ask_code(moment(), form.data["reach"], arriving.caller())
    except TooManyCodes:
        return _show_reach(form.refuse("reach", SAY["too_many_codes"]))
    return redirect(url_for("own.reach_code_page"))


@own.get("/bereik/code")
def reach_code_page() -> ResponseReturnValue:
    return _elsewhere() or _show_code(intake.blank())


@own.post("/bereik/code")
def give_reach() -> ResponseReturnValue:
    """A wrong try is counted: the page with the error is returned, so it is kept."""
    form = intake.read(ReachCodeIn)
    if not form.ok:
        return _show_code(form)
    reach = accounts.prove_reach(moment(), arriving.caller(), form.data["code"])
    if reach is None:
        return _show_code(form.refuse("code", SAY["code_wrong"]))
    try:
        unreached.give_reach(moment(), reach)
    except ReachTaken as refusal:
        return _show_code(form.refuse("code", REFUSALS[refusal.name]))
    return redirect(_home())


def _elsewhere() -> ResponseReturnValue | None:
    visitor = visiting()
    if visitor is not None and visitor.is_unreached:
        return None
    return redirect(url_for("own.known_page"))


def _home() -> str:
    visitor = visiting()
    return homes.home_of(visitor) if visitor else "/"


def _by_phone() -> bool:
    return request.args.get("met") == Channel.PHONE and bool(carrier().sms_gateway_url)


def _show_reach(form: Filled) -> ResponseReturnValue:
    other = None if _by_phone() else Channel.PHONE
    has_texts = bool(carrier().sms_gateway_url)
    other_way = url_for("own.reach_page", met=other) if has_texts else None
    return page(
        "own/reach.html", form=form, by_phone=_by_phone(), other_way=other_way, back=_home()
    )


def _show_code(form: Filled) -> ResponseReturnValue:
    sent_to = accounts.code_went_to(moment(), arriving.browser())
    if sent_to is None:
        return redirect(url_for("own.reach_page"))
    return page("own/reach_code.html", form=form, sent_to=_shown(sent_to))


def _shown(reach: Reach) -> dict[str, Any]:
    return {"by_text": reach.channel is Channel.PHONE, "address": masked(reach)}
