"""With whom she wants no contact, and how to undo it: nobody else knows."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import blocks
from app.store.queries.people.blocks import made_by
from app.web.entrance.moments import this_moment
from app.web.own.door import own
from app.web.own.schemas import BlockOut
from app.web.showing.formats import page


@own.get("/geen-contact")
def blocks_page() -> ResponseReturnValue:
    return page("own/blocks.html", blocks=BlockOut(many=True).dump(made_by(this_moment().actor)))


@own.post("/geen-contact/<id:block_id>")
def unblock_person(block_id: int) -> ResponseReturnValue:
    blocks.unblock_person(this_moment(), block_id)
    return redirect(url_for("own.blocks_page"))
