"""Who came in by the number or address that she had until lately (decision 54).

It may be in other hands by now. She puts it back, and meets nothing else of what is kept: no page,
no file, and least of all where she is reached now.
"""

from flask import abort, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.web.entrance.door import Door

PAGE = "own.former_reach_page"
OPEN = frozenset({PAGE, "own.put_reach_back"})
COMING_IN = "signin"
"""There she comes in by the new one, or goes out again; nothing of anybody is shown."""


def closed_to_her(door: Door, known: str) -> ResponseReturnValue | None:
    """None where she passes. On a page that is everybody's she is nobody; `known` is where `g`
    keeps who she is."""
    if request.endpoint in OPEN or request.blueprint == COMING_IN:
        return None
    if door.admits(frozenset(), is_signed_in=False):
        setattr(g, known, current_app.login_manager.anonymous_user())  # type: ignore[attr-defined]
        return None
    return redirect(url_for(PAGE)) if request.method in {"GET", "HEAD"} else abort(403)
