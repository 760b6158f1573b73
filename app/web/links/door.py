"""Links in letters: a link shows, only a press acts (abuse case 16).

Behind it one thing can be done, as the one person it was written to, without signing in.
"""

from functools import partial

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from app.actions.people.sessions import note_seen
from app.domain.moment import Moment
from app.domain.people.recognition import is_long_ago
from app.domain.refusals import LinkTooOld
from app.store.links import Link, Purpose, read
from app.store.queries.people import accounts as people
from app.store.queries.people import reaches
from app.web.at_hand import reads_only
from app.web.entrance.moments import moment_of, this_moment
from app.web.showing.formats import page

links = Blueprint("links", __name__, url_prefix="/l")

GONE = 410


def opened(purpose: Purpose, token: str) -> tuple[Moment, int]:
    """The moment of whom the link was written to, and the id of what it is about.

    Raises LinkTooOld for what is forged, too old, of another purpose or town, sent to where she is
    reached no more, or written to anyone who was not here for long, all alike. Raises NotComingIn
    for anyone who was asked to stay away. Whoever presses is here.
    """
    link = read_here(purpose, token)
    if link is None or _is_away(link.person_id):
        raise LinkTooOld
    if not reads_only():
        note_seen(this_moment(), link.person_id)
    return moment_of(link.person_id), link.thing_id


def followed(purpose: Purpose, token: str) -> tuple[Moment, int]:
    """As `opened`, however long ago it was written: for a page that names nobody, where less is all
    that can happen. A press does not count as being here, for a number may have passed on.

    Raises LinkTooOld for what is forged, of another purpose or town; NotFound for anyone who left.
    """
    link = read_here(purpose, token)
    if link is None:
        raise LinkTooOld
    return moment_of(link.person_id), link.thing_id


def reader_of(purpose: Purpose, token: str) -> Moment:
    """As `followed`, of a link that is about nothing but its reader."""
    return followed(purpose, token)[0]


def read_here(purpose: Purpose, token: str) -> Link | None:
    """None as `links.read` says."""
    return read(this_moment(), purpose, token, partial(reaches.fingerprint_of, g.community.id))


def _is_away(person_id: int) -> bool:
    """So long that a link shows nothing any more, as the code alone opens nothing (R9)."""
    here, reached = this_moment(), people.reached_at(g.community.id, person_id)
    return reached is None or is_long_ago(reached, here.now, here.rules.sessions)


@links.errorhandler(LinkTooOld)
def too_old(refusal: LinkTooOld) -> ResponseReturnValue:
    return page("links/old.html", GONE)
