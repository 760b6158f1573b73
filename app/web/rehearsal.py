"""The front page is made and a text is read before anybody comes, by the one process of which the
others are forked.

What they need first, stays: templates, statements, the map of addresses, the rules of triage. Made
after the fork it is made in each process, and wherever it finds room: that takes a copy of much
that lay still and was shared.
"""

from contextlib import suppress

from flask import Flask

from app.domain.triage import read_need
from app.store.db import db

A_TEXT = "?"
FRONT = "/"
TIMES = 2  # the second time it stands ready, and what finds it there runs first


def rehearse(app: Flask, public_url: str) -> None:
    """As nobody: no page that is looked at changes anything, and what counts pages comes after
    this. Where it does not work, the first one who comes is told so. No connection outlives it."""
    read_need(A_TEXT)
    for _ in range(TIMES):
        with suppress(Exception), app.test_request_context(FRONT, base_url=public_url):
            app.make_response(app.preprocess_request() or app.dispatch_request())
    with app.app_context():
        db.engine.dispose()
