"""One of us wants to talk with her first: what she reads instead of all else."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.store.queries.known import written_about
from app.web.entrance.moments import this_moment
from app.web.own.door import own
from app.web.showing.formats import page


@own.get("/even-wachten")
def waiting_page() -> ResponseReturnValue:
    if not this_moment().actor.is_paused:
        return redirect(url_for("own.known_page"))
    last = written_about.last_measure(this_moment().actor)
    return page("own/waiting.html", told=last.told if last else "")
