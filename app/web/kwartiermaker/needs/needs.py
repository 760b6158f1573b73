"""K2: a need to read and decide about; and the needs that nobody answered."""

from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from app.domain.desk.lateness import Looked
from app.domain.ids import show_id
from app.domain.lifecycle import LIFECYCLE
from app.domain.policies import may
from app.domain.refusals import NotFound
from app.domain.states import UNFINISHED_NEEDS
from app.domain.triage import read_need
from app.domain.verbs import Verb
from app.store.queries.desk import handovers, undoing
from app.store.queries.desk import lists as desk_lists
from app.store.queries.desk import needs as desk_needs
from app.store.queries.needs import wordings
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deeds import on_need
from app.web.kwartiermaker.desk.line_schemas import CardOut
from app.web.kwartiermaker.desk.sentence_lists import sentence_of
from app.web.kwartiermaker.desk.today import just_done, todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.needs.marking import marked
from app.web.kwartiermaker.needs.need_schemas import (
    DecisionOut,
    NeedOut,
    OfferOut,
    ProposedOut,
    UndoOut,
)
from app.web.kwartiermaker.paging import read_last
from app.web.kwartiermaker.schemas import DeedOut
from app.web.showing import hands
from app.web.showing.formats import page

A_PAGE = 30
MOST_TAKEN_OVER = 50


@kwartiermaker.get("/vragen")
def needs_page() -> ResponseReturnValue:
    community_id, after = this_moment().community_id, read_last(request.args.get("na", ""))
    found = desk_lists.unanswered(community_id, A_PAGE + 1, after)
    return page(
        "kwartiermaker/needs/needs.html",
        unanswered=CardOut(many=True).dump(found[:A_PAGE]),
        further=show_id(found[A_PAGE - 1].id) if len(found) > A_PAGE else None,
        taken_over=CardOut(many=True).dump(desk_lists.taken_over(community_id, MOST_TAKEN_OVER)),
    )


@kwartiermaker.get("/vraag/<id:need_id>")
def need_page(need_id: int) -> ResponseReturnValue:
    key = request.args.get("zin")
    begun = sentence_of(key) if key else None
    if begun is None or begun.is_hidden:
        return show_need(need_id, intake.blank())
    deed = begun.place.deed
    return show_need(need_id, intake.blank(**{f"{deed}_told": begun.words}), deed)


def show_need(need_id: int, form: Filled, tried: Verb | None = None) -> ResponseReturnValue:
    """`tried` is the deed whose form stands open."""
    note_look(Looked.NEED, need_id)
    community_id = this_moment().community_id
    need = desk_needs.one(community_id, need_id)
    if need is None:
        raise NotFound
    return page(
        "kwartiermaker/needs/need.html",
        form=form,
        tried=tried,
        need=NeedOut().dump({**need._mapping, "marked": marked(need.words, read_need(need.words))}),
        is_unseen=need.seen_at is None and need.state in LIFECYCLE[Verb.SEE_NEED].origins,
        deeds=DeedOut(many=True).dump(on_need(need)),
        hand_rows=hands.rows() if need.state in LIFECYCLE[Verb.SET_HANDS].origins else [],
        offers=OfferOut(many=True).dump(desk_needs.offers_on(community_id, need_id)),
        decisions=DecisionOut(many=True).dump(desk_needs.decisions_on(community_id, need_id)),
        proposed=ProposedOut(many=True).dump(wordings.on_need(community_id, need_id)),
        handovers=handovers.on_need(community_id, need_id),
        may_hand_over=need.state in UNFINISHED_NEEDS,
        undo=undo_of(need_id) if may(this_moment().actor, Verb.UNDO_DECISION, need) else None,
        done=just_done(),
        **todays_list(),
    )


def undo_of(need_id: int) -> dict[str, Any] | None:
    moment = this_moment()
    found = undoing.shown(moment.community_id, need_id, moment.now)
    return UndoOut().dump(found) if found else None
