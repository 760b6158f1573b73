"""Behind an invitation: the front page. That somebody came by it is counted, and nothing else."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError

from app.actions.town.sources import count_arrival
from app.domain.town.sources import Source
from app.store.db import short_write
from app.texts.sources import CODES
from app.web.entrance.moments import this_moment
from app.web.public.door import public


@public.get("/k/<code>")
def come_by_invitation(code: str) -> ResponseReturnValue:
    """A word that was typed wrong leads in as well."""
    source = CODES.get(code.lower())
    if source is None:
        return redirect(url_for("public.front_page"))
    if request.method == "GET":
        _count(source)
    return redirect(url_for("public.front_page", via=code.lower()))


def _count(source: Source) -> None:
    """Two first ones of a month at once: the second finds the counter of the other."""
    try:
        with short_write():
            count_arrival(this_moment(), source)
    except IntegrityError:
        with short_write():
            count_arrival(this_moment(), source)
