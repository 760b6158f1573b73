"""A9-A11: one's own needs, and how each stands."""

from textwrap import shorten
from typing import Any

from flask import g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.domain.ids import read_id, show_id
from app.domain.lifecycle import LIFECYCLE
from app.domain.refusals import NotFound
from app.domain.states import NeedState
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.matches import lending
from app.store.queries.needs import answers, calls
from app.store.queries.needs import own as own_needs
from app.store.queries.people import partings
from app.store.queries.town import stories
from app.texts.needs import NOBODY_ON_DUTY, SOMEBODY_OFFERED, STANDS
from app.web.asker.asked import asked_of_her
from app.web.asker.door import asker
from app.web.asker.own_photo import own_photo
from app.web.asker.shown_schemas import AnswerOut, NeedLineOut, NeedOut
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.showing import help_lines
from app.web.showing.cafe import next_cafe
from app.web.showing.first_talks import home_line
from app.web.showing.formats import page
from app.web.showing.lent import LoanOut

TEMPLATES = {
    NeedState.OPEN: "asker/need_open.html",
    NeedState.HELD: "asker/need_held.html",
    NeedState.ASKED_BACK: "asker/need_asked_back.html",
    NeedState.MATCHED: "asker/need_matched.html",
    NeedState.TAKEN_OVER: "asker/need_taken_over.html",
    NeedState.SOLVED: "asker/need_solved.html",
    NeedState.WITHDRAWN: "asker/need_withdrawn.html",
    NeedState.REDIRECTED: "asker/need_redirected.html",
    NeedState.CLOSED: "asker/need_closed.html",
}

LONGEST_LINE = 80

TOLD_WITH = {NeedState.ASKED_BACK: Verb.ASK_BACK, NeedState.REDIRECTED: Verb.REDIRECT_NEED}
"""In these states the kwartiermaker told the asker something."""


def fits(verb: Verb, thing: AnyRow) -> bool:
    """Whether a need or offer is where this can be done: a page that asks it leads on if not."""
    return thing.state in LIFECYCLE[verb].origins


def own_need(need_id: int) -> AnyRow:
    """Raises NotFound for what is not there or not hers."""
    need = own_needs.one(this_moment().actor, need_id)
    if need is None:
        raise NotFound
    return need


@asker.get("/mijn")
def home_page() -> ResponseReturnValue:
    found = own_needs.listed(this_moment().actor, _below())
    lines = [_line(need) for need in found[: own_needs.PAGE]]
    more = show_id(found[own_needs.PAGE - 1].id) if len(found) > own_needs.PAGE else None
    return page(
        "asker/home.html",
        needs=NeedLineOut(many=True).dump(lines),
        more=more,
        talk=home_line(this_moment()),
        story_waits=stories.waits_for(this_moment().actor),
        waits_for_call=calls.shown_to(this_moment().actor) is not None,
    )


def _below() -> int | None:
    try:
        return read_id(request.args["na"])
    except (KeyError, ValueError):
        return None


def _line(need: AnyRow) -> dict[str, Any]:
    name = g.community.duty_name or gettext(NOBODY_ON_DUTY)
    is_chosen_from = need.state == NeedState.OPEN and need.has_offers
    stands = SOMEBODY_OFFERED if is_chosen_from else STANDS[NeedState(need.state)]
    return {
        "href": url_for("asker.need_page", need_id=need.id),
        "label": shorten(need.words, LONGEST_LINE, placeholder="…"),
        "hint": gettext(stands, name=name),
    }


@asker.get("/vraag/<id:need_id>/verstuurd")
def sent_page(need_id: int) -> ResponseReturnValue:
    """What happens next, and when. It stays true when it is opened again (UX-09)."""
    need = own_need(need_id)
    return page(
        "asker/sent.html", need=NeedOut().dump(need), lines=help_lines.for_words(need.words)
    )


@asker.get("/vraag/<id:need_id>")
def need_page(need_id: int) -> ResponseReturnValue:
    need, actor = own_need(need_id), this_moment().actor
    asked = asked_of_her(need)
    if need.state == NeedState.ASKED_BACK and asked.instead:
        return redirect(asked.instead)
    offers = answers.to_need(actor, need_id)
    return page(
        TEMPLATES[NeedState(need.state)],
        need=NeedOut().dump(need),
        offers=AnswerOut(many=True).dump(offers),
        told=told_about(need),
        somebody_left=partings.somebody_left(g.community.id, need),
        photo=own_photo(need_id),
        loans=LoanOut(many=True).dump(lending.on_need(actor, need_id)),
        lines=help_lines.for_words(need.words) if need.state == NeedState.HELD else [],
        asked=asked,
        form=intake.blank(words=need.words),
        cafe=next_cafe(),
    )


def told_about(need: AnyRow) -> str | None:
    verb = TOLD_WITH.get(NeedState(need.state))
    return own_needs.last_told(g.community.id, need.id, verb) if verb else None
