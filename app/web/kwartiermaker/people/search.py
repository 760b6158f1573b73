"""K4: finding somebody, and the evenings on which many are met.

What is sought goes in a form and never in an address, which servers and browsers remember.
"""

from typing import Any

from flask import g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.desk import evenings
from app.domain.desk.lateness import Looked
from app.domain.ids import show_id
from app.store.queries.desk import evenings as kept
from app.store.queries.desk import search as desk_search
from app.texts.desk.deeds import DONE
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.paging import read_last
from app.web.kwartiermaker.people.person_forms import SearchIn
from app.web.kwartiermaker.people.person_schemas import FoundOut
from app.web.showing.formats import clock, page

A_PAGE = 20


@kwartiermaker.get("/mensen")
def people_page() -> ResponseReturnValue:
    return _show(intake.blank())


@kwartiermaker.post("/mensen")
def find_people() -> ResponseReturnValue:
    """That somebody searched is noted, and never for whom."""
    form = intake.read(SearchIn)
    if not form.ok:
        return _show(form)
    moment = this_moment()
    note_look(Looked.SEARCH, moment.me)
    after = read_last(form.data["after"])
    found = desk_search.found(moment.community_id, form.data["sought"], A_PAGE + 1, after)
    further = show_id(found[A_PAGE - 1].id) if len(found) > A_PAGE else None
    return _show(form, found=FoundOut(many=True).dump(found[:A_PAGE]), further=further)


def _show(form: Filled, **found: Any) -> ResponseReturnValue:
    done = DONE.get(request.args.get("gedaan", ""))
    return page(
        "kwartiermaker/people/people.html",
        form=form,
        evenings=[_evening(row) for row in kept.open_now(g.community.id, g.now)],
        my_evening=kept.open_of(g.community.id, this_moment().me, g.now) is not None,
        rules=this_moment().rules.looks,
        done=gettext(done) if done else None,
        **found,
    )


def _evening(row: Any) -> dict[str, Any]:
    return {"id": row.id, "who": row.who, "until": clock(row.ends_at)}


@kwartiermaker.post("/mensen/avond")
def open_evening() -> ResponseReturnValue:
    evenings.open_evening(this_moment())
    return redirect(url_for("kwartiermaker.people_page"))


@kwartiermaker.post("/mensen/avond/<id:evening_id>/klaar")
def end_evening(evening_id: int) -> ResponseReturnValue:
    evenings.end_evening(this_moment(), evening_id)
    return redirect(url_for("kwartiermaker.people_page"))
