"""The page at hand itself, past the stand-ins by which Flask lends it.

To read one thing of `g`, `request` or `current_app` takes 2 µs by the stand-in, and a twentieth
of that by what it stands for. What all pages pass read a hundred of them, a tenth of what a page
took; there the thing itself is asked for once. What one door reads for itself needs none of this.
"""

from collections.abc import Callable
from typing import Any

from flask import Flask, Request, current_app, g, request, session
from flask.ctx import _AppCtxGlobals
from flask.sessions import SessionMixin

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def _behind(stand_in: Any) -> Callable[[], Any]:
    found: Callable[[], Any] = stand_in._get_current_object
    return found


noted: Callable[[], _AppCtxGlobals] = _behind(g)
"""What is noted with the page at hand."""
asked: Callable[[], Request] = _behind(request)
house: Callable[[], Flask] = _behind(current_app)
cookie: Callable[[], SessionMixin] = _behind(session)
"""Who looks at it has looked at it: the answer then says that it hangs on the cookie."""


def reads_only() -> bool:
    return asked().method in SAFE
