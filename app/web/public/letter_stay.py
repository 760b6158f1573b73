""" "Ik blijf", from the letter to who was silent for long (decision 9).

The page names nobody, so that it opens although a link otherwise shows nothing after so long; who
presses does not count as seen, for her number may be another's by now.
"""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import staying
from app.domain.errors import LinkTooOld
from app.domain.moment import Moment
from app.store.links import Purpose, read
from app.store.queries.people import staying as kept
from app.web.entrance.guard import moment, moment_of
from app.web.public.letter_links import letters
from app.web.showing.formats import page


@letters.get(f"/{Purpose.STAY}/<token>")
def stay_page(token: str) -> ResponseReturnValue:
    reader = _reader(token)
    stays = kept.said_so(reader.community_id, reader.me)
    return page("public/letter_stay.html", token=token, stays=stays)


@letters.post(f"/{Purpose.STAY}/<token>")
def stay(token: str) -> ResponseReturnValue:
    staying.stay(_reader(token))
    return redirect(url_for("letters.stay_page", token=token))


def _reader(token: str) -> Moment:
    """Raises LinkTooOld, and NotFound for who left."""
    link = read(moment(), Purpose.STAY, token)
    if link is None:
        raise LinkTooOld
    return moment_of(link.person_id)
