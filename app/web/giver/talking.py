"""G9: the conversation of a match, as the giver reads and writes it."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.web.giver.door import giver
from app.web.giver.promises import own_promise
from app.web.talking import talk
from app.web.talking.pair import Addresses, Pair


@giver.get("/gesprek/<id:offer_id>")
def talk_page(offer_id: int) -> ResponseReturnValue:
    pair = own_pair(offer_id)
    return talk.show_talk(pair) if pair.talks else redirect(pair.to.home)


@giver.post("/gesprek/<id:offer_id>")
def send_message(offer_id: int) -> ResponseReturnValue:
    return talk.send(own_pair(offer_id))


@giver.get("/gesprek/<id:offer_id>/bericht/<id:message_id>")
def change_page(offer_id: int, message_id: int) -> ResponseReturnValue:
    pair = own_pair(offer_id)
    return talk.show_change(pair, message_id) if pair.talks else redirect(pair.to.home)


@giver.post("/gesprek/<id:offer_id>/bericht/<id:message_id>")
def change_message(offer_id: int, message_id: int) -> ResponseReturnValue:
    return talk.change(own_pair(offer_id), message_id)


def own_pair(offer_id: int) -> Pair:
    """Raises NotFound for what is not there or not hers, OtherLeft for what was. Where the need is
    closed to her, so is the conversation."""
    promise = own_promise(offer_id)
    return Pair(
        offer_id=promise.id,
        need_id=promise.need_id,
        name=promise.asker_name or "",
        is_asker=False,
        state=promise.state if promise.need_state else None,
        need_state=promise.need_state,
        words=promise.words,
        to=_addresses(promise.id),
        rests=bool(promise.rests),
    )


def _addresses(offer_id: int) -> Addresses:
    def to(page: str, **told: Any) -> str:
        return url_for(f"giver.{page}", offer_id=offer_id, **told)

    return Addresses(
        home=to("offer_page"),
        talk=to("talk_page"),
        report=to("report_page"),
        reported=to("reported_page"),
        block=to("block_page"),
        change=lambda message_id: to("change_page", message_id=message_id),
    )
