"""The database is started anew under a running app: nobody meets an error that stays."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask

from app.store.db import db
from app.store.tables import Community
from tests.many.conftest import Server
from tests.town import Town


def opens_pages(app: Flask, many: int = 4) -> list[int]:
    """At once, so that some connections stand open."""

    def page(_: int) -> int:
        return app.test_client().get("/").status_code

    with ThreadPoolExecutor(many) as threads:
        return list(threads.map(page, range(many)))


def founded(app: Flask) -> None:
    if not db.session.query(Community).filter_by(slug="town1").first():
        Town.founded(app)
    db.session.remove()


def test_after_a_restart_the_next_page_is_made(many: Server, open_app: Callable[..., Any]) -> None:
    with open_app(many.url) as app:
        founded(app)
        assert set(opens_pages(app)) == {200}
        many.does("restart", "--mode=immediate")
        assert set(opens_pages(app)) == {200}


def test_while_it_is_away_everybody_is_told_so(many: Server, open_app: Callable[..., Any]) -> None:
    with open_app(many.url) as app:
        founded(app)
        assert set(opens_pages(app)) == {200}
        many.does("stop", "--mode=immediate")
        try:
            away = app.test_client().get("/")
        finally:
            many.does("restart")  # as it was started first
        assert (away.status_code, away.headers["Retry-After"]) == (503, "10")
        assert set(opens_pages(app)) == {200}


def test_a_connection_that_is_not_tried_breaks_a_page(
    many: Server, open_app: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    with open_app(many.url) as app:
        founded(app)
        monkeypatch.setattr(db.engine.pool, "_pre_ping", False)
        assert set(opens_pages(app)) == {200}
        many.does("restart", "--mode=immediate")
        assert 503 in opens_pages(app)
