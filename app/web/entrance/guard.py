"""The guard: which community is this, who is at the door, and may she come in.

A page that is looked at changes nothing, and the database refuses it if it tries (R16).
"""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, redirect
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, current_user
from werkzeug.exceptions import NotFound as NoSuchPage

from app.actions.people.sessions import hash_token, note_use
from app.domain.actor import Actor
from app.domain.house_rules import HouseRules
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy
from app.domain.refusals import NotComingIn, NotFound, OnPause
from app.domain.states import PersonState
from app.store import looking
from app.store.db import come_back_from_wall, go_behind_wall, only_read, short_write
from app.store.queries.people import arriving, sessions
from app.store.queries.town import communities
from app.web.at_hand import asked, cookie, house, noted
from app.web.entrance import bearers, former, going, sitting
from app.web.entrance.door import Door
from app.web.entrance.keys import touch_first
from app.web.entrance.not_kept import NOT_NOW
from app.web.entrance.visitor import KNOWN, Visitor, visitor_of

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN_TO_ALL = frozenset({"static"})
NEEDS_NO_COMMUNITY = frozenset({"static", "health.healthz", "health.line", "public.page_script"})
TOKEN = "_user_id"
"""Where Flask-Login notes in the cookie who is there."""
CAME = "came"  # noted with the page at hand: a token, and the row it led to
THIS_MACHINE = {"127.0.0.1": "localhost", "::1": "localhost"}
"""Its numbers are its name, so that a community at localhost (`make run`) answers to both."""


def reads_only() -> bool:
    return asked().method in SAFE


def stand_at_the_door() -> ResponseReturnValue | None:
    """Before every page: nobody passes without a door that admits her."""
    looks, endpoint, here = reads_only(), asked().endpoint, noted()
    only_read(looks)
    if looks:
        looking.begin()
    here.now = datetime.now(UTC)
    if endpoint in NEEDS_NO_COMMUNITY:
        return None
    found = _town()
    if found is None:
        raise NoSuchPage
    here.community = found
    if endpoint is None or endpoint in OPEN_TO_ALL:
        return None
    if _takes_tokens():
        bearers.come_in()
        return None
    closed = sitting.watch()
    if closed is not None:
        return closed
    _note_session()
    closed = admit()
    if closed is None:
        _wall_in()
    return closed


def _town() -> Any:
    """With whoever is behind the session in her cookie, so that nobody need be asked for her again.
    None where there is none."""
    host, token, here = _host(), cookie().get(TOKEN), noted()
    if token is None or _takes_tokens():
        return communities.at(host, here.now)
    found = arriving.at(host, hash_token(token), here.now)
    if found is None:
        return communities.at(host, here.now)
    setattr(here, CAME, (token, found if found.person_id is not None else None))
    return found


def _who(token: str) -> Any:
    """The row she came with; a second look on the same page reads it afresh."""
    here = noted()
    came, found = here.pop(CAME, (None, None))
    return found if came == token else sessions.who(here.community.id, hash_token(token), here.now)


def _takes_tokens() -> bool:
    """No cookie opens this door, whoever it is of."""
    door = _door()
    return door is not None and door.by_token


def _door() -> Door | None:
    """At which she stands; None for an address that leads nowhere."""
    found: Door | None = house().extensions["doors"].get(asked().blueprint)
    return found


def _wall_in() -> None:
    """Who she is was read outside; from here on the page is made behind the wall, if it must be."""
    door, visitor = _door(), visiting()
    if visitor is None or door is None or not door.walls_in(visitor.hats):
        return
    if not reads_only():
        raise NotFound
    go_behind_wall(noted().community.reading_key)


def _host() -> str:
    """The name that was asked for, without its port."""
    return _name_in(asked().host)


@lru_cache(communities.MOST_HOSTS)
def _name_in(host: str) -> str:
    name = urlsplit(f"//{host}").hostname or ""
    return THIS_MACHINE.get(name, name)


def admit() -> ResponseReturnValue | None:
    """None when she may come in at this door."""
    door = _door()
    if door is None:
        abort(403)
    if door.by_token:
        bearers.look_again()
        return None
    if sitting.is_at_table() and not door.at_the_table:
        return redirect("/samen") if reads_only() else abort(403)
    visitor = visiting()
    if visitor is not None and visitor.only_puts_back:
        return former.closed_to_her(door, KNOWN)
    if door.admits(visitor.hats if visitor else frozenset(), visitor is not None):
        return _waits(door, visitor) or touch_first(visitor)
    if visitor is None and reads_only():
        going.note()
        return redirect("/binnen/sleutel" if door.is_for_staff else "/binnen")
    return abort(404 if visitor else 403)


def _waits(door: Door, visitor: Visitor | None) -> ResponseReturnValue | None:
    """Somebody whom one of us wants to talk with first is led to a page that says so."""
    if visitor is None or not visitor.is_paused or door.open_while_paused:
        return None
    if reads_only():
        return redirect("/mijn/gegevens/even-wachten")
    raise OnPause


def visiting() -> Visitor | None:
    """Herself, not Flask-Login's stand-in for her, which looks her up at each question."""
    visitor = noted().get(KNOWN)
    if visitor is None:
        visitor = current_user._get_current_object()
    return visitor if visitor.is_authenticated else None


def this_moment() -> Moment:
    """Who acts, when, under which rules: the first argument of every action."""
    comer, here = bearers.here() or visiting(), noted()
    actor = comer.actor if comer else Actor(here.community.id)
    return Moment(actor, here.now, _rules())


def moment_of(person_id: int) -> Moment:
    """The moment of somebody who comes in just now, or acts through a link in a letter."""
    here = noted()
    row = sessions.person(here.community.id, person_id)
    if row is None:
        raise NotFound
    if row.state == PersonState.SUSPENDED:
        raise NotComingIn
    return Moment(visitor_of("", row).actor, here.now, _rules())


def _rules() -> HouseRules:
    rules: HouseRules = house().extensions["house_rules"]
    return rules


def load_visitor(token: str) -> Visitor | None:
    """Flask-Login's loader: one row, kept for the whole of this page. Where no community was looked
    up (a file that is not there, told by a page), nobody is."""
    here = noted()
    if "community" not in here or _takes_tokens():
        return None
    row = _who(token)
    if row is None:
        return None
    if row.sitting_id != (here.sitting.id if sitting.is_at_table() else None):
        return None  # it opens nothing away from its table, and nothing else opens there
    visitor = visitor_of(token, row)
    if visitor.came_by == CameBy.DEVELOPMENT and house().extensions["settings"].is_production:
        return None
    idle = timedelta(minutes=_rules().sessions.staff_idle_minutes)
    if visitor.is_staff and here.now - visitor.used_at > idle:
        return None
    return visitor


def _note_session() -> None:
    visitor = visiting()
    often = timedelta(minutes=_rules().sessions.note_minutes)
    if visitor is None or noted().now - visitor.used_at < often:
        return
    if reads_only():
        with suppress(*NOT_NOW), short_write():  # a full disk can still be read
            note_use(this_moment(), visitor.token)
    else:
        note_use(this_moment(), visitor.token)


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
    app.before_request(stand_at_the_door)
    app.teardown_request(_leave)


def _leave(_: BaseException | None) -> None:
    looking.end()
    come_back_from_wall()
