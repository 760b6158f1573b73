"""Where she is signed in, and ending that: at once, for the row is what opens (R15)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from marshmallow import Schema, fields

from app.actions.people import sessions
from app.actions.people.other_doors import close_other_doors, ends_paper
from app.domain.people.devices import Device
from app.domain.people.passkeys import CameBy
from app.store.queries.people import sessions as kept
from app.texts.devices import DEVICES
from app.web.entrance.moments import this_moment
from app.web.own.door import own
from app.web.own.here import here
from app.web.showing.formats import day, page


class SessionOut(Schema):
    id = fields.Integer()
    device = fields.Function(lambda one: gettext(DEVICES[Device(one.device or Device.OTHER)]))
    used = fields.Function(lambda one: day(one.used_at))
    by_paper = fields.Function(lambda one: one.came_by == CameBy.PAPER)
    is_here = fields.Boolean()


@own.get("/binnen")
def sessions_page() -> ResponseReturnValue:
    hers = kept.of(this_moment().actor, here().token_hash, this_moment().now)
    return page(
        "own/sessions.html",
        sessions=SessionOut(many=True).dump(hers),
        ends_paper=ends_paper(this_moment(), here()),
    )


@own.post("/binnen/<id:session_id>/uit")
def end_session(session_id: int) -> ResponseReturnValue:
    """Raises NotFound for what is not hers; one that ended meanwhile is none either."""
    sessions.end_one_session(this_moment(), session_id)
    return redirect(url_for("own.sessions_page"))


@own.post("/binnen/elders-uit")
def end_other_sessions() -> ResponseReturnValue:
    close_other_doors(this_moment(), this_moment().me, here())
    return redirect(url_for("own.sessions_page"))
