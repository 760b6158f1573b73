"""Another number or e-mail address, proved by a code that went there (PR-09).

Whoever is known by it already shows on no page before that code (abuse case 4).
"""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import accounts, reaching
from app.delivery.carrier import carrier
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import CodesStopped, ReachTaken, TooManyCodes
from app.store.queries.people import accounts as people
from app.texts.fields import SAY
from app.texts.refusals import REFUSALS
from app.web.entrance import arriving
from app.web.entrance.moments import this_moment
from app.web.entrance.noting import note_refused
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.own.door import own
from app.web.own.here import here
from app.web.own.schemas import EmailIn, PhoneIn, ReachCodeIn
from app.web.showing.formats import page
from app.web.showing.masking import masked


@own.get("/bereik")
def reach_page() -> ResponseReturnValue:
    return _elsewhere() or _show_reach(intake.blank())


@own.post("/bereik")
def ask_reach_code() -> ResponseReturnValue:
    if not may_change():
        return redirect(url_for("own.known_page"))
    form = intake.read(PhoneIn if _by_phone() else EmailIn)
    if not form.ok:
        return _show_reach(form)
    try:
        accounts.ask_code(this_moment(), form.data["reach"], arriving.caller())
    except (TooManyCodes, CodesStopped) as refusal:
        return _show_reach(form.refuse("reach", REFUSALS[refusal.name]))
    return redirect(url_for("own.reach_code_page"))


@own.get("/bereik/code")
def reach_code_page() -> ResponseReturnValue:
    return _elsewhere() or _show_code(intake.blank())


@own.post("/bereik/code")
def change_reach() -> ResponseReturnValue:
    """A wrong try is counted: the page with the error is returned, so it is kept."""
    if not may_change():
        return redirect(url_for("own.known_page"))
    form = intake.read(ReachCodeIn)
    if not form.ok:
        return _show_code(form)
    reach = accounts.prove_reach(this_moment(), arriving.caller(), form.data["code"])
    if reach is None:
        note_refused("another number", "wrong code")
        return _show_code(form.refuse("code", SAY["code_wrong"]))
    try:
        reaching.change_reach(this_moment(), this_moment().me, reach, here())
    except ReachTaken as refusal:
        return _show_code(form.refuse("code", REFUSALS[refusal.name]))
    return redirect(url_for("own.known_page"))


def _elsewhere() -> ResponseReturnValue | None:
    """Some do it in person; the page that leads here says so."""
    return None if may_change() else redirect(url_for("own.known_page"))


def may_change() -> bool:
    """By herself: not staff, and not anyone who may be another on her number."""
    return reaching.may_change_reach(this_moment(), here().came_by)


def _by_phone() -> bool:
    """What she has now is what she mostly has another of."""
    wanted = request.args.get("met", _person().channel)
    return wanted == Channel.PHONE and bool(carrier().sms_gateway_url)


def _person() -> Any:
    return people.one(this_moment().community_id, this_moment().me)


def _show_reach(form: Filled) -> ResponseReturnValue:
    other = Channel.EMAIL if _by_phone() else Channel.PHONE
    has_texts = bool(carrier().sms_gateway_url)
    other_way = url_for("own.reach_page", met=other) if has_texts else None
    has_old = _person().reach_sealed is not None and here().came_by not in reaching.BY_US
    return page(
        "own/reach.html",
        form=form,
        by_phone=_by_phone(),
        other_way=other_way,
        old_days=this_moment().rules.sessions.old_reach_days if has_old else None,
    )


def _show_code(form: Filled) -> ResponseReturnValue:
    sent_to = accounts.code_went_to(this_moment(), arriving.browser())
    if sent_to is None:
        return redirect(url_for("own.reach_page"))
    minutes = this_moment().rules.codes.minutes
    return page("own/reach_code.html", form=form, sent_to=_shown(sent_to), code_minutes=minutes)


def _shown(reach: Reach) -> dict[str, Any]:
    return {"by_text": reach.channel is Channel.PHONE, "address": masked(reach)}
