"""No more letters about needs, from the link in one of them (RFC 8058).

The page shows one button. A mail program's own button posts here without any page, cookie or token
but the one in the address; a scanner that only looks changes nothing. It works in a letter of years
ago, and for whoever was away: all it can do is that less is sent, and as much again.
"""

from flask import redirect, url_for
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from app.actions.givers import hearing
from app.domain.moment import Moment
from app.store.links import Purpose
from app.store.queries.givers.hearing import only_inside
from app.web.forms.committing import for_machines
from app.web.links.door import links, reader_of
from app.web.showing.formats import page


@links.get(f"/{Purpose.STOP}/<token>")
def stop_page(token: str) -> ResponseReturnValue:
    return _show(reader_of(Purpose.STOP, token), token)


@links.post(f"/{Purpose.STOP}/<token>")
@for_machines
def stop_letters(token: str) -> ResponseReturnValue:
    reader = reader_of(Purpose.STOP, token)
    hearing.stop_letters(reader)
    return _show(reader, token)


@links.post(f"/{Purpose.STOP}/<token>/weer")
def start_letters(token: str) -> ResponseReturnValue:
    hearing.start_letters(reader_of(Purpose.STOP, token))
    return redirect(url_for("links.stop_page", token=token))


def _show(reader: Moment, token: str) -> ResponseReturnValue:
    is_stopped = only_inside(reader.community_id, reader.me)
    return page("links/stop.html", token=token, is_stopped=is_stopped)


@links.record_once
def admit_machines(state: BlueprintSetupState) -> None:
    state.app.extensions["csrf"].exempt(stop_letters)
