"""When the database takes nothing for now (locked, full, read-only, gone): nothing was kept, and
what she sent stands in the page, ready to be sent again.

The page asks the database nothing, for it may not answer at all.
"""

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from flask import Flask, Response, current_app, g, render_template, request
from flask_login.mixins import AnonymousUserMixin
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InternalError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnection

from app.store.db import db
from app.web.entrance import problems
from app.web.entrance.too_late import OF_THE_FORM_ITSELF, are_words
from app.web.entrance.visitor import KNOWN

log = logging.getLogger(__name__)

NOT_NOW: tuple[type[SQLAlchemyError], ...] = (OperationalError, InternalError, NoConnection)
"""What is the database's, and not a fault of ours: a lock that is held too long, a full disk, a
server that is read-only or out, all connections taken."""
SECONDS = 10


@dataclass(frozen=True)
class SentField:
    """A field as she sent it; words are shown, a choice travels along."""

    name: str
    value: str

    @property
    def is_words(self) -> bool:
        return are_words(self.value)


def not_kept(trouble: Exception) -> tuple[str, int, dict[str, str]] | Response:
    """The log gets the kind, never the message: it may hold what people wrote."""
    log.error("not kept: %s", _kind(trouble))
    _let_go()
    if problems.are_asked_for():
        return problems.of_status(503, {"Retry-After": str(SECONDS)})
    template = "entrance/not_kept.html" if _can_be_sent_again() else "entrance/trouble.html"
    page = render_template(
        template, fields=list(_sent_fields()), form_key=request.form.get("form_key")
    )
    return page, 503, {"Retry-After": str(SECONDS)}


def _kind(trouble: Exception) -> str:
    """As the driver names it: SQLITE_BUSY, SQLITE_FULL, LockNotAvailable, DiskFull …"""
    said = trouble.__cause__ or trouble
    return getattr(said, "sqlite_errorname", None) or type(said).__name__


def _let_go() -> None:
    """Lets go of the connection, broken or not, and of who she is: that is asked of the
    database."""
    with suppress(SQLAlchemyError):
        db.session.rollback()
    setattr(g, KNOWN, AnonymousUserMixin())


def _can_be_sent_again() -> bool:
    """A file is not in our hands any more; she has to choose it anew."""
    is_form = request.method == "POST" and "form_key" in request.form
    return is_form and not request.files and _came_from_our_page()


def _came_from_our_page() -> bool:
    """Else another site's words would stand in a page of ours, with a button that works. The guard
    stands before this is asked of others, and may be what broke."""
    try:
        current_app.extensions["csrf"].protect()
    except CSRFError:
        return False
    return True


def _sent_fields() -> Iterator[SentField]:
    for name, value in request.form.items(multi=True):
        if name not in OF_THE_FORM_ITSELF:
            yield SentField(name, value)


def init_app(app: Flask) -> None:
    for kind in NOT_NOW:
        app.register_error_handler(kind, not_kept)
