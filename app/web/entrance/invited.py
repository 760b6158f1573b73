"""By which invitation somebody came: a word in the address, and from the first question on in the
cookie that is there for her draft. No table ever holds it beside a person or a browser."""

from flask import g, request, session

from app.actions.town.sources import count_registration
from app.domain.town.sources import Source
from app.store.queries.people import accounts as people
from app.texts.sources import CODES
from app.web.entrance.moments import this_moment

VIA = "via"
"""In the address, and in the cookie."""


def asked() -> str | None:
    """The word in this address; None where there is none of ours."""
    told = request.args.get(VIA, "")
    return told if told in CODES else None


def bring_along() -> None:
    """On the pages where a cookie is made anyway."""
    told = asked()
    if told is not None:
        session[VIA] = told


def forget() -> Source | None:
    """What it was; from now on it is nowhere."""
    return CODES.get(session.pop(VIA, ""))


def count_newcomer(person_id: int, source: Source | None) -> None:
    """Once for each who registers; not for anyone who was here before."""
    is_new = people.one(g.community.id, person_id).joined_at == g.now
    if source is not None and is_new:
        count_registration(this_moment(), source)
