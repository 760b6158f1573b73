"""A browser without a screen: keeps cookies, fills the hidden fields of a form by itself."""

import re
import secrets
from datetime import UTC, datetime
from html import unescape
from importlib.metadata import version
from typing import Any

from flask import Flask, g
from werkzeug.test import TestResponse

from app.actions.people.sessions import begin_session, mark_of
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy
from app.store.db import db, only_read
from app.store.tables import Person
from tests.town import Town
from tests.web.dressed import must_be_dressed

NETWORK = "127.0.0.0/24"
DEVICE = f"Werkzeug/{version('werkzeug')}"


class Browser:
    def __init__(self, app: Flask, host: str = "localhost") -> None:
        self.app = app
        self.client = app.test_client()
        self.base_url = f"http://{host}"
        self.last: TestResponse | None = None

    def get(self, path: str) -> TestResponse:
        return self._kept(self.client.get(path, base_url=self.base_url))

    def post(self, path: str, *, form_key: str | None = None, **fields: Any) -> TestResponse:
        """Posts as the page at hand would: with its CSRF token and a fresh one-time key."""
        fields |= {"csrf_token": self._csrf(), "form_key": form_key or secrets.token_urlsafe(12)}
        return self._kept(self.client.post(path, data=fields, base_url=self.base_url))

    def hands_in(self, path: str, device: str = DEVICE, **told: Any) -> TestResponse:
        """As the page's script does: JSON, with the page's token in a header."""
        headers = {"X-CSRFToken": self._csrf(), "User-Agent": device}
        answer = self.client.post(path, json=told, headers=headers, base_url=self.base_url)
        self.last = None  # it leads on: the token of the page before may be over
        forget_request()
        return answer

    def follow(self) -> TestResponse:
        """Goes where the last answer led."""
        assert self.last is not None
        assert self.last.location, f"{self.last.status} leads nowhere"
        return self.get(self.last.location)

    def sign_in(self, town: Town, person: Person, came_by: CameBy = CameBy.PASSKEY) -> "Browser":
        """As by her passkey, touched just now in this browser: the session is a row, its token in
        the cookie."""
        moment = town.moment(person)
        token = begin_session(
            Moment(moment.actor, datetime.now(UTC), moment.rules), person.id, moment.actor.hats,
            came_by=came_by, touched_from=mark_of(NETWORK, DEVICE),
        )  # fmt: skip
        db.session.commit()
        with self.client.session_transaction(base_url=self.base_url) as cookie:
            cookie["_user_id"] = token
            cookie["_fresh"] = True
        return self

    @property
    def text(self) -> str:
        assert self.last is not None
        return unescape(re.sub(r"<[^>]+>", " ", self.last.text))

    @property
    def html(self) -> str:
        assert self.last is not None
        return self.last.text

    def _csrf(self) -> str:
        found = re.search(
            r'name="csrf_token"[^>]*value="([^"]+)"', self.last.text if self.last else ""
        )
        if found is None:
            self.get("/vraag/thema")
            found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', self.html)
        assert found is not None, "no form with a token on the page"
        return found[1]

    def _kept(self, answer: TestResponse) -> TestResponse:
        self.last = answer
        must_be_dressed(answer)
        forget_request()
        return answer


def forget_request() -> None:
    """The test's own context goes on writing after a page was only looked at; who looked, and the
    token of her forms, are not for the next browser."""
    for kept in list(g):
        g.pop(kept)
    db.session.rollback()
    only_read(False)
