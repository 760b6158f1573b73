"""The conversation of a match, as the giver reads and writes it."""

from collections.abc import Sequence
from typing import Any

from flask import url_for
from flask.typing import ResponseReturnValue

from app.actions.matches import talking
from app.domain.letters.programs import Scope
from app.domain.refusals import NotFound
from app.domain.states import TALKING
from app.store.db import AnyRow, db
from app.store.queries.matches import talking as kept
from app.web.api.door import api
from app.web.api.intake import read
from app.web.api.offers import own_offer
from app.web.api.once import once
from app.web.api.paging import after, part
from app.web.api.schemas import MessageIn, MessageOut
from app.web.entrance.bearers import opens
from app.web.entrance.moments import this_moment

PART = 50


@api.get("/offers/<id:offer_id>/messages")
@opens(Scope.READ_MESSAGES)
def messages(offer_id: int) -> ResponseReturnValue:
    """The oldest first. Raises NotFound where there never was a conversation; one that is over can
    still be read."""
    said = _after(_said(offer_id), after())
    shown = said[:PART]
    return part(_told(shown), shown[-1].id if len(said) > PART else None)


@api.get("/offers/<id:offer_id>/messages/<id:message_id>")
@opens(Scope.READ_MESSAGES)
def message(offer_id: int, message_id: int) -> ResponseReturnValue:
    return _one(offer_id, message_id)


@api.post("/offers/<id:offer_id>/messages")
@opens(Scope.SEND_MESSAGES)
@once
def send_message(offer_id: int) -> ResponseReturnValue:
    """Sent, or held for a person to look at. Raises WrongMoment when the two are not matched."""
    words = read(MessageIn())["words"]
    own_offer(offer_id)
    sent = talking.send_message(this_moment(), offer_id, words)
    db.session.flush()
    place = url_for("api.message", offer_id=offer_id, message_id=sent.id)
    return _one(offer_id, sent.id), 201, {"Location": place}


def _said(offer_id: int) -> Sequence[AnyRow]:
    """Where the need is closed to her, so is the conversation."""
    offer = own_offer(offer_id)
    said = kept.conversation(this_moment().community_id, offer_id, this_moment().me)
    if not said and not (offer.need_state and offer.state in TALKING):
        raise NotFound
    return said


def _after(said: Sequence[AnyRow], last: int | None) -> Sequence[AnyRow]:
    """All, where that message is not there."""
    places = [place for place, each in enumerate(said) if each.id == last]
    return said[places[0] + 1 :] if places else said


def _one(offer_id: int, message_id: int) -> dict[str, Any]:
    found = [each for each in _said(offer_id) if each.id == message_id]
    if not found:
        raise NotFound
    return _told(found)[0]


def _told(said: Sequence[AnyRow]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = MessageOut(many=True).dump(said)
    for each, row in zip(told, said, strict=True):
        each["mine"] = row.author_id == this_moment().me
    return told
