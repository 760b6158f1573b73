"""K5: how the asking is spread: who is asked most, who never, and what nobody here can do."""

from typing import Any

from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.domain.moment import Moment
from app.domain.needs.themes import Theme
from app.store.queries.givers import overview as kept
from app.texts.themes import THEMES
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import page


@kwartiermaker.get("/gevers-overzicht")
def givers_overview_page() -> ResponseReturnValue:
    moment = this_moment()
    never = kept.never_asked(moment.community_id)
    return page(
        "kwartiermaker/givers/overview.html",
        most=_most(moment),
        never=[_line(row) for row in never],
        never_in_all=never[0].among if never else 0,
        without=_themes_without_givers(moment.community_id),
    )


def _most(moment: Moment) -> list[dict[str, Any]]:
    found = kept.asked_most(moment.community_id, moment.now)
    return [_line(row, needs=row.needs, helped=row.helped) for row in found]


def _line(row: Any, **more: int) -> dict[str, Any]:
    return {"person_id": row.person_id, "name": row.first_name, **more}


def _themes_without_givers(community_id: int) -> list[dict[str, Any]]:
    """With how many ask for it now. "Iets anders" goes to all givers."""
    givers = kept.givers_by_theme(community_id)
    asking = kept.open_needs_by_theme(community_id)
    return [
        {"theme": gettext(THEMES[theme]), "needs": asking.get(theme, 0)}
        for theme in Theme
        if theme is not Theme.IETS_ANDERS and givers[theme] == 0
    ]
