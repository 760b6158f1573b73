"""Passkeys at the door: which site asks for them, which pages want a fresh touch (ASVS 7.5.3)."""

from flask import current_app, g, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from app.domain.people.passkeys import CameBy, Site, is_fresh
from app.store.queries.people.passkeys import has_any
from app.web.at_hand import asked
from app.web.entrance.networks import came_from
from app.web.entrance.visitor import Visitor

TOUCH_FIRST = frozenset(
    {
        "kwartiermaker.talk_page",  # private messages
        "kwartiermaker.read_talk",
        "kwartiermaker.invite_staff",  # who becomes one of us, and who comes back
        "kwartiermaker.appoint_staff",
        "kwartiermaker.stop_staff",  # who comes in no more
        "kwartiermaker.make_paper_code",  # what lets somebody in as an asker
        "kwartiermaker.open_evening",  # what lifts the stop at so many pages of people
        "kwartiermaker.ask_export",  # what leaves the house for a researcher
        "giver.invite_colleague",  # who answers for an organisation
        "giver.stop_colleague",
        "giver.make_token",  # what lets another program in
        "kwartiermaker.make_token",
        "own_keys.remove_passkey",
    }
)
"""Behind a fresh touch, by their route."""
FORBIDDEN = 403
CSRF = "csrf_token"


def site() -> Site:
    """A passkey is of the community's own host, whatever name was asked for; only a page there may
    ask for it."""
    scheme = "https" if current_app.config["SESSION_COOKIE_SECURE"] else "http"
    _, colon, port = request.host.rpartition(":")
    shown = f":{port}" if colon and port.isdigit() else ""
    return Site(g.community.host, g.community.name, f"{scheme}://{g.community.host}{shown}")


def is_touched(visitor: Visitor) -> bool:
    """Where the service is built, whoever came in with one press needs no device for it."""
    if visitor.came_by == CameBy.DEVELOPMENT:
        return True
    minutes = current_app.extensions["house_rules"].sessions.touch_minutes
    return visitor.touched_from == came_from() and is_fresh(visitor.touched_at, g.now, minutes)


def touch_first(visitor: Visitor | None) -> ResponseReturnValue | None:
    """A page that asks for a touch and then sends what she sent; None where none is asked for."""
    if visitor is None or asked().endpoint not in TOUCH_FIRST or is_touched(visitor):
        return None
    return ask_for_touch()


def ask_for_touch() -> ResponseReturnValue:
    """In the place of the page that was asked for."""
    current_app.extensions["csrf"].protect()  # else another site's words would stand in our page
    told = [(name, words) for name, words in request.form.items(multi=True) if name != CSRF]
    has_key = has_any(g.community.id, current_user.person_id)
    return render_template("keys/touch.html", told=told, has_key=has_key), FORBIDDEN
