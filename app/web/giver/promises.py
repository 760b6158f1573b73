"""G7, G8 and G10: an offer on its way, chosen or kindly not, handed back."""

from datetime import timedelta
from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.offers import helping
from app.domain.calendar import local
from app.domain.lifecycle import next_state
from app.domain.needs.themes import Tier
from app.domain.refusals import NotFound
from app.domain.states import OfferState
from app.domain.verbs import Verb
from app.store.queries.offers import promises
from app.texts.offers import BACK_BECAUSE
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.forms.offers import HandBackIn, choices
from app.web.giver.door import giver
from app.web.showing.cards import PromiseOut
from app.web.showing.formats import page

TEMPLATES = {
    OfferState.OPEN: "giver/offered.html",
    OfferState.ACCEPTED: "giver/chosen.html",
    OfferState.DONE: "giver/done.html",
}


def own_promise(offer_id: int) -> Any:
    """Raises NotFound for what is not there or not hers."""
    promise = promises.one(this_moment().actor, offer_id)
    if promise is None:
        raise NotFound
    return promise


def said_before(promise: Any) -> dict[str, Any]:
    """The day she proposed, as it stands in the form."""
    on = promise.suits_on
    day = local(on).date().isoformat() if on else ""
    return {"suits_on": day, "suits_part": promise.suits_part or ""}


@giver.get("/aanbod/<id:offer_id>")
def offer_page(offer_id: int) -> ResponseReturnValue:
    found, moment = own_promise(offer_id), this_moment()
    fresh = timedelta(minutes=moment.rules.offers.take_back_minutes)
    return page(
        TEMPLATES.get(found.state, "giver/over.html"),
        promise=PromiseOut().dump(found),
        form=intake.blank(word=found.word, **said_before(found)),
        choices=choices(local(moment.now).date()),
        is_fresh=moment.now - found.made_at < fresh,
        meets_at_home=found.tier >= Tier.T3 and not moment.actor.vog_seen,
    )


@giver.post("/aanbod/<id:offer_id>")
def take_back_offer(offer_id: int) -> ResponseReturnValue:
    helping.take_back_offer(this_moment(), offer_id)
    return redirect(url_for("giver.offer_page", offer_id=offer_id))


@giver.get("/aanbod/<id:offer_id>/lukt-niet")
def hand_back_page(offer_id: int) -> ResponseReturnValue:
    """Raises WrongMoment when there is nothing (more) to hand back."""
    found = own_promise(offer_id)
    next_state(Verb.HAND_BACK_OFFER, found.state)
    return _show_hand_back(found, intake.blank())


def _show_hand_back(found: Any, form: Filled) -> ResponseReturnValue:
    whys = [{"value": why, "label": gettext(words)} for why, words in BACK_BECAUSE.items()]
    return page("giver/hand_back.html", promise=PromiseOut().dump(found), form=form, whys=whys)


@giver.post("/aanbod/<id:offer_id>/lukt-niet")
def hand_back_offer(offer_id: int) -> ResponseReturnValue:
    form = intake.read(HandBackIn)
    if not form.ok:
        return _show_hand_back(own_promise(offer_id), form)
    helping.hand_back_offer(this_moment(), offer_id, form.data["because"])
    return redirect(url_for("giver.offer_page", offer_id=offer_id))
