"""The guard: which community is this, who is at the door, may she come in, and what is kept.

A page that is looked at changes nothing, and the database refuses it if it tries (decision 16).
A deed keeps everything when its view returns and nothing when it refuses.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, g, make_response, redirect, request
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, current_user
from sqlalchemy.exc import IntegrityError
from werkzeug.exceptions import NotFound as NoSuchPage

from app.actions import doorstep
from app.actions.sessions import hash_token, note_use
from app.domain.actor import Actor, Hat
from app.domain.errors import NotFound
from app.domain.moment import Moment
from app.store.db import db, only_read, short_write
from app.store.queries import communities, sessions
from app.web.visitor import Visitor

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN_TO_ALL = frozenset({"static"})
NEEDS_NO_COMMUNITY = frozenset({"static", "health.healthz"})
LONGEST_KEY = 40
THIS_MACHINE = {"127.0.0.1": "localhost", "::1": "localhost"}
"""Its numbers are its name, so that a community at localhost (`make run`) answers to both."""

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


def reads_only() -> bool:
    return request.method in SAFE


def stand_at_the_door() -> ResponseReturnValue | None:
    """Before every page: nobody passes without a door that admits her."""
    only_read(reads_only())
    g.now = datetime.now(UTC)
    if request.endpoint in NEEDS_NO_COMMUNITY:
        return None
    found = communities.at(_host())
    if found is None:
        raise NoSuchPage
    g.community = found
    if request.endpoint is None or request.endpoint in OPEN_TO_ALL:
        return None
    _note_session()
    return _admit()


def _host() -> str:
    """The name that was asked for, without its port."""
    name = urlsplit(f"//{request.host}").hostname or ""
    return THIS_MACHINE.get(name, name)


def _admit() -> ResponseReturnValue | None:
    door = current_app.extensions["doors"].get(request.blueprint)
    if door is None:
        abort(403)
    visitor = visiting()
    if door.admits(visitor.hats if visitor else frozenset(), visitor is not None):
        return None
    if visitor is None and reads_only():
        return redirect("/binnen")
    return abort(404 if visitor else 403)


def visiting() -> Visitor | None:
    return current_user if current_user.is_authenticated else None


def moment() -> Moment:
    """Who acts, when, under which rules: the first argument of every action."""
    visitor = visiting()
    actor = visitor.actor if visitor else Actor(g.community.id)
    return Moment(actor, g.now, current_app.extensions["house_rules"])


def moment_of(person_id: int) -> Moment:
    """The moment of somebody who comes in just now, or acts through a link in a letter."""
    row = sessions.person(g.community.id, person_id)
    if row is None:
        raise NotFound
    return Moment(_visitor("", row).actor, g.now, current_app.extensions["house_rules"])


def _visitor(token: str, row: Any) -> Visitor:
    return Visitor(
        token=token,
        community_id=g.community.id,
        person_id=row.person_id,
        first_name=row.first_name,
        used_at=getattr(row, "used_at", g.now),
        giver_state=row.giver_state,
        vog_seen=row.vog_seen_at is not None,
        hats=frozenset(Hat(hat) for hat in (row.hats or "").split(",") if hat),
    )


def load_visitor(token: str) -> Visitor | None:
    """Flask-Login's loader: one row, kept for the whole of this page."""
    row = sessions.who(g.community.id, hash_token(token), g.now)
    if row is None:
        return None
    visitor = _visitor(token, row)
    idle = timedelta(minutes=current_app.extensions["house_rules"].sessions.staff_idle_minutes)
    if visitor.is_staff and g.now - visitor.used_at > idle:
        return None
    return visitor


def _note_session() -> None:
    visitor = visiting()
    rules = current_app.extensions["house_rules"].sessions
    if visitor is None or g.now - visitor.used_at < timedelta(minutes=rules.note_minutes):
        return
    if reads_only():
        with short_write():
            note_use(moment(), visitor.token)
    else:
        note_use(moment(), visitor.token)


def keep_or_undo(view: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    """Around every view. What a deed wrote is kept before anybody is thanked for it (I1)."""
    if reads_only() or request.endpoint is None:
        return view()
    if _takes_a_form():
        earlier = _claim_form()
        if earlier is not None:
            return earlier
    try:
        answer = make_response(view())
        if _takes_a_form():
            doorstep.settle_form(moment(), request.form["form_key"], _went_to(answer))
        db.session.commit()
        return answer
    except BaseException:
        db.session.rollback()
        raise


def _takes_a_form() -> bool:
    view = current_app.view_functions[str(request.endpoint)]
    return not getattr(view, "is_for_machines", False)


def _claim_form() -> ResponseReturnValue | None:
    """A form's one-time key: the same form posted twice makes one thing (decision 17)."""
    key = request.form.get("form_key", "")
    if not 0 < len(key) <= LONGEST_KEY:
        abort(400)
    try:
        doorstep.claim_form(moment(), key)
        return None
    except IntegrityError:
        db.session.rollback()
        return redirect(doorstep.went_to(moment(), key) or request.path)


def _went_to(answer: Response) -> str | None:
    """Where a finished form led; None when it was handed back to be mended."""
    return answer.location if 300 <= answer.status_code < 400 else None


def for_machines(view: View) -> View:
    """Marks a view that machines post to: it carries no form key."""
    view.is_for_machines = True  # type: ignore[attr-defined]
    return view


def init_app(app: Flask) -> None:
    manager = LoginManager()
    manager.session_protection = None  # the row decides, not the browser's name (decision 15)
    manager.user_loader(load_visitor)
    manager.init_app(app)
    app.before_request(stand_at_the_door)
