"""G9: the talk of a match, as the giver reads and writes it."""

from typing import Any

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions import messages
from app.domain.states import TALKING, MessageState
from app.store.queries import messages as kept
from app.texts.offers import OWN_MESSAGE
from app.web import intake
from app.web.formats import day, page
from app.web.giver.door import giver
from app.web.giver.promises import own_promise
from app.web.giver.schemas import MessageIn, MessageOut, PromiseOut
from app.web.guard import moment
from app.web.intake import Filled


@giver.get("/gesprek/<id:offer_id>")
def talk_page(offer_id: int) -> ResponseReturnValue:
    promise = own_promise(offer_id)
    if promise.state not in TALKING:
        return redirect(url_for("giver.offer_page", offer_id=offer_id))
    return _show(promise, intake.blank())


@giver.post("/gesprek/<id:offer_id>")
def send_message(offer_id: int) -> ResponseReturnValue:
    promise, form = own_promise(offer_id), intake.read(MessageIn)
    if not form.ok and promise.state in TALKING:
        return _show(promise, form)
    messages.send_message(moment(), offer_id, form.data.get("words", ""))
    return redirect(url_for("giver.talk_page", offer_id=offer_id))


def _show(promise: Any, form: Filled) -> ResponseReturnValue:
    said = kept.conversation(moment().community_id, promise.id, promise.giver_id)
    lines = [_line(message, promise) for message in said]
    return page(
        "giver/talk.html",
        form=form,
        promise=PromiseOut().dump(promise),
        messages=MessageOut(many=True).dump(lines),
    )


def _line(message: Any, promise: Any) -> dict[str, Any]:
    mine = message.author_id == promise.giver_id
    return {
        "mine": mine,
        "name": promise.asker_name,
        "day": day(message.written_at),
        "words": message.words,
        "note": _note(MessageState(message.state)) if mine else "",
    }


def _note(state: MessageState) -> str:
    name = g.community.duty_name or g.community.owner
    return gettext(OWN_MESSAGE[state], name=name) if OWN_MESSAGE[state] else ""
