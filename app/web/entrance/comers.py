"""Which town is asked for, and who comes with the cookie: one question finds both."""

from datetime import timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response
from flask_login import LoginManager

from app.actions.people.sessions import hash_token
from app.domain.people.passkeys import CameBy
from app.store.queries.people import arriving, sessions
from app.store.queries.town import communities
from app.web.at_hand import asked, cookie, house, noted
from app.web.entrance import sitting
from app.web.entrance.door import takes_tokens
from app.web.entrance.moments import rules_here
from app.web.entrance.visitor import KNOWN, Visitor, visitor_of

TOKEN = "_user_id"
"""Where Flask-Login notes in the cookie who is there."""
CAME = "came"  # noted with the page at hand: a token, and the row it led to
THIS_MACHINE = {"127.0.0.1": "localhost", "::1": "localhost"}
"""Its numbers are its name, so that a community at localhost (`make run`) answers to both."""


def town_asked_for() -> Any:
    """With whoever is behind the session in her cookie, so that nobody need be asked for her again.
    None where there is none."""
    host, token, here = _host(), cookie().get(TOKEN), noted()
    if token is None or takes_tokens():
        return communities.at(host, here.now)
    found = arriving.at(host, hash_token(token), here.now)
    if found is None:
        return communities.at(host, here.now)
    setattr(here, CAME, (token, found if found.person_id is not None else None))
    return found


def _host() -> str:
    """The name that was asked for, without its port."""
    return _name_in(asked().host)


@lru_cache(communities.MOST_HOSTS)
def _name_in(host: str) -> str:
    name = urlsplit(f"//{host}").hostname or ""
    return THIS_MACHINE.get(name, name)


def load_visitor(token: str) -> Visitor | None:
    """Flask-Login's loader: one row, kept for the whole of this page. Where no community was looked
    up (a file that is not there, told by a page), nobody is."""
    here = noted()
    if "community" not in here or takes_tokens():
        return None
    row = _who(token)
    if row is None:
        return None
    if row.sitting_id != (here.sitting.id if sitting.is_at_table() else None):
        return None  # it opens nothing away from its table, and nothing else opens there
    visitor = visitor_of(token, row)
    if visitor.came_by == CameBy.DEVELOPMENT and house().extensions["settings"].is_production:
        return None
    idle = timedelta(minutes=rules_here().sessions.staff_idle_minutes)
    if visitor.is_staff and here.now - visitor.used_at > idle:
        return None
    return visitor


def _who(token: str) -> Any:
    """The row she came with; a second look on the same page reads it afresh."""
    here = noted()
    came, found = here.pop(CAME, (None, None))
    return found if came == token else sessions.who(here.community.id, hash_token(token), here.now)


class Comers(LoginManager):
    """Flask-Login without what we do not use: remember-me cookies, sign-in by header, the browser's
    name as identity (R15)."""

    def _load_user(self) -> None:
        token = cookie().get(TOKEN)
        found = load_visitor(token) if token is not None else None
        setattr(noted(), KNOWN, found or self.anonymous_user())

    def _update_remember_cookie(self, answer: Response) -> Response:
        return answer


def init_app(app: Flask) -> None:
    manager = Comers()
    manager.session_protection = None  # the row decides, not the browser's name (R15)
    manager.user_loader(load_visitor)
    manager.init_app(app)
