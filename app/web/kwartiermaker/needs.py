"""K2: a need to read and decide about; and the needs that nobody answered."""

from collections.abc import Callable

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions import desk
from app.domain.desk import Looked
from app.domain.errors import NotFound
from app.domain.ids import show_id
from app.domain.lifecycle import LIFECYCLE
from app.domain.moment import Moment
from app.domain.triage import read_need
from app.domain.verbs import Verb
from app.store.queries import desk_lists, desk_needs
from app.web import hands, intake
from app.web.formats import page
from app.web.guard import moment
from app.web.intake import Filled
from app.web.kwartiermaker.deciding import decide
from app.web.kwartiermaker.deeds import on_need
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.marking import marked
from app.web.kwartiermaker.paging import read_last
from app.web.kwartiermaker.schemas import CardOut, DecisionOut, DeedOut, NeedOut, OfferOut
from app.web.kwartiermaker.today import todays_list

A_PAGE = 30
MOST_TAKEN_OVER = 50


@kwartiermaker.get("/vragen")
def needs_page() -> ResponseReturnValue:
    community_id, after = moment().community_id, read_last(request.args.get("na", ""))
    found = desk_lists.unanswered(community_id, A_PAGE + 1, after)
    return page(
        "kwartiermaker/needs.html",
        unanswered=CardOut(many=True).dump(found[:A_PAGE]),
        further=show_id(found[A_PAGE - 1].id) if len(found) > A_PAGE else None,
        taken_over=CardOut(many=True).dump(desk_lists.taken_over(community_id, MOST_TAKEN_OVER)),
    )


@kwartiermaker.get("/vraag/<id:need_id>")
def need_page(need_id: int) -> ResponseReturnValue:
    return _show(need_id, intake.blank())


def _show(need_id: int, form: Filled, tried: Verb | None = None) -> ResponseReturnValue:
    note_look(Looked.NEED, need_id)
    community_id = moment().community_id
    need = desk_needs.one(community_id, need_id)
    if need is None:
        raise NotFound
    return page(
        "kwartiermaker/need.html",
        form=form,
        tried=tried,
        need=NeedOut().dump({**need._mapping, "marked": marked(need.words, read_need(need.words))}),
        is_unseen=need.seen_at is None and need.state in LIFECYCLE[Verb.SEE_NEED].origins,
        deeds=DeedOut(many=True).dump(on_need(need)),
        hand_rows=hands.rows() if need.state in LIFECYCLE[Verb.SET_HANDS].origins else [],
        offers=OfferOut(many=True).dump(desk_needs.offers_on(community_id, need_id)),
        decisions=DecisionOut(many=True).dump(desk_needs.decisions_on(community_id, need_id)),
        **todays_list(),
    )


@kwartiermaker.post("/vraag/<id:need_id>/gezien")
def see_need(need_id: int) -> ResponseReturnValue:
    desk.see_need(moment(), need_id)
    return redirect(url_for("kwartiermaker.today_page", _anchor="net-verstuurd"))


@kwartiermaker.post("/vraag/<id:need_id>/door")
def release_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.RELEASE_NEED, desk.release_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/vraag-terug")
def ask_back(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.ASK_BACK, desk.ask_back, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/zelf")
def take_over_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.TAKE_OVER_NEED, desk.take_over_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/elders")
def redirect_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.REDIRECT_NEED, desk.redirect_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/vasthouden")
def hold_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.HOLD_NEED, desk.hold_need, need_id)


@kwartiermaker.post("/vraag/<id:need_id>/klaar")
def close_need(need_id: int) -> ResponseReturnValue:
    return _decide(Verb.CLOSE_NEED, desk.close_need, need_id)


def _decide(verb: Verb, deed: Callable[..., None], need_id: int) -> ResponseReturnValue:
    """On the need as it stood when its page was read: a colleague may have been first."""

    def decided(now: Moment, need_id: int, stood: str | None, **told: str) -> None:
        if stood is not None:
            desk.must_still_stand(now, verb, need_id, stood)
        deed(now, need_id, **told)

    return decide(verb, decided, need_id, _show)
