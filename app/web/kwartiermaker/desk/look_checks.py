"""What a colleague opened, drawn by lot: was it work? Nobody finds her own here (abuse case 7)."""

from collections.abc import Callable

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from marshmallow import Schema, fields

from app.actions.desk import look_checks
from app.domain.moment import Moment
from app.store.queries.desk import look_checks as kept
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import clock, day, page

MOST = 60  # of half a year in which nobody checked any


class CheckOut(Schema):
    id = fields.Integer()
    state = fields.String()
    person_id = fields.Integer()
    name = fields.String()
    who = fields.String()
    day = fields.Function(lambda look: day(look.looked_at))
    clock = fields.Function(lambda look: clock(look.looked_at))
    checker = fields.String()
    checked = fields.Function(lambda look: day(look.checked_at) if look.checked_at else "")


@kwartiermaker.get("/nakijken")
def look_checks_page() -> ResponseReturnValue:
    moment = this_moment()
    checks = CheckOut(many=True).dump(kept.shown(moment.community_id, moment.me, MOST))
    return page("kwartiermaker/desk/look_checks.html", checks=checks)


@kwartiermaker.post("/nakijken/<id:check_id>/klopt")
def look_is_right(check_id: int) -> ResponseReturnValue:
    return _judge(look_checks.look_is_right, check_id)


@kwartiermaker.post("/nakijken/<id:check_id>/vraag")
def ask_about_look(check_id: int) -> ResponseReturnValue:
    return _judge(look_checks.ask_about_look, check_id)


def _judge(deed: Callable[[Moment, int], None], check_id: int) -> ResponseReturnValue:
    deed(this_moment(), check_id)
    return redirect(url_for("kwartiermaker.look_checks_page"))
