"""When there is coffee: a page, and a calendar to subscribe to."""

from datetime import timedelta
from itertools import islice

from flask import Response, g, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.domain.moment import Moment
from app.domain.town.cafe import Time, to_come
from app.store.queries.town import cafe as kept
from app.texts.cafe import COFFEE
from app.web.entrance.moments import this_moment
from app.web.public.door import public
from app.web.showing.cafe import cafe_line
from app.web.showing.calendar_file import MIMETYPE, calendar
from app.web.showing.formats import page

SHOWN = 3


@public.get("/koffie")
def cafe_page() -> ResponseReturnValue:
    return page("public/cafe.html", times=[cafe_line(time) for time in _coming(this_moment())])


def _coming(moment: Moment) -> list[Time]:
    within = timedelta(days=moment.rules.cafe.planned_days)
    found = [
        time
        for plan in kept.planned(moment.community_id)
        for time in islice(to_come(plan.cafe, moment.now, within), SHOWN)
    ]
    return sorted(found, key=lambda time: (time.day, time.cafe.starts))[:SHOWN]


@public.get("/koffie.ics")
def cafe_calendar() -> ResponseReturnValue:
    title = str(gettext(COFFEE, community=g.community.name))
    host = request.host.partition(":")[0]
    return Response(calendar(host, title, kept.planned(g.community.id)), mimetype=MIMETYPE)
