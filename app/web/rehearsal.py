"""The front page and a giver's list are made and a text is read before anybody comes, by the one
process of which the others are forked.

What they need first, stays: templates, statements, the map of addresses, the rules of triage. Made
after the fork it is made in each process, and wherever it finds room: that takes a copy of much
that lay still and was shared. To write the statements of a list alone touched 10 MiB in each.
"""

from contextlib import suppress
from datetime import datetime

from flask import Flask

from app.actions.people.sessions import hash_token
from app.domain.actor import Hat
from app.domain.needs.themes import Tier
from app.domain.states import GiverState
from app.domain.triage import read_need
from app.store.db import db
from app.store.queries.people import arriving
from app.web.at_hand import noted
from app.web.entrance.visitor import KNOWN, Visitor
from app.web.giver import cards

A_TEXT = "?"
FRONT, LIST = "/", "/geef"
TIMES = 2  # the second time it stands ready, and what finds it there runs first
NOWHERE = NOBODY = 0  # no community and no person has this number


def rehearse(app: Flask, public_url: str) -> None:
    """As nobody: no page that is looked at changes anything, and what counts pages comes after
    this. Where it does not work, the first one who comes is told so. No connection outlives it."""
    read_need(A_TEXT)
    for _ in range(TIMES):
        with suppress(Exception), app.test_request_context(FRONT, base_url=public_url):
            app.make_response(app.preprocess_request() or app.dispatch_request())
        with suppress(Exception), app.test_request_context(LIST, base_url=public_url):
            _list(app)
    with app.app_context():
        db.engine.dispose()


def _list(app: Flask) -> None:
    """The guard finds nobody and leads away; then as a giver of nowhere, who finds no need: nothing
    that anybody wrote is read, and of nobody is noted what she saw."""
    app.preprocess_request()
    here = noted()
    arriving.at(here.community.host, hash_token(A_TEXT), here.now)
    setattr(here, KNOWN, _a_giver(here.now))
    try:
        cards.rehearse()
    finally:  # neither she nor a connection outlives this
        here.pop(KNOWN, None)
        db.session.remove()


def _a_giver(now: datetime) -> Visitor:
    return Visitor(
        token=A_TEXT,
        community_id=NOWHERE,
        person_id=NOBODY,
        first_name=A_TEXT,
        used_at=now,
        giver_state=GiverState.INTRODUCED,
        vog_seen=False,
        up_to=Tier.T3,
        organisation_id=None,
        hats=frozenset({Hat.GIVER}),
    )
