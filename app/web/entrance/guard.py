"""The guard: whoever is at the door, may she come in.

A page that is looked at changes nothing, and the database refuses it if it tries (R16).
"""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from flask import Flask, abort, redirect
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound as NoSuchPage

from app.actions.people.sessions import note_use
from app.domain.refusals import NotFound, OnPause
from app.store import looking
from app.store.db import come_back_from_wall, go_behind_wall, only_read, short_write
from app.web.at_hand import asked, noted, reads_only
from app.web.entrance import bearers, comers, former, going, sitting
from app.web.entrance.comers import town_asked_for
from app.web.entrance.door import Door, door_at_hand, takes_tokens
from app.web.entrance.keys import touch_first
from app.web.entrance.moments import rules_here, this_moment, visiting
from app.web.entrance.not_kept import NOT_NOW
from app.web.entrance.visitor import KNOWN, Visitor

OPEN_TO_ALL = frozenset({"static"})
NEEDS_NO_COMMUNITY = frozenset({"static", "health.healthz", "health.line", "public.page_script"})


def stand_at_the_door() -> ResponseReturnValue | None:
    """Before every page: nobody passes without a door that admits her."""
    looks, endpoint, here = reads_only(), asked().endpoint, noted()
    only_read(looks)
    if looks:
        looking.begin()
    here.now = datetime.now(UTC)
    if endpoint in NEEDS_NO_COMMUNITY:
        return None
    found = town_asked_for()
    if found is None:
        raise NoSuchPage
    here.community = found
    if endpoint is None or endpoint in OPEN_TO_ALL:
        return None
    if takes_tokens():
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


def _wall_in() -> None:
    """Who she is was read outside; from here on the page is made behind the wall, if it must be."""
    door, visitor = door_at_hand(), visiting()
    if visitor is None or door is None or not door.walls_in(visitor.hats):
        return
    if not reads_only():
        raise NotFound
    go_behind_wall(noted().community.reading_key)


def admit() -> ResponseReturnValue | None:
    """None when she may come in at this door."""
    door = door_at_hand()
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


def _note_session() -> None:
    visitor = visiting()
    often = timedelta(minutes=rules_here().sessions.note_minutes)
    if visitor is None or noted().now - visitor.used_at < often:
        return
    if reads_only():
        with suppress(*NOT_NOW), short_write():  # a full disk can still be read
            note_use(this_moment(), visitor.token)
    else:
        note_use(this_moment(), visitor.token)


def init_app(app: Flask) -> None:
    comers.init_app(app)
    app.before_request(stand_at_the_door)
    app.teardown_request(_leave)


def _leave(_: BaseException | None) -> None:
    looking.end()
    come_back_from_wall()
