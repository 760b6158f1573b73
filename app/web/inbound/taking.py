"""What comes back by e-mail, handed over by the mail server as it came (RFC 822).

POST with `Authorization: Bearer` and the secret in INBOUND_SECRET, the letter itself as the body,
up to five megabytes. Whatever is in it, the answer is 204: a server that hears of trouble would
send a letter about it to somebody. What it is about stands in the address it came to, signed by us.
"""

from collections.abc import Iterator
from contextlib import suppress
from email.message import Message
from email.utils import getaddresses
from hmac import compare_digest

from flask import Blueprint, abort, current_app, g, request
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from app.actions.givers import hearing
from app.actions.people import unreached
from app.delivery.bounces import says_gone
from app.delivery.carrier import carrier
from app.delivery.replies.reading import read_letter
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.store.queries.town import communities
from app.store.return_addresses import Errand, Returned, read
from app.web.entrance.moments import moment_of
from app.web.forms.committing import for_machines
from app.web.inbound import replying

inbound = Blueprint("inbound", __name__, url_prefix="/inkomend")

LARGEST = 5_000_000  # bytes
TAKEN = "", 204
CAME_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
"""In one of these stands the address that the server handed it over for."""


@inbound.post("/post")
@for_machines
def take_letter() -> ResponseReturnValue:
    _must_be_our_server()
    request.max_content_length = LARGEST
    letter = read_letter(request.get_data())
    if letter is not None:
        _take(letter)
    return TAKEN


def _take(letter: Message) -> None:
    returned = next(_returned(letter), None)
    if returned is not None and _is_here(returned):
        _do(returned, letter)
    else:
        replying.say_lost(letter)


def _must_be_our_server() -> None:
    """404 where no letters come in."""
    secret = current_app.extensions["settings"].inbound_secret or abort(404)
    told = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not compare_digest(told.encode(), secret.encode()):
        abort(403)


def _returned(letter: Message) -> Iterator[Returned]:
    for name in CAME_TO:
        for address in _addresses(letter, name):
            found = read(carrier().inbound_address, address)
            if found is not None:
                yield found


def _addresses(letter: Message, name: str) -> list[str]:
    told = [str(value) for value in letter.get_all(name, [])]
    return [address for _, address in getaddresses(told)]


def _is_here(returned: Returned) -> bool:
    """The letter is for the community in its address, whichever host it was handed over to."""
    found = communities.of_id(returned.community_id, g.now)
    if found is not None:
        g.community = found
    return found is not None


def _do(returned: Returned, letter: Message) -> None:
    match returned.errand:
        case Errand.TALK:
            replying.take(returned, letter)
        case Errand.BOUNCE:
            with suppress(NotFound):  # she left
                _note_bounce(moment_of(returned.person_id), returned, letter)
        case Errand.STOP:
            with suppress(NotFound):  # she left, or is no giver any more
                hearing.stop_letters(moment_of(returned.person_id))


def _note_bounce(moment: Moment, returned: Returned, letter: Message) -> None:
    if says_gone(letter):
        unreached.note_unreached(moment, returned.person_id, returned.thing_id)


@inbound.record_once
def admit_machines(state: BlueprintSetupState) -> None:
    state.app.extensions["csrf"].exempt(take_letter)
