"""When it cannot be done: a kind page, and never a trace."""

import logging
from traceback import format_tb
from typing import Any

from flask import Flask, Response, render_template, request
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from app.domain.refusals import (
    EnoughBrought,
    EnoughCards,
    EnoughLooks,
    NotAllowed,
    NotComingIn,
    NotFound,
    OtherLeft,
    Refusal,
    WrongMoment,
)
from app.store.db import read_anew
from app.store.wall.nowall import NoWall
from app.texts.refusals import REFUSALS, WRONG_MOMENT
from app.web.entrance import problems, too_late
from app.web.entrance.noting import note_refused

log = logging.getLogger(__name__)

STATUS: dict[type[Refusal], int] = {
    NotFound: 404,
    NotAllowed: 403,
    NotComingIn: 403,
    OtherLeft: 410,
    EnoughCards: 429,
    EnoughBrought: 429,
    EnoughLooks: 429,
}
NOTED = (NotAllowed, NotComingIn, EnoughLooks)
"""What somebody wanted and may not. What is not there is noted where an address names it: it may be
somebody else's."""
CONFLICT = 409
FORBIDDEN, NOT_FOUND = 403, 404
Page = tuple[str, int, list[tuple[str, str]]] | Response
OF_ITS_OWN_PAGE = frozenset({"Content-Type"})
"""What else an error says (Allow, Retry-After, Content-Range) goes along with the kind page."""
TEMPLATES = {
    400: "entrance/stale.html",
    403: "entrance/stale.html",  # only whoever is not inside (any more) meets this one
    404: "entrance/missing.html",
    405: "entrance/missing.html",
    413: "entrance/too_much.html",
}


def sentence_of(refusal: Refusal) -> str:
    if isinstance(refusal, WrongMoment) and refusal.verb in WRONG_MOMENT:
        return str(gettext(WRONG_MOMENT[refusal.verb]))
    return str(gettext(REFUSALS[refusal.name]))


def refused(refusal: Refusal) -> tuple[str, int] | Response:
    """Not yours is told as not there, byte for byte: else an address says that something is."""
    if isinstance(refusal, NOTED) or (isinstance(refusal, NotFound) and _names_a_thing()):
        read_anew()
        verb = getattr(refusal, "verb", None)
        note_refused(verb or "a page", refusal.name)
    if isinstance(refusal, NotAllowed) and _names_a_thing():
        refusal = NotFound()
    status = STATUS.get(type(refusal), CONFLICT)
    if problems.are_asked_for():
        return problems.of_refusal(refusal, status, sentence_of(refusal))
    return _kind_page("entrance/refused.html", status, sentence=sentence_of(refusal))


def _names_a_thing() -> bool:
    """By an opaque id in the address."""
    return any(isinstance(told, int) for told in (request.view_args or {}).values())


def stale_form(error: CSRFError) -> tuple[str, int]:
    """A form from long ago, or from a browser that lost its cookie."""
    return _kind_page("entrance/stale.html", 400, typed=too_late.typed())


def http_error(error: HTTPException) -> Page | HTTPException:
    code = error.code or 500
    if code < 400:
        return error
    if code == FORBIDDEN or (code == NOT_FOUND and request.url_rule is not None):
        read_anew()
        note_refused("a page", "closed door")
    if problems.are_asked_for():
        return problems.of_error(error)
    if code == FORBIDDEN:
        too_late.lead_back()
    shown = {"typed": too_late.typed(), "comes_in": code == FORBIDDEN}
    page, _ = _kind_page(TEMPLATES.get(code, "entrance/trouble.html"), code, **shown)
    told = [(name, value) for name, value in error.get_headers() if name not in OF_ITS_OWN_PAGE]
    return page, code, told


def no_wall(error: NoWall) -> tuple[str, int] | Response:
    """Figures wait for the operator; nothing else does."""
    log.error("no figures for the municipality: %s", error)
    if problems.are_asked_for():
        return problems.of_status(503)
    return _kind_page("entrance/trouble.html", 503)


def trouble(error: Exception) -> tuple[str, int] | Response:
    """The last resort: told in three parts (UX-29), and logged with where it was but without its
    message, which may hold words and addresses of people."""
    where = "".join(format_tb(error.__traceback__))
    log.error("unexpected %s\n%s", type(error).__name__, where)
    if problems.are_asked_for():
        return problems.of_status(500)
    return _kind_page("entrance/trouble.html", 500)


def _kind_page(template: str, status: int, **shown: Any) -> tuple[str, int]:
    read_anew()
    return render_template(template, **shown), status


def init_app(app: Flask) -> None:
    app.register_error_handler(Refusal, refused)
    app.register_error_handler(CSRFError, stale_form)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(NoWall, no_wall)
    app.register_error_handler(Exception, trouble)
