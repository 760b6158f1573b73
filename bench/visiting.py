"""Somebody who looks at pages, signed in or not: without a server, or with her cookie for one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import Context
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from sqlalchemy import event
from werkzeug.test import create_environ

from app.actions.people.sessions import begin_session
from app.domain.actor import Actor, Hat
from app.domain.moment import Moment
from app.store.db import db, only_read


def cookie_of(app: Flask, person_id: int, *hats: Hat) -> str:
    """Signs her in, and has her look at one page: what a page puts in a cookie is then in it."""
    actor = Actor(1, person_id, frozenset(hats))
    moment = Moment(actor, datetime.now(UTC), app.extensions["house_rules"])
    only_read(False)  # a page that was looked at in this context before may have said so
    token = begin_session(moment, person_id, actor.hats)
    db.session.commit()
    client = app.test_client()
    with client.session_transaction(base_url="http://localhost") as kept:
        kept.update({"_user_id": token, "_fresh": True})
    with app.app_context():
        client.get("/mijn/gegevens", base_url="http://localhost")
    cookie = client.get_cookie("session")
    return f"session={cookie.value}" if cookie else ""


class Visit:
    """One page of an app, asked for again and again, from the request to its last byte. Raises
    RuntimeError where it is not what it should be."""

    def __init__(self, app: Flask, path: str, cookie: str = "", **more: Any) -> None:
        self._app = app
        headers = {"Cookie": cookie, "Accept-Encoding": "identity"} | more
        self._environ = create_environ(path, "http://localhost", headers=headers)

    def __call__(self) -> bytes:
        """In a context of its own, as on a server."""
        return Context().run(self._ask)

    def _ask(self) -> bytes:
        statuses: list[str] = []
        body = self._app(dict(self._environ), lambda status, *_: statuses.append(status))  # type: ignore[arg-type]
        told = b"".join(body)
        if hasattr(body, "close"):
            body.close()
        if not statuses[0].startswith("200"):
            raise RuntimeError(f"{self._environ['PATH_INFO']} answered {statuses[0]}")
        return told


@contextmanager
def questions() -> Iterator[list[str]]:
    """What the database of the app at hand is asked meanwhile; how a transaction begins is none."""
    asked: list[str] = []

    def note(*told: object) -> None:
        if not str(told[2]).startswith(("PRAGMA", "BEGIN", "SET")):
            asked.append(str(told[2]))

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
