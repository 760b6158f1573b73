"""G4: wherever a giver is on the way, and what comes before the first question."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.givers import joining
from app.domain.states import GiverState
from app.store.queries.givers import organisations
from app.web.entrance.moments import this_moment, visiting
from app.web.giver.beginning_schemas import BeforeOut
from app.web.giver.cards import list_page
from app.web.giver.door import giver
from app.web.showing.formats import page
from app.web.showing.leaflets import shown


@giver.get("")
def start_page() -> ResponseReturnValue:
    """To begin, to wait for the meeting, or the questions."""
    match _state():
        case None:
            return redirect(url_for("joining.who_page"))
        case GiverState.WAITING:
            return page("giver/before.html", before=_before())
        case GiverState.STOPPED:
            return page("giver/stopped.html")
        case _:
            return list_page()


def _before() -> dict[str, object]:
    here = this_moment()
    told: dict[str, object] = BeforeOut().dump(organisations.begun(here.community_id, here.me))
    return told


@giver.get("/huisregels")
def house_rules_page() -> ResponseReturnValue:
    if _state() is None:
        return redirect(url_for("giver.start_page"))
    return page("giver/rules.html", before=_before(), rules=shown("huisregels").body)


@giver.post("/huisregels")
def read_house_rules() -> ResponseReturnValue:
    if _state() is not None:
        joining.read_house_rules(this_moment())
    return redirect(url_for("giver.start_page"))


def _state() -> str | None:
    visitor = visiting()
    return visitor.giver_state if visitor else None
