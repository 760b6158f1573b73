"""The letter "Hoe gaat het samen?" to both of a maatje: to go on is a tap, and so is to end it."""

from enum import StrEnum

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import companions
from app.domain.moment import Moment
from app.domain.refusals import LinkTooOld
from app.domain.states import OfferState
from app.store.db import AnyRow
from app.store.links import Purpose
from app.store.queries.matches import companions as kept
from app.store.queries.matches import looking_back as matches
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Filled, Form
from app.web.links.door import links, opened
from app.web.showing.formats import day, page


class Together(StrEnum):
    GO_ON = "go_on"
    DONE = "done"


class TogetherIn(Form):
    together = Choice(Together, "choose", required=True)


@links.get("/m/<token>")
def together_page(token: str) -> ResponseReturnValue:
    moment, match = _match(token)
    return _show(moment, match, intake.blank())


@links.post("/m/<token>")
def say_together(token: str) -> ResponseReturnValue:
    """A second answer, when the first was heard, shows how it stands."""
    moment, match = _match(token)
    form = intake.read(TogetherIn)
    if not form.ok:
        return _show(moment, match, form)
    if form.data["together"] is Together.GO_ON and match.state == OfferState.ACCEPTED:
        companions.go_on_together(moment, match.id)
        return redirect(url_for("links.going_on_page", token=token))
    if match.state == OfferState.ACCEPTED:
        companions.end_companion(moment, match.id)
    return redirect(url_for("links.together_page", token=token))


@links.get("/m/<token>/verder")
def going_on_page(token: str) -> ResponseReturnValue:
    _match(token)
    return page("links/going_on.html")


def _show(moment: Moment, match: AnyRow, form: Filled) -> ResponseReturnValue:
    until = kept.until(moment.actor, match.id)
    return page(
        "links/together.html",
        form=form,
        state=match.state,
        until=day(until) if until else None,
    )


def _match(token: str) -> tuple[Moment, AnyRow]:
    """Raises LinkTooOld, also for a match that is no maatje."""
    moment, offer_id = opened(Purpose.COMPANION, token)
    match = matches.of_either(moment.actor, offer_id)
    if match is None:
        raise LinkTooOld
    return moment, match
