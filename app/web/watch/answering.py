"""The two addresses of the watch, answered before any page is thought of."""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from hmac import compare_digest
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Response, current_app, json
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy.exc import SQLAlchemyError

from app.domain.clock.ticking import CLOCK_MAY_BE_SILENT
from app.store.db import only_read
from app.store.migrated import Tables, tables
from app.store.queries.clock.ticking import last_tick
from app.web.watch.measures import Measures
from app.web.watch.pages import REGISTRY

READY, METRICS = "/readyz", "/metrics"


class Watched:
    """Without a token there are no metrics: that address leads nowhere, as any other."""

    def __init__(self, app: Flask, within: WSGIApplication, token: str) -> None:
        self._app = app
        self._within = within
        self._token = token

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO")
        if path == READY:
            return self._looked(ready)(environ, start)
        if path == METRICS and self._token:
            answer = self._looked(measured) if self._knows(environ) else Response("", 403)
            return answer(environ, start)
        return self._within(environ, start)

    def _knows(self, environ: WSGIEnvironment) -> bool:
        return knows(environ.get("HTTP_AUTHORIZATION", ""), self._token)

    def _looked(self, page: Callable[[], Response]) -> Response:
        """Nothing is written, and the session ends with the page."""
        with self._app.app_context():
            only_read(True)
            try:
                return page()
            finally:
                only_read(False)


def knows(authorization: str, token: str) -> bool:
    """Whether this header shows the token of the operator's programs; nobody knows an empty one."""
    shown = authorization.removeprefix("Bearer ")
    return bool(token) and compare_digest(shown.encode(), token.encode())


def ready() -> Response:
    """Whether pages can be made. A clock that stands still is told and is no reason to send people
    away: they can read and write, and what they wrote leaves when it ticks again."""
    try:
        found, ticked = tables(), last_tick()
    except SQLAlchemyError:
        return _told(503, database="unreachable")
    ticks = ticked is not None and datetime.now(UTC) - ticked < CLOCK_MAY_BE_SILENT
    return _told(
        503 if found is Tables.OTHER else 200,
        version=current_app.extensions["version"],
        database="ok",
        tables=found.value,
        clock="ok" if ticks else "silent",
    )


def measured() -> Response:
    """What all workers measured, where PROMETHEUS_MULTIPROC_DIR names the folder that they
    share."""
    pages = CollectorRegistry()
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(pages)  # type: ignore[no-untyped-call]
    else:
        pages = REGISTRY
    measures = CollectorRegistry()
    rules = current_app.extensions["house_rules"]
    measures.register(Measures(datetime.now(UTC), rules))
    return Response(
        generate_latest(pages) + generate_latest(measures), content_type=CONTENT_TYPE_LATEST
    )


def _told(status: int, **words: str) -> Response:
    return Response(json.dumps(words), status, content_type="application/json")
