"""A13: the talk of a match, as the asker reads and writes it."""

from typing import Any

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions import messages
from app.domain.errors import NotFound
from app.domain.states import TALKING, MessageState
from app.domain.triage import Kind, read
from app.store.db import AnyRow
from app.store.queries import messages as kept
from app.texts.needs import NOBODY_ON_DUTY
from app.texts.offers import OWN_MESSAGE
from app.web import intake
from app.web.asker.choosing import own_answer
from app.web.asker.door import asker
from app.web.asker.needs import own_need
from app.web.asker.schemas import MessageIn
from app.web.asker.shown_schemas import AnswerOut, MessageOut, NeedOut
from app.web.formats import day, page
from app.web.guard import moment
from app.web.intake import Filled

HER_OWN = frozenset({Kind.PHONE, Kind.EMAIL, Kind.ADDRESS})
"""She may share these; she is asked once whether she means to (decision 6)."""
SURE, NOT_SURE = "ja", "nee"


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>")
def talk_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return _show("asker/talk.html", own_answer(need_id, offer_id), intake.blank())


@asker.post("/vraag/<id:need_id>/gesprek/<id:offer_id>")
def send_message(need_id: int, offer_id: int) -> ResponseReturnValue:
    offer, form = own_answer(need_id, offer_id), intake.read(MessageIn)
    sure = form.values.get("sure")
    if not form.ok or sure == NOT_SURE:
        return _show("asker/talk.html", offer, form)
    if sure != SURE and _shares_her_own(form.data["words"]):
        return _show("asker/share.html", offer, form)
    messages.send_message(moment(), offer_id, form.data["words"])
    return redirect(url_for("asker.talk_page", need_id=need_id, offer_id=offer_id))


def _shares_her_own(words: str) -> bool:
    return any(finding.kind in HER_OWN for finding in read(words))


def _show(template: str, offer: AnyRow, form: Filled) -> ResponseReturnValue:
    """Raises NotFound when there never was a talk; one that is over can still be read."""
    need = own_need(offer.need_id)
    said = kept.conversation(g.community.id, offer.id, moment().me)
    if offer.state not in TALKING and not said:
        raise NotFound
    lines = [_line(message, offer) for message in said]
    return page(
        template,
        form=form,
        need=NeedOut().dump(need),
        offer=AnswerOut().dump(offer),
        messages=MessageOut(many=True).dump(lines),
        is_over=offer.state not in TALKING,
    )


def _line(message: Any, offer: AnyRow) -> dict[str, Any]:
    mine = message.author_id != offer.giver_id
    return {
        "mine": mine,
        "name": offer.name,
        "day": day(message.written_at),
        "words": message.words,
        "note": _note(MessageState(message.state)) if mine else "",
    }


def _note(state: MessageState) -> str:
    name = g.community.duty_name or gettext(NOBODY_ON_DUTY)
    return gettext(OWN_MESSAGE[state], name=name) if OWN_MESSAGE[state] else ""
