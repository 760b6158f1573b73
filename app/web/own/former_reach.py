"""To put a number or address back: all that the one she had until lately opens, and for herself."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import reaching
from app.web.entrance.moments import this_moment, visiting
from app.web.own.door import own
from app.web.showing.formats import page


@own.get("/bereik/terug")
def former_reach_page() -> ResponseReturnValue:
    visitor = visiting()
    by_former = visitor is not None and visitor.only_puts_back
    if not reaching.has_former(this_moment()):
        return redirect(url_for("public.front_page" if by_former else "own.known_page"))
    return page("own/former_reach.html", by_former=by_former)


@own.post("/bereik/terug")
def put_reach_back() -> ResponseReturnValue:
    """Signs her out too: from here on only what she had before opens anything."""
    reaching.put_reach_back(this_moment())
    return redirect(url_for("links.reach_is_back_page"))
