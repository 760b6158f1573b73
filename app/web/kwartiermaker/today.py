"""K1: what waits for a person today, the most urgent first; below it what was just sent."""

from datetime import timedelta
from typing import Any

from flask import request
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext

from app.domain.states import NeedState
from app.store.queries import desk, desk_lists
from app.store.queries.desk import Place
from app.texts.desk import COUNTS, NOTHING, WITH_OLDEST
from app.texts.desk_deeds import AT_A_GLANCE, DONE
from app.web.formats import page
from app.web.guard import moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.paging import read_place, show_place
from app.web.kwartiermaker.schemas import CardOut, ItemOut
from app.web.kwartiermaker.terms import age

A_PAGE = 30
MOST_JUST_SENT = 20
STILL_NEW = timedelta(days=7)


@kwartiermaker.get("")
def today_page() -> ResponseReturnValue:
    now = moment()
    sent = desk_lists.just_sent(now.community_id, now.now - STILL_NEW, MOST_JUST_SENT)
    return page(
        "kwartiermaker/today.html",
        counted=_counted(),
        sent=CardOut(many=True).dump(sent),
        at_a_glance=gettext(AT_A_GLANCE),
        done=_done(),
        **todays_list(read_place(request.args.get("na", ""))),
    )


def todays_list(after: Place | None = None) -> dict[str, Any]:
    """A page of the list, and the address of the next, for this page and beside all others."""
    found = desk.today(moment().community_id, A_PAGE + 1, after)
    shown, last = found[:A_PAGE], found[A_PAGE - 1 : A_PAGE]
    more = len(found) > A_PAGE
    return {
        "items": ItemOut(many=True).dump(shown),
        "further": show_place(Place(last[0].rank, last[0].due_at, last[0].id)) if more else None,
    }


def _counted() -> str:
    """ "4 nieuwe vragen (oudste: 6 uur) · 1 melding"."""
    now = moment()
    found = {row.kind: row for row in desk.counts(now.community_id)}
    parts = [_part(found[kind], kind == NeedState.HELD) for kind in COUNTS if kind in found]
    return " · ".join(parts) or gettext(NOTHING)


def _part(row: Any, with_oldest: bool) -> str:
    counted = ngettext(*COUNTS[row.kind], row.how_many)
    if not with_oldest:
        return counted
    return gettext(WITH_OLDEST, counted=counted, age=age(row.since, moment().now))


def _done() -> str | None:
    """What was done on the page that led here."""
    said = DONE.get(request.args.get("gedaan", ""))
    return gettext(said) if said else None
