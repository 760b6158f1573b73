"""K5: givers to meet, and those who were met."""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.givers import meeting, stopping
from app.domain.actor import Hat
from app.domain.desk.lateness import Looked
from app.domain.givers.meeting import MetWhere
from app.domain.ids import show_id
from app.domain.needs.themes import Tier
from app.domain.refusals import NotFound
from app.domain.states import GiverState
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.desk import people as desk_people
from app.store.queries.people import accounts as people
from app.texts.meeting import MET_WHERE, TIERS_WITHOUT_VOG
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deciding import back_to_today
from app.web.kwartiermaker.desk.today import todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.givers.giver_schemas import GiverLineOut, GiverOut
from app.web.kwartiermaker.givers.meeting_forms import AdmitGiverIn, IntroduceGiverIn
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.paging import read_last
from app.web.showing.formats import page

A_PAGE = 50


@kwartiermaker.get("/gevers")
def givers_page() -> ResponseReturnValue:
    """Three lists, each a page at a time."""
    return page(
        "kwartiermaker/givers/givers.html",
        waiting=_some(GiverState.WAITING, "wacht"),
        met=_some(GiverState.INTRODUCED, "na"),
        stopped=_some(GiverState.STOPPED, "gestopt"),
    )


def _some(state: GiverState, turned_to: str) -> dict[str, Any]:
    """`turned_to` names what in the address says behind whom this list goes on."""
    after = read_last(request.args.get(turned_to, ""))
    found = desk_people.givers(this_moment().community_id, state, A_PAGE + 1, after)
    further = {turned_to: show_id(found[A_PAGE - 1].person_id)} if len(found) > A_PAGE else None
    return {"people": GiverLineOut(many=True).dump(found[:A_PAGE]), "further": further}


@kwartiermaker.get("/gever/<id:person_id>")
def giver_page(person_id: int) -> ResponseReturnValue:
    return _show(person_id, intake.blank())


def _show(person_id: int, form: Filled) -> ResponseReturnValue:
    note_look(Looked.GIVER, person_id)
    found = desk_people.giver(this_moment().community_id, person_id)
    if found is None:
        raise NotFound
    return page(
        "kwartiermaker/givers/giver.html",
        form=form,
        giver=GiverOut().dump(found),
        is_official=people.wears(this_moment().community_id, person_id, Hat.MUNICIPALITY),
        is_mine=person_id == this_moment().me,
        choices=meeting_choices(form, found),
        **todays_list(),
    )


def meeting_choices(form: Filled, giver: AnyRow | None) -> dict[str, Any]:
    """What is chosen after a meeting, as rows; and the form with what is chosen already."""
    up_to = giver.up_to if giver is not None else Tier.T3
    chosen = {"met_where": MetWhere.CALL, "up_to": str(int(up_to)), **form.values}
    return {
        "form": Filled(chosen, {}, form.errors),
        "met_where": [{"value": at, "label": gettext(words)} for at, words in MET_WHERE.items()],
        "up_to": [
            {"value": str(tier.value), "label": gettext(words)}
            for tier, words in TIERS_WITHOUT_VOG.items()
        ],
    }


@kwartiermaker.post("/gever/<id:person_id>/kennisgemaakt")
def introduce_giver(person_id: int) -> ResponseReturnValue:
    form = intake.read(IntroduceGiverIn)
    if not form.ok:
        return _show(person_id, form)
    meeting.introduce_giver(this_moment(), person_id, **form.data)
    return back_to_today(Verb.INTRODUCE_GIVER)


@kwartiermaker.post("/gever/<id:person_id>/mag")
def admit_giver(person_id: int) -> ResponseReturnValue:
    form = intake.read(AdmitGiverIn)
    if not form.ok:
        return _show(person_id, form)
    meeting.admit_giver(this_moment(), person_id, **form.data)
    return redirect(url_for("kwartiermaker.giver_page", person_id=person_id))


@kwartiermaker.post("/gever/<id:person_id>/stoppen")
def stop_giver(person_id: int) -> ResponseReturnValue:
    stopping.stop_giver(this_moment(), person_id)
    return redirect(url_for("kwartiermaker.giver_page", person_id=person_id))
