"""No more letters about needs, from the link in one of them (RFC 8058).

The page shows one button. A mail program's own button posts here without any page, cookie or token
but the one in the address; a scanner that only looks changes nothing. It works in a letter of years
ago, and for whoever was away: all it can do is that less is sent, and as much again.
"""

from flask import redirect, url_for
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from app.actions.givers import hearing
from app.domain.errors import LinkTooOld
from app.domain.moment import Moment
from app.store.links import Purpose, read
from app.store.queries.givers.hearing import only_inside
from app.web.entrance.guard import moment, moment_of
from app.web.forms.keeping import for_machines
from app.web.public.letter_links import letters
from app.web.showing.formats import page


@letters.get(f"/{Purpose.STOP}/<token>")
def stop_page(token: str) -> ResponseReturnValue:
    return _show(_reader(token), token)


@letters.post(f"/{Purpose.STOP}/<token>")
@for_machines
def stop_letters(token: str) -> ResponseReturnValue:
    reader = _reader(token)
    hearing.stop_letters(reader)
    return _show(reader, token)


@letters.post(f"/{Purpose.STOP}/<token>/weer")
def start_letters(token: str) -> ResponseReturnValue:
    hearing.start_letters(_reader(token))
    return redirect(url_for("letters.stop_page", token=token))


def _reader(token: str) -> Moment:
    """Raises LinkTooOld, and NotFound for who left."""
    link = read(moment(), Purpose.STOP, token)
    if link is None:
        raise LinkTooOld
    return moment_of(link.person_id)


def _show(reader: Moment, token: str) -> ResponseReturnValue:
    is_stopped = only_inside(reader.community_id, reader.me)
    return page("public/letter_stop.html", token=token, is_stopped=is_stopped)


@letters.record_once
def admit_machines(state: BlueprintSetupState) -> None:
    state.app.extensions["csrf"].exempt(stop_letters)
