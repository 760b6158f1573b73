"""*Even rust* from its letter: one tap back, and one to rest a little longer."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import resting
from app.domain.moment import Moment
from app.store.links import Purpose
from app.store.queries.people import resting as kept
from app.web.public.letter_links import letters, opened
from app.web.showing.formats import page


@letters.get("/r/<token>")
def rest_page(token: str) -> ResponseReturnValue:
    reader = _reader(token)
    rest = kept.of(reader.community_id, reader.me)
    return page("public/letter_rest.html", token=token, rests=rest.paused_since is not None)


@letters.post("/r/<token>")
def end_rest(token: str) -> ResponseReturnValue:
    resting.end_rest(_reader(token))
    return redirect(url_for("letters.rest_page", token=token))


@letters.post("/r/<token>/nog-even")
def take_rest(token: str) -> ResponseReturnValue:
    resting.take_rest(_reader(token), until=None)
    return redirect(url_for("letters.rest_page", token=token))


def _reader(token: str) -> Moment:
    """Raises LinkTooOld."""
    return opened(Purpose.REST, token)[0]
