"""What goes to researchers, at the desk: asked for here, and made by the operator alone."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.town import research
from app.domain.refusals import ExportTooSoon, TooFewForResearch
from app.domain.town.research import Angle
from app.store.queries.town import research as kept
from app.texts.desk.research import ANGLES
from app.web.entrance.errors import sentence_of
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.town.research_schemas import ExportIn, ExportOut, waits
from app.web.showing.formats import page

LISTED = 20  # the newest


@kwartiermaker.get("/onderzoek")
def exports_page() -> ResponseReturnValue:
    return _show(intake.blank())


@kwartiermaker.post("/onderzoek")
def ask_export() -> ResponseReturnValue:
    form = intake.read(ExportIn)
    if not form.ok:
        return _show(form)
    try:
        research.ask_export(this_moment(), form.data["for_whom"], form.data["angle"])
    except (ExportTooSoon, TooFewForResearch) as refusal:
        return _show(form.refuse("for_whom", sentence_of(refusal)))
    return redirect(url_for("kwartiermaker.exports_page"))


@kwartiermaker.post("/onderzoek/<id:export_id>/toch-niet")
def drop_export(export_id: int) -> ResponseReturnValue:
    research.drop_export(this_moment(), export_id)
    return redirect(url_for("kwartiermaker.exports_page"))


def _show(form: Filled) -> ResponseReturnValue:
    found = kept.listed(this_moment().community_id, LISTED)
    return page(
        "kwartiermaker/town/exports.html",
        form=form,
        exports=ExportOut(many=True).dump(found),
        longest=this_moment().rules.research.longest_for_whom,
        may_ask=not any(waits(row) for row in found),
        angles=[{"value": one.value, "label": gettext(ANGLES[one])} for one in Angle],
    )
