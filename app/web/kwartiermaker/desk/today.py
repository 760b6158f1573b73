"""K1: what waits for a person today, the most urgent first; below it what was just sent."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from flask import request
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext
from marshmallow import Schema

from app.domain.states import NeedState
from app.store.queries.desk import claims
from app.store.queries.desk import lists as desk_lists
from app.store.queries.desk import today as desk
from app.store.queries.desk.today import Place
from app.texts.desk.deeds import AT_A_GLANCE, DONE
from app.texts.desk.today import COUNTS, NOTHING, OF_OTHER_KINDS, WITH_OLDEST
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.desk.claim_lines import claim_on
from app.web.kwartiermaker.desk.line_schemas import PAGES, BesideOut, CardOut, ItemOut
from app.web.kwartiermaker.desk.rota import gaps_ahead
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.paging import read_place, show_place
from app.web.kwartiermaker.terms import age
from app.web.showing.formats import page

A_PAGE = 15
"""As many as a thumb passes in one go; a held text is read again for each (`why.py`)."""
MOST_JUST_SENT = 20
MOST_KINDS = 4
"""That the sentence above the list names; ten of them are more than a tired person takes in."""
STILL_NEW = timedelta(days=7)


@kwartiermaker.get("")
def today_page() -> ResponseReturnValue:
    moment = this_moment()
    sent = desk_lists.just_sent(moment.community_id, moment.now - STILL_NEW, MOST_JUST_SENT)
    counts = desk.counts(moment.community_id)
    shown = request.args.get("na", "")
    after = read_place(shown)
    return page(
        "kwartiermaker/desk/today.html",
        counted=_counted(counts),
        waiting=sum(row.how_many for row in counts),
        sent=CardOut(many=True).dump(sent),
        at_a_glance=gettext(AT_A_GLANCE),
        done=just_done(),
        gaps=gaps_ahead(),
        place=shown if after else "",
        **_page_of_list(ItemOut, after),
    )


def todays_list() -> dict[str, Any]:
    """Its first page, for beside all others; and who has in hand what was opened."""
    return {**_page_of_list(BesideOut), "claim": _claim_here()}


def _page_of_list(line: type[Schema], after: Place | None = None) -> dict[str, Any]:
    """With the address of the next page."""
    moment = this_moment()
    found = desk.today(moment.community_id, moment.now, A_PAGE + 1, after)
    shown, last = found[:A_PAGE], found[A_PAGE - 1 : A_PAGE]
    more = len(found) > A_PAGE
    return {
        "items": line(many=True).dump(shown),
        "further": show_place(_place_of(last[0])) if more else None,
    }


def _place_of(row: Any) -> Place:
    return Place(row.rank, row.due_at, row.promised_at, row.id)


def _claim_here() -> dict[str, str] | None:
    """None for what is no thing of the list, or waits for nobody."""
    moment, ids = this_moment(), request.view_args or {}
    for thing, (_, name) in PAGES.items():
        if name in ids:
            found = claims.shown(moment.community_id, thing, ids[name], moment.now)
            return claim_on(thing, ids[name], found) if found else None
    return None


def _counted(counts: Sequence[Any]) -> str:
    """ "4 nieuwe vragen (oudste: 6 uur) · 1 melding"; one number for what comes after a few."""
    found = {row.kind: row for row in counts}
    kinds = [kind for kind in COUNTS if kind in found]
    parts = [_part(found[kind], kind == NeedState.HELD) for kind in kinds[:MOST_KINDS]]
    if others := sum(found[kind].how_many for kind in kinds[MOST_KINDS:]):
        parts.append(ngettext(*OF_OTHER_KINDS, others))
    return " · ".join(parts) or gettext(NOTHING)


def _part(row: Any, with_oldest: bool) -> str:
    counted = ngettext(*COUNTS[row.kind], row.how_many)
    if not with_oldest:
        return counted
    return gettext(WITH_OLDEST, counted=counted, age=age(row.since, this_moment().now))


def just_done() -> str | None:
    """What was done on this page, or on the one that led here."""
    said = DONE.get(request.args.get("gedaan", ""))
    return gettext(said) if said else None
