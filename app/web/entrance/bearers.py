"""A program at the door: whose token it brings, what that opens, and how often it came.

The token is asked for again at each request, so one that was revoked opens nothing any more.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from flask import current_app, g, request
from sqlalchemy.exc import IntegrityError
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, TooManyRequests, Unauthorized

from app.actions.people.sessions import hash_token
from app.actions.people.tokens import note_use, take_requests
from app.domain.actor import Actor, Hat
from app.domain.letters.programs import Scope, Whose
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.states import PersonState
from app.store.db import AnyRow, go_behind_wall, short_write
from app.store.queries.people import sessions, tokens
from app.web.at_hand import noted
from app.web.entrance.not_kept import NOT_NOW
from app.web.entrance.pace import HANDFUL, Pace
from app.web.entrance.problems import NotOfThisToken
from app.web.entrance.visitor import visitor_of

View = TypeVar("View", bound=Callable[..., object])
SCHEME = "Bearer "


@dataclass(frozen=True)
class Bearer:
    token_id: int
    scopes: frozenset[str]
    actor: Actor
    used_at: datetime | None
    is_walled: bool  # it reads what is published, and the database finds nothing else


def opens(scope: Scope) -> Callable[[View], View]:
    """Says which scope a view asks for. One that says none is closed."""

    def marked(view: View) -> View:
        view.scope = scope  # type: ignore[attr-defined]
        return view

    return marked


def here() -> Bearer | None:
    found: Bearer | None = noted().get("bearer")
    return found


def come_in() -> None:
    """Raises Unauthorized, TooManyRequests or NotOfThisToken."""
    bearer = g.bearer = _found()
    minute = g.now.replace(second=0, microsecond=0)
    since = _pace().counted(bearer.token_id, minute, lambda: _granted(bearer, minute))
    if since is None:
        raise TooManyRequests(retry_after=60)
    _must_hold_scope(bearer)
    _note(bearer, since)
    if bearer.is_walled:
        go_behind_wall(g.community.reading_key)


def look_again() -> None:
    """Before a deed is tried once more: it may have been revoked meanwhile."""
    g.bearer = _found()


def _found() -> Bearer:
    told = request.headers.get("Authorization", "")
    if not told.startswith(SCHEME):
        raise Unauthorized(www_authenticate=WWWAuthenticate("bearer"))
    token = hash_token(told.removeprefix(SCHEME).strip())
    row = tokens.who(g.community.id, token, g.now)
    actor = _actor(row) if row else None
    if row is None or actor is None:
        wrong = WWWAuthenticate("bearer", {"error": "invalid_token"})
        raise Unauthorized(www_authenticate=wrong)
    is_walled = row.whose == Whose.FIGURES
    return Bearer(row.id, frozenset(row.scopes.split()), actor, row.used_at, is_walled)


def _actor(row: AnyRow) -> Actor | None:
    """None where whoever made it may do nothing herself: then its program may not either."""
    if row.whose == Whose.FIGURES:
        return Actor(g.community.id, hats=frozenset({Hat.MUNICIPALITY}))
    if row.whose == Whose.PLATFORM:
        return Actor(g.community.id)
    person = sessions.person(g.community.id, row.person_id)
    if person is None or person.state == PersonState.SUSPENDED:
        return None
    her = visitor_of("", person).actor
    is_still = her.introduced and her.organisation_id == row.organisation_id
    return _as_giver_alone(her) if is_still else None


def _as_giver_alone(her: Actor) -> Actor:
    """What else she is here is not the organisation's."""
    return Actor(
        her.community_id,
        her.person_id,
        her.hats & {Hat.GIVER},
        introduced=True,
        vog_seen=her.vog_seen,
        up_to=her.up_to,
        organisation_id=her.organisation_id,
    )


def _must_hold_scope(bearer: Bearer) -> None:
    scope = getattr(current_app.view_functions[str(request.endpoint)], "scope", None)
    if scope is None:
        raise Forbidden
    if scope not in bearer.scopes:
        raise NotOfThisToken


def _granted(bearer: Bearer, minute: datetime) -> int:
    """In a short write of its own, one for each handful. A disk that is full can still be read."""
    with suppress(*NOT_NOW), short_write():
        return take_requests(_moment(bearer), bearer.token_id, minute, HANDFUL)
    return HANDFUL


def _note(bearer: Bearer, since: int) -> None:
    """At most every few minutes, in a short write of its own, as of a session."""
    minutes = current_app.extensions["house_rules"].sessions.note_minutes
    if bearer.used_at is not None and g.now - bearer.used_at < timedelta(minutes=minutes):
        return
    with suppress(*NOT_NOW, IntegrityError, NotFound), short_write():
        note_use(_moment(bearer), bearer.token_id, since)
        _pace().noted(bearer.token_id)


def _moment(bearer: Bearer) -> Moment:
    return Moment(bearer.actor, g.now, current_app.extensions["house_rules"])


def _pace() -> Pace:
    pace: Pace = current_app.extensions["pace"]
    return pace
