"""Whether this town's published figures stand beside those of others: a yes or a no of the desk."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.town.communities import choose_comparing
from app.store.queries.town import communities
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.town.comparing_schemas import ComparingOut
from app.web.showing.formats import page


@kwartiermaker.get("/naast-elkaar")
def comparing_page() -> ResponseReturnValue:
    found = communities.comparing_since(this_moment().community_id)
    return page("kwartiermaker/town/comparing.html", choice=ComparingOut().dump(found))


@kwartiermaker.post("/naast-elkaar")
def compare_figures() -> ResponseReturnValue:
    return _choose(True)


@kwartiermaker.post("/naast-elkaar/niet-meer")
def compare_no_longer() -> ResponseReturnValue:
    return _choose(False)


def _choose(yes: bool) -> ResponseReturnValue:
    """Where a colleague chose the same meanwhile, it simply stands so."""
    choose_comparing(this_moment(), yes)
    return redirect(url_for("kwartiermaker.comparing_page"))
