"""To put a number or address back, for who came in by the one she had until lately."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import reaching
from app.web.entrance.guard import moment
from app.web.own.door import own
from app.web.showing.formats import page


@own.get("/bereik/terug")
def former_reach_page() -> ResponseReturnValue:
    if not reaching.has_former(moment()):
        return redirect(url_for("own.known_page"))
    return page("own/former_reach.html")


@own.post("/bereik/terug")
def put_reach_back() -> ResponseReturnValue:
    """Signs her out too: from here on only what she had before opens anything."""
    reaching.put_reach_back(moment())
    return redirect(url_for("links.reach_is_back_page"))
