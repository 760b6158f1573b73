"""K6: a warm hand-over. To whom, what may be told, her yes, and a page to read out or print."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.desk import handovers
from app.domain.desk.handover import NOTED, sentences_of
from app.domain.desk.lateness import Looked
from app.domain.refusals import NotFound
from app.domain.states import OPEN_HANDOVERS, HandoverState
from app.store.db import AnyRow
from app.store.queries.desk import handovers as kept
from app.store.queries.desk import needs as desk_needs
from app.texts.handovers import AGREED_HOW, STANDS
from app.web.entrance.moments import this_moment
from app.web.forms import intake, ticked
from app.web.forms.intake import Filled
from app.web.kwartiermaker.desk.handover_forms import AgreementIn, HandoverIn
from app.web.kwartiermaker.desk.today import todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.needs.needs import undo_of
from app.web.showing.formats import clock, day, page

MAY_BE_READ_OUT = frozenset({HandoverState.AGREED, HandoverState.TOLD})


@kwartiermaker.get("/vraag/<id:need_id>/overdracht")
def new_handover_page(need_id: int) -> ResponseReturnValue:
    """One that waits already is gone on with."""
    found = kept.on_need(this_moment().community_id, need_id)
    waiting = next((row for row in found if row.state in OPEN_HANDOVERS), None)
    if waiting is not None:
        return _to(need_id, waiting.id)
    return _show_new(need_id, intake.blank())


@kwartiermaker.post("/vraag/<id:need_id>/overdracht")
def prepare_handover(need_id: int) -> ResponseReturnValue:
    form = intake.read(HandoverIn)
    if not form.ok:
        return _show_new(need_id, form)
    told = form.data | {"sentences": sentences_of(form.data["sentences"])}
    new = handovers.NewHandover(**told)
    return _to(need_id, handovers.prepare_handover(this_moment(), need_id, new))


@kwartiermaker.get("/vraag/<id:need_id>/overdracht/<id:handover_id>")
def handover_page(need_id: int, handover_id: int) -> ResponseReturnValue:
    return _show(need_id, handover_id, intake.blank())


@kwartiermaker.post("/vraag/<id:need_id>/overdracht/<id:handover_id>/ja")
def note_agreement(need_id: int, handover_id: int) -> ResponseReturnValue:
    """Her yes as it was heard, on the phone or at the table."""
    _one(need_id, handover_id)
    sentences = kept.sentences(this_moment().community_id, handover_id)
    form, may_tell = ticked.read_ticks(AgreementIn, sentences)
    if not form.ok:
        return _show(need_id, handover_id, form)
    handovers.note_agreement(this_moment(), handover_id, may_tell, form.data["how"])
    return _to(need_id, handover_id)


@kwartiermaker.post("/vraag/<id:need_id>/overdracht/<id:handover_id>/verteld")
def tell_handover(need_id: int, handover_id: int) -> ResponseReturnValue:
    _one(need_id, handover_id)
    handovers.tell_handover(this_moment(), handover_id)
    return _to(need_id, handover_id)


@kwartiermaker.post("/vraag/<id:need_id>/overdracht/<id:handover_id>/stop")
def drop_handover(need_id: int, handover_id: int) -> ResponseReturnValue:
    _one(need_id, handover_id)
    handovers.drop_handover(this_moment(), handover_id)
    return redirect(url_for("kwartiermaker.need_page", need_id=need_id))


@kwartiermaker.get("/vraag/<id:need_id>/overdracht/<id:handover_id>/voorlezen")
def read_out_page(need_id: int, handover_id: int) -> ResponseReturnValue:
    """To read out or print: a first name and what she said yes to, nothing else."""
    handover = _looked_at(need_id, handover_id)
    if handover.state not in MAY_BE_READ_OUT:
        return _to(need_id, handover_id)
    return page("kwartiermaker/desk/read_out.html", handover=_told(handover))


def _show_new(need_id: int, form: Filled) -> ResponseReturnValue:
    note_look(Looked.NEED, need_id)
    need = desk_needs.one(this_moment().community_id, need_id)
    if need is None:
        raise NotFound
    return page("kwartiermaker/desk/new_handover.html", form=form, need=need, **todays_list())


def _show(need_id: int, handover_id: int, form: Filled) -> ResponseReturnValue:
    handover = _looked_at(need_id, handover_id)
    return page(
        "kwartiermaker/desk/handover.html",
        form=form,
        handover=_told(handover),
        undo=undo_of(need_id) if handover.state == HandoverState.ASKED else None,
        rows=ticked.rows(kept.sentences(this_moment().community_id, handover_id)),
        ways=[{"value": how.value, "label": gettext(AGREED_HOW[how])} for how in NOTED],
        **todays_list(),
    )


def _looked_at(need_id: int, handover_id: int) -> AnyRow:
    note_look(Looked.NEED, need_id)
    return _one(need_id, handover_id)


def _one(need_id: int, handover_id: int) -> AnyRow:
    """Raises NotFound."""
    found = kept.at_desk(this_moment().community_id, need_id, handover_id)
    if found is None:
        raise NotFound
    return found


def _told(handover: AnyRow) -> dict[str, Any]:
    sentences = kept.sentences(this_moment().community_id, handover.id)
    return {
        **handover._mapping,
        "stands": gettext(STANDS[handover.state], name=handover.first_name),
        "tells": [one.words for one in sentences if one.may_tell],
        "keeps": [one.words for one in sentences if not one.may_tell],
        "agreed": _agreed(handover),
        "told_on": day(handover.told_at) if handover.told_at else "",
    }


def _agreed(handover: AnyRow) -> dict[str, str] | None:
    if handover.agreed_at is None:
        return None
    how = gettext(AGREED_HOW[handover.agreed_how])
    return {"how": how, "day": day(handover.agreed_at), "clock": clock(handover.agreed_at)}


def _to(need_id: int, handover_id: int) -> ResponseReturnValue:
    address = url_for("kwartiermaker.handover_page", need_id=need_id, handover_id=handover_id)
    return redirect(address)
