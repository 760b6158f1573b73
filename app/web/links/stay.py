"""To stay, from the letter to whoever was silent for long (R9)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import staying
from app.store.links import Purpose
from app.store.queries.people import staying as kept
from app.web.links.door import links, reader_of
from app.web.showing.formats import page


@links.get(f"/{Purpose.STAY}/<token>")
def stay_page(token: str) -> ResponseReturnValue:
    reader = reader_of(Purpose.STAY, token)
    stays = kept.said_so(reader.community_id, reader.me)
    return page("links/stay.html", token=token, stays=stays)


@links.post(f"/{Purpose.STAY}/<token>")
def stay(token: str) -> ResponseReturnValue:
    staying.stay(reader_of(Purpose.STAY, token))
    return redirect(url_for("links.stay_page", token=token))
