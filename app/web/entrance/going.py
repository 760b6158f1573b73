"""Where somebody was going when the door asked who she is: a letter's link ends where it led."""

from datetime import timedelta

from flask import current_app, g, request, session
from werkzeug.exceptions import HTTPException

from app.web.entrance.visitor import Visitor

GOING = "going"
"""In the cookie: a path of ours, and in which second it was asked for. Never taken from an address
or a form, so that nobody can send a person elsewhere with a link."""
FILES = frozenset({"own.all_file", "own.readable_file"})
"""Only fetched by her own press, for a file stays on the phone when she is gone. Whoever asked for
one and left it there for her code to fetch, was somebody else."""
WAITS = timedelta(minutes=30)  # for a code that comes late; then this may be somebody else


def note() -> None:
    """Pages alone: not what a page fetches by itself after its session ended."""
    if request.headers.get("Sec-Fetch-Dest", "document") == "document":
        lead_to(request.path)


def lead_to(path: str) -> None:
    """To a page of ours, whatever was asked for."""
    session[GOING] = [path, int(g.now.timestamp())]


def taken() -> str | None:
    """Once: the cookie forgets it."""
    path, since = session.pop(GOING, (None, 0))
    return path if g.now.timestamp() - since <= WAITS.total_seconds() else None


def is_for(visitor: Visitor, path: str) -> bool:
    """Whether she has the hat for the door that the path lies behind."""
    try:
        endpoint, _ = current_app.url_map.bind("").match(path, "GET")
    except HTTPException:
        return False
    if endpoint in FILES:
        return False
    door = current_app.extensions["doors"].get(endpoint.rpartition(".")[0])
    return door is not None and door.admits(visitor.hats, True)
