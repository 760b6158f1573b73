"""How fast the desk helps: of the whole desk, never per colleague."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from flask.typing import ResponseReturnValue

from app.domain.desk.pace import within
from app.store.queries.desk import pace
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.terms import in_words
from app.web.showing.formats import page


@kwartiermaker.get("/tempo")
def pace_page() -> ResponseReturnValue:
    moment = this_moment()
    look_back = timedelta(days=moment.rules.desk.figure_days)
    answered = pace.until_first_act(moment.community_id, moment.now - look_back)
    lying = [moment.now - since for since in pace.waiting_since(moment.community_id)]
    return page(
        "kwartiermaker/desk/pace.html",
        answered=_told(answered),
        lying=_told(lying),
        oldest=in_words(max(lying)) if lying else None,
        weeks=look_back.days // 7,
    )


def _told(waited: Sequence[timedelta]) -> dict[str, Any]:
    """How many, and within which time half and 95 of a hundred of them; None for too few."""
    half, most = within(waited, 50), within(waited, 95)
    return {
        "how_many": len(waited),
        "half": in_words(half) if half is not None else None,
        "most": in_words(most) if most is not None else None,
    }
