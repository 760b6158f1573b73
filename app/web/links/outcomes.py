"""The letter "Is het gelukt?", to asker and giver (A14-A16, R7)."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import outcomes, thanking
from app.actions.needs import asking
from app.actions.offers import helping
from app.domain.matches.outcomes import Said
from app.domain.moment import Moment
from app.domain.refusals import LinkTooOld
from app.domain.states import OfferState
from app.store.links import Purpose
from app.store.queries.matches import looking_back as matches
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.forms.thanks import ContactIn, ContactKept, ThanksIn
from app.web.links.door import links, opened
from app.web.links.schemas import AnswerIn, LetterMatchOut, WayOn, WayOnIn
from app.web.showing.formats import page


@links.get("/g/<token>")
def how_it_went_page(token: str) -> ResponseReturnValue:
    _, match = _match(token)
    if match.state == OfferState.ACCEPTED:
        return _show("question", token, match)
    may_thank = match.is_asker and match.state == OfferState.DONE and not match.thanks
    return _show("thanks" if may_thank else "settled", token, match)


@links.post("/g/<token>")
def say_how_it_went(token: str) -> ResponseReturnValue:
    """A second answer, when the first was heard, shows how it stands."""
    moment, match = _match(token)
    form = intake.read(AnswerIn)
    if match.state != OfferState.ACCEPTED:
        return _to("how_it_went_page", token)
    if not form.ok:
        return _show("question", token, match, form)
    return _say(moment, match, form.data["answer"], token)


def _say(moment: Moment, match: Any, said: Said, token: str) -> ResponseReturnValue:
    """Then she reads one screen at most in which there is something to choose."""
    outcomes.say_how_it_went(moment, match.id, said)
    if said is Said.NOT_YET:
        is_last = outcomes.was_asked_twice(moment, match)
        return _to("heard_page", token, heard="samen" if is_last else "later")
    if said is Said.SOMETHING_ELSE:
        return _to("heard_page", token, heard="bellen")
    if said is Said.YES and not match.is_asker:
        return _to("heard_page", token, heard="dank")
    wants_a_way_on = said is Said.DID_NOT_HAPPEN or (said is Said.NO and match.is_asker)
    return _to("way_on_page" if wants_a_way_on else "how_it_went_page", token)


@links.get("/g/<token>/verder")
def way_on_page(token: str) -> ResponseReturnValue:
    _, match = _match(token)
    if match.state != OfferState.ACCEPTED:
        return _to("how_it_went_page", token)
    return _show("way_on", token, match)


@links.post("/g/<token>/verder")
def choose_way_on(token: str) -> ResponseReturnValue:
    """As `say_how_it_went`."""
    moment, match = _match(token)
    form = intake.read(WayOnIn)
    if match.state != OfferState.ACCEPTED:
        return _to("how_it_went_page", token)
    if not form.ok:
        return _show("way_on", token, match, form)
    return _go_on(moment, match, form.data["way"], token)


def _go_on(moment: Moment, match: Any, way: WayOn, token: str) -> ResponseReturnValue:
    match way:
        case WayOn.AGAIN:
            return _say(moment, match, Said.NOT_YET, token)
        case WayOn.CALL:
            return _say(moment, match, Said.SOMETHING_ELSE, token)
        case WayOn.SOMEONE_ELSE if match.is_asker:
            asking.reopen_need(moment, match.need_id)
        case WayOn.SOMEONE_ELSE:
            helping.hand_back_offer(moment, match.id)
        case WayOn.STOP:
            asking.withdraw_need(moment, match.need_id)
    return _to("how_it_went_page", token)


@links.post("/g/<token>/dank")
def say_thanks(token: str) -> ResponseReturnValue:
    moment, match = _match(token)
    form = intake.read(ThanksIn)
    if not form.ok:
        return _show("thanks", token, match, form)
    thanking.thank_giver(moment, match.id, form.data["words"], match.contact_kept)
    return _to("contact_page", token)


@links.get("/g/<token>/contact")
def contact_page(token: str) -> ResponseReturnValue:
    """Asked after the thanks, as inside (screen A15); skipping it is an answer."""
    _, match = _match(token)
    if not match.is_asker or match.state != OfferState.DONE:
        return _to("how_it_went_page", token)
    return _show("contact", token, match)


@links.post("/g/<token>/contact")
def say_contact(token: str) -> ResponseReturnValue:
    moment, match = _match(token)
    form = intake.read(ContactIn)
    if not form.ok:
        return _show("contact", token, match, form)
    if form.data["kept"] is not ContactKept.NOT_TOLD:
        thanking.tell_contact(moment, match.id, form.data["kept"] is ContactKept.YES)
    return _to("heard_page", token, heard="dank")


@links.get("/g/<token>/<any(later, samen, bellen, dank):heard>")
def heard_page(token: str, heard: str) -> ResponseReturnValue:
    _, match = _match(token)
    return _show("heard", token, match, heard=heard)


def _match(token: str) -> tuple[Moment, Any]:
    """The moment of whom the link was written to, and the match. Raises LinkTooOld."""
    moment, offer_id = opened(Purpose.HOW_IT_WENT, token)
    match = matches.of_either(moment.actor, offer_id)
    if match is None:
        raise LinkTooOld
    return moment, match


def _show(
    step: str, token: str, match: Any, form: Filled | None = None, **told: Any
) -> ResponseReturnValue:
    """A step of the story, as this one of the two sees it."""
    return page(
        f"links/{step}.html",
        token=token,
        form=form or intake.blank(),
        match=LetterMatchOut().dump(match),
        **told,
    )


def _to(endpoint: str, token: str, **told: Any) -> ResponseReturnValue:
    return redirect(url_for(f"links.{endpoint}", token=token, **told))
