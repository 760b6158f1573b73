"""What another may be told of her: she says yes sentence by sentence, or rather not."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.desk import handovers
from app.domain.refusals import NotFound
from app.domain.states import OPEN_HANDOVERS, HandoverState
from app.store.db import AnyRow
from app.store.queries.desk import handovers as kept
from app.web.asker.door import asker
from app.web.entrance.moments import this_moment
from app.web.forms import ticked
from app.web.forms.intake import Filled
from app.web.forms.ticked import TicksIn
from app.web.showing.formats import page

SHOWN = OPEN_HANDOVERS | {HandoverState.TOLD}


@asker.get("/vraag/<id:need_id>/doorvertellen/<id:handover_id>")
def handover_page(need_id: int, handover_id: int) -> ResponseReturnValue:
    handover = _hers(need_id, handover_id)
    if handover.state not in SHOWN:
        return redirect(url_for("asker.need_page", need_id=need_id))
    return _show(handover, ticked.as_ticked(_sentences(handover)))


@asker.post("/vraag/<id:need_id>/doorvertellen/<id:handover_id>/ja")
def agree_handover(need_id: int, handover_id: int) -> ResponseReturnValue:
    handover = _hers(need_id, handover_id)
    form, may_tell = ticked.read_ticks(TicksIn, _sentences(handover))
    if not form.ok and handover.state in OPEN_HANDOVERS:
        return _show(handover, form)
    handovers.agree_handover(this_moment(), handover_id, may_tell)
    return redirect(url_for("asker.handover_page", need_id=need_id, handover_id=handover_id))


@asker.post("/vraag/<id:need_id>/doorvertellen/<id:handover_id>/nee")
def refuse_handover(need_id: int, handover_id: int) -> ResponseReturnValue:
    _hers(need_id, handover_id)
    handovers.refuse_handover(this_moment(), handover_id)
    return redirect(url_for("asker.need_page", need_id=need_id))


def _show(handover: AnyRow, form: Filled) -> ResponseReturnValue:
    sentences = _sentences(handover)
    told = [one.words for one in sentences if one.may_tell]
    return page(
        "asker/handover.html",
        form=form,
        handover=handover,
        rows=ticked.rows(sentences),
        told=told,
    )


def _sentences(handover: AnyRow) -> list[AnyRow]:
    return list(kept.sentences(this_moment().community_id, handover.id))


def _hers(need_id: int, handover_id: int) -> AnyRow:
    """Raises NotFound for what is not there or not hers."""
    found = kept.hers(this_moment().actor, need_id, handover_id)
    if found is None:
        raise NotFound
    return found
