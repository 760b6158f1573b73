"""Who else answers for the same organisation: the list, a letter to a colleague, stopping one."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.givers.organisations import invite_colleague as invite
from app.actions.givers.stopping import stop_colleague as stop
from app.domain.refusals import NotFound
from app.store.db import AnyRow
from app.store.queries.givers import organisations
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.giver.beginning_schemas import ColleagueIn, ColleagueOut, OrganisationOut
from app.web.giver.door import giver
from app.web.showing.formats import page


@giver.get("/collegas")
def colleagues_page() -> ResponseReturnValue:
    """Raises NotFound for a resident."""
    return _show(intake.blank())


@giver.post("/collegas")
def invite_colleague() -> ResponseReturnValue:
    own_organisation()
    form = intake.read(ColleagueIn)
    if not form.ok:
        return _show(form)
    invite(this_moment(), form.data["reach"])
    return redirect(url_for("giver.colleagues_page", gestuurd=1))


@giver.get("/collegas/<id:person_id>/stoppen")
def stop_colleague_page(person_id: int) -> ResponseReturnValue:
    """Raises NotFound for whoever is no colleague, or stopped already."""
    found = organisations.colleagues(this_moment().community_id, own_organisation().id)
    colleague = next(
        (c for c in ColleagueOut(many=True).dump(found) if c["person_id"] == person_id), None
    )
    if colleague is None or not colleague["may_stop"]:
        raise NotFound
    return page("giver/stop_colleague.html", colleague=colleague)


@giver.post("/collegas/<id:person_id>/stoppen")
def stop_colleague(person_id: int) -> ResponseReturnValue:
    stop(this_moment(), person_id)
    return redirect(url_for("giver.colleagues_page"))


def own_organisation() -> AnyRow:
    found = organisations.of_person(this_moment().community_id, this_moment().me)
    if found is None:
        raise NotFound
    return found


def _show(form: Filled) -> ResponseReturnValue:
    organisation = own_organisation()
    found = organisations.colleagues(this_moment().community_id, organisation.id)
    return page(
        "giver/colleagues.html",
        form=form,
        organisation=OrganisationOut().dump(organisation),
        colleagues=ColleagueOut(many=True).dump(found),
        is_sent="gestuurd" in request.args,
    )
