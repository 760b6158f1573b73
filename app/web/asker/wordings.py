"""Another wording that the desk proposes: her words and ours beside each other, and she decides."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.needs import wordings
from app.domain.needs.wording import WordingKind, compare
from app.domain.refusals import NotFound
from app.domain.states import NeedState, WordingState
from app.domain.triage import read_need
from app.domain.triage.consequence import consequence_for_need
from app.store.db import AnyRow
from app.store.queries.needs import wordings as kept
from app.web.asker.door import asker
from app.web.entrance.moments import this_moment
from app.web.showing.formats import page

MOST_CHANGES = 3
"""More of them, told one by one, are harder to read than the two wordings themselves."""


@asker.get("/vraag/<id:need_id>/woorden/<id:wording_id>")
def wording_page(need_id: int, wording_id: int) -> ResponseReturnValue:
    wording = _hers(need_id, wording_id)
    if wording.state != WordingState.OPEN:
        return redirect(url_for("asker.need_page", need_id=need_id))
    return page(TEMPLATES[WordingKind(wording.kind)], **_shown(wording))


TEMPLATES = {
    WordingKind.INSTEAD: "asker/wording.html",
    WordingKind.BESIDE: "asker/small_need.html",
}


def _shown(wording: AnyRow) -> dict[str, Any]:
    compared = compare(wording.own_words, wording.words)
    return {
        "wording": wording,
        "compared": compared,
        "told": compared.changes if len(compared.changes) <= MOST_CHANGES else (),
        "waits": wording.need_state == NeedState.ASKED_BACK,
        "is_read_again": consequence_for_need(read_need(wording.own_words)).held,
    }


@asker.post("/vraag/<id:need_id>/woorden/<id:wording_id>/ja")
def take_wording(need_id: int, wording_id: int) -> ResponseReturnValue:
    wording = _hers(need_id, wording_id)
    need = wordings.take_wording(this_moment(), wording_id)
    is_new = wording.kind == WordingKind.BESIDE
    return redirect(url_for("asker.sent_page" if is_new else "asker.need_page", need_id=need.id))


@asker.post("/vraag/<id:need_id>/woorden/<id:wording_id>/nee")
def keep_own_words(need_id: int, wording_id: int) -> ResponseReturnValue:
    _hers(need_id, wording_id)
    wordings.keep_own_words(this_moment(), wording_id)
    return redirect(url_for("asker.need_page", need_id=need_id))


def _hers(need_id: int, wording_id: int) -> AnyRow:
    """Raises NotFound for what is not there or not hers."""
    found = kept.one(this_moment().actor, need_id, wording_id)
    if found is None:
        raise NotFound
    return found
