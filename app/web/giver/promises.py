"""G7, G8, G10 and G11: an offer on its way, chosen or kindly not, handed back, reported."""

from datetime import timedelta
from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions import messages, offers
from app.domain.lifecycle import next_state
from app.domain.reports import ReportKind
from app.domain.states import OfferState
from app.domain.themes import Tier
from app.domain.verbs import Verb
from app.store.queries import promises
from app.store.queries.partings import why_gone
from app.texts.offers import REPORTS
from app.web import intake
from app.web.formats import page
from app.web.giver.door import giver
from app.web.giver.schemas import PromiseOut, ReportIn
from app.web.guard import moment
from app.web.intake import Filled

TEMPLATES = {
    OfferState.OPEN: "giver/offered.html",
    OfferState.ACCEPTED: "giver/chosen.html",
    OfferState.DONE: "giver/done.html",
}


def own_promise(offer_id: int) -> Any:
    """Raises NotFound for what is not there or not hers, OtherLeft for what was."""
    promise = promises.one(moment().actor, offer_id)
    if promise is None:
        raise why_gone(moment().actor, offer_id)
    return promise


@giver.get("/aanbod/<id:offer_id>")
def offer_page(offer_id: int) -> ResponseReturnValue:
    found, now = own_promise(offer_id), moment()
    fresh = timedelta(minutes=now.rules.offers.take_back_minutes)
    return page(
        TEMPLATES.get(found.state, "giver/over.html"),
        promise=PromiseOut().dump(found),
        form=intake.blank(word=found.word),
        is_fresh=now.now - found.made_at < fresh,
        meets_at_home=found.tier >= Tier.T3 and not now.actor.vog_seen,
    )


@giver.post("/aanbod/<id:offer_id>")
def take_back_offer(offer_id: int) -> ResponseReturnValue:
    offers.take_back_offer(moment(), offer_id)
    return redirect(url_for("giver.offer_page", offer_id=offer_id))


@giver.get("/aanbod/<id:offer_id>/lukt-niet")
def hand_back_page(offer_id: int) -> ResponseReturnValue:
    """Raises WrongMoment when there is nothing (more) to hand back."""
    found = own_promise(offer_id)
    next_state(Verb.HAND_BACK_OFFER, found.state)
    return page("giver/hand_back.html", promise=PromiseOut().dump(found))


@giver.post("/aanbod/<id:offer_id>/lukt-niet")
def hand_back_offer(offer_id: int) -> ResponseReturnValue:
    offers.hand_back_offer(moment(), offer_id)
    return redirect(url_for("giver.offer_page", offer_id=offer_id))


@giver.get("/aanbod/<id:offer_id>/melden")
def report_page(offer_id: int) -> ResponseReturnValue:
    return _show_report(offer_id, intake.blank())


@giver.post("/aanbod/<id:offer_id>/melden")
def report_offer(offer_id: int) -> ResponseReturnValue:
    form = intake.read(ReportIn)
    if not form.ok:
        return _show_report(offer_id, form)
    messages.report_offer(moment(), offer_id, _note(**form.data))
    return redirect(url_for("giver.reported_page", offer_id=offer_id))


@giver.get("/aanbod/<id:offer_id>/gemeld")
def reported_page(offer_id: int) -> ResponseReturnValue:
    return page("giver/reported.html", promise=PromiseOut().dump(own_promise(offer_id)))


def _show_report(offer_id: int, form: Filled) -> ResponseReturnValue:
    """Raises WrongMoment when there is nothing to report about."""
    found = own_promise(offer_id)
    next_state(Verb.REPORT_OFFER, found.state)
    reports = [{"value": kind, "label": gettext(words)} for kind, words in REPORTS.items()]
    return page("giver/report.html", form=form, promise=PromiseOut().dump(found), reports=reports)


def _note(kind: ReportKind, words: str) -> str:
    return f"{gettext(REPORTS[kind])}. {words}".strip()
