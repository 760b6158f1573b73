"""A13: the conversation of a match, as the asker reads and writes it."""

from typing import Any

from flask import url_for
from flask.typing import ResponseReturnValue

from app.web.asker.choosing import own_answer
from app.web.asker.door import asker
from app.web.asker.needs import own_need
from app.web.talking import talk
from app.web.talking.pair import Addresses, Pair


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>")
def talk_page(need_id: int, offer_id: int) -> ResponseReturnValue:
    return talk.show_talk(own_pair(need_id, offer_id))


@asker.post("/vraag/<id:need_id>/gesprek/<id:offer_id>")
def send_message(need_id: int, offer_id: int) -> ResponseReturnValue:
    return talk.send(own_pair(need_id, offer_id))


@asker.get("/vraag/<id:need_id>/gesprek/<id:offer_id>/bericht/<id:message_id>")
def change_page(need_id: int, offer_id: int, message_id: int) -> ResponseReturnValue:
    return talk.show_change(own_pair(need_id, offer_id), message_id)


@asker.post("/vraag/<id:need_id>/gesprek/<id:offer_id>/bericht/<id:message_id>")
def change_message(need_id: int, offer_id: int, message_id: int) -> ResponseReturnValue:
    return talk.change(own_pair(need_id, offer_id), message_id)


def own_pair(need_id: int, offer_id: int) -> Pair:
    """Raises NotFound for what is not there or not hers, OtherLeft for what was."""
    offer, need = own_answer(need_id, offer_id), own_need(need_id)
    return Pair(
        offer_id=offer.id,
        need_id=need.id,
        name=offer.name,
        is_asker=True,
        state=offer.state,
        need_state=need.state,
        words=need.words,
        to=_addresses(need.id, offer.id),
        rests=offer.rests,
    )


def _addresses(need_id: int, offer_id: int) -> Addresses:
    def to(page: str, **told: Any) -> str:
        return url_for(f"asker.{page}", need_id=need_id, offer_id=offer_id, **told)

    return Addresses(
        home=url_for("asker.need_page", need_id=need_id),
        talk=to("talk_page"),
        report=to("report_page"),
        reported=to("reported_page"),
        block=to("block_page"),
        change=lambda message_id: to("change_page", message_id=message_id),
    )
