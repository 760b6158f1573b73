"""The kennismakingsgesprek as its asker reads it, inside and behind the link in a letter."""

from datetime import datetime
from typing import Any

from flask_babel import gettext

from app.actions.people.talk_times import free_for
from app.domain.moment import Moment
from app.domain.people.first_talks import three_of
from app.domain.refusals import NotFound
from app.domain.states import FirstTalkState
from app.store.queries.people import first_talks as kept
from app.texts.first_talks import CALL_ME, HOUR, TIME
from app.web.showing.formats import clock, day

CALL = "call"
"""What she presses instead of a time: call me."""


def shown(moment: Moment) -> dict[str, Any]:
    """How it stands, with what there is to choose. Raises NotFound for anyone who was not asked
    yet."""
    talk = kept.of(moment.community_id, moment.me)
    if talk is None:
        raise NotFound
    return {
        "state": talk.state,
        "time": time_in_words(talk.at) if talk.at else None,
        "missed": talk.missed_at is not None,
        "rows": _rows(moment) if talk.state == FirstTalkState.ASKED else [],
    }


def _rows(moment: Moment) -> list[dict[str, str]]:
    times = three_of(free_for(moment, moment.me))
    rows = [{"value": at.isoformat(), "label": day(at), "hint": _hour(at)} for at in times]
    return [*rows, {"value": CALL, "label": gettext(CALL_ME)}]


def _hour(at: datetime) -> str:
    return str(gettext(HOUR, clock=clock(at)))


def time_in_words(at: datetime) -> str:
    """ "dinsdag 12 mei om 10.00 uur" """
    return str(gettext(TIME, day=day(at), clock=clock(at)))


def home_line(moment: Moment) -> str | None:
    """The time she chose, or an empty word where she may choose; None when there is nothing."""
    talk = kept.of(moment.community_id, moment.me)
    if talk is None or talk.state not in (FirstTalkState.ASKED, FirstTalkState.AGREED):
        return None
    return time_in_words(talk.at) if talk.at else ""
