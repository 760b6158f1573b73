"""Where can we reach you? One screen for anyone who is new and anyone who was here before (A7).

Nothing on it tells whether somebody is known (abuse case 4).
"""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import accounts
from app.delivery.carrier import carrier
from app.domain.people.reach import Channel
from app.domain.refusals import CodesStopped, TooManyCodes
from app.texts.refusals import REFUSALS
from app.web.entrance import arriving, sitting
from app.web.entrance.moments import this_moment
from app.web.entrance.purposes import ASKING, CALLING, COMING_BACK, GIVING, Purpose, remember
from app.web.forms import drafting, intake, joining_draft
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.signin.door import signin
from app.web.signin.schemas import EmailIn, PhoneIn


@signin.get("/binnen")
def come_in_page() -> ResponseReturnValue:
    return _show(intake.blank(), COMING_BACK)


@signin.post("/binnen")
def come_in() -> ResponseReturnValue:
    return _ask_code(COMING_BACK)


@signin.get("/vraag/bereik")
def reach_page() -> ResponseReturnValue:
    """The last question about a need: where can its asker be reached?"""
    if not drafting.has_name(drafting.draft()):
        return redirect(url_for("asking.name_page"))
    return _show(intake.blank(), ASKING)


@signin.post("/vraag/bereik")
def reach() -> ResponseReturnValue:
    return _ask_code(ASKING)


@signin.get("/vraag/bel-mij/bereik")
def call_reach_page() -> ResponseReturnValue:
    """Where she is called. Whoever did not say that she wants it is asked so first."""
    told = drafting.draft()
    if told is None or told.call_time is None:
        return redirect(url_for("asking.call_page"))
    return _show(intake.blank(), CALLING)


@signin.post("/vraag/bel-mij/bereik")
def call_reach() -> ResponseReturnValue:
    return _ask_code(CALLING)


@signin.get("/meedoen/bereik")
def join_reach_page() -> ResponseReturnValue:
    """The last question to anyone who wants to give."""
    if not joining_draft.has_name(joining_draft.draft()):
        return redirect(url_for("joining.name_page"))
    return _show(intake.blank(), GIVING)


@signin.post("/meedoen/bereik")
def join_reach() -> ResponseReturnValue:
    return _ask_code(GIVING)


def _show(form: Filled, purpose: Purpose) -> ResponseReturnValue:
    return page(
        "signin/reach.html",
        form=form,
        by_phone=_channel() is Channel.PHONE,
        other_way=_other_way(purpose) if _has_texts() else None,
        back=url_for(purpose.back),
        step=_step(purpose),
        is_call=purpose is CALLING,
        is_joining=purpose is GIVING,
        has_neither=url_for("together.paper_page")
        if purpose is ASKING and sitting.is_at_table()
        else None,
        may_have_paper=purpose is COMING_BACK,
    )


def _step(purpose: Purpose) -> int | None:
    if purpose is GIVING:
        return joining_draft.how_many(joining_draft.draft())
    return drafting.WHERE if purpose is ASKING else None


def _other_way(purpose: Purpose) -> str:
    other = Channel.PHONE if _channel() is Channel.EMAIL else Channel.EMAIL
    return url_for(purpose.page, met=other)


def _channel() -> Channel:
    """Phone first (screen A7); e-mail where that is liked better, or all there is."""
    by_email = request.args.get("met") == Channel.EMAIL or not _has_texts()
    return Channel.EMAIL if by_email else Channel.PHONE


def _has_texts() -> bool:
    return bool(carrier().sms_gateway_url)


def _ask_code(purpose: Purpose) -> ResponseReturnValue:
    form = intake.read(PhoneIn if _channel() is Channel.PHONE else EmailIn)
    if not form.ok:
        return _show(form, purpose)
    try:
        accounts.ask_code(this_moment(), form.data["reach"], arriving.caller())
    except (TooManyCodes, CodesStopped) as refusal:
        return _show(form.refuse("reach", REFUSALS[refusal.name]), purpose)
    remember(purpose)
    return redirect(url_for("signin.code_page"))
