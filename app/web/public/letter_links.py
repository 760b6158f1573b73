"""Links in letters: a link shows, only a press acts (abuse case 16).

Behind it one thing can be done, as the one person it was written to, without signing in.
"""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from app.domain.errors import LinkTooOld
from app.domain.moment import Moment
from app.store.links import Purpose, read
from app.web.formats import page
from app.web.guard import moment, moment_of

letters = Blueprint("letters", __name__, url_prefix="/l")

GONE = 410


def opened(purpose: Purpose, token: str) -> tuple[Moment, int]:
    """The moment of whom the link was written to, and the id of what it is about.

    Raises LinkTooOld for what is forged, too old, of another purpose or town, all alike.
    """
    link = read(moment(), purpose, token)
    if link is None:
        raise LinkTooOld
    return moment_of(link.person_id), link.thing_id


@letters.errorhandler(LinkTooOld)
def too_old(refusal: LinkTooOld) -> ResponseReturnValue:
    return page("public/letter_old.html", GONE)
