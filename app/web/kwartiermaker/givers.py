"""K5: givers to meet, and those who were met."""

from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from app.actions import desk
from app.domain.desk import Looked
from app.domain.errors import NotFound
from app.domain.ids import show_id
from app.domain.states import GiverState
from app.domain.verbs import Verb
from app.store.queries import desk_people
from app.web import intake
from app.web.formats import page
from app.web.guard import moment
from app.web.kwartiermaker.deciding import back_to_today
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.forms import IntroduceGiverIn
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.paging import read_last
from app.web.kwartiermaker.people_schemas import GiverLineOut, GiverOut
from app.web.kwartiermaker.today import todays_list

A_PAGE = 50


@kwartiermaker.get("/gevers")
def givers_page() -> ResponseReturnValue:
    """Two lists, each a page at a time."""
    return page(
        "kwartiermaker/givers.html",
        waiting=_some(GiverState.WAITING, "wacht"),
        met=_some(GiverState.INTRODUCED, "na"),
    )


def _some(state: GiverState, turned_to: str) -> dict[str, Any]:
    """`turned_to` names what in the address says behind whom this list goes on."""
    after = read_last(request.args.get(turned_to, ""))
    found = desk_people.givers(moment().community_id, state, A_PAGE + 1, after)
    further = {turned_to: show_id(found[A_PAGE - 1].person_id)} if len(found) > A_PAGE else None
    return {"people": GiverLineOut(many=True).dump(found[:A_PAGE]), "further": further}


@kwartiermaker.get("/gever/<id:person_id>")
def giver_page(person_id: int) -> ResponseReturnValue:
    note_look(Looked.PERSON, person_id)
    found = desk_people.giver(moment().community_id, person_id)
    if found is None:
        raise NotFound
    return page("kwartiermaker/giver.html", giver=GiverOut().dump(found), **todays_list())


@kwartiermaker.post("/gever/<id:person_id>/kennisgemaakt")
def introduce_giver(person_id: int) -> ResponseReturnValue:
    form = intake.read(IntroduceGiverIn)
    desk.introduce_giver(moment(), person_id, **form.data)
    return back_to_today(Verb.INTRODUCE_GIVER)
