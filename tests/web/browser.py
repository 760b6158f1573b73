"""A browser without a screen: keeps cookies, fills the hidden fields of a form by itself."""

import re
import secrets
from datetime import UTC, datetime
from html import unescape
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, g
from werkzeug.test import TestResponse

from app.actions.people.sessions import begin_session, mark_of
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy
from app.store.db import db, only_read
from app.store.tables import Person
from app.web.wire.forgery import LENGTH, NAME, padded
from tests.town import Town
from tests.web.dressed import must_be_dressed

NETWORK = "127.0.0.0/24"
DEVICE = f"Werkzeug/{version('werkzeug')}"
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Browser:
    def __init__(self, app: Flask, host: str = "localhost") -> None:
        self.app = app
        self.client = app.test_client()
        self.base_url = f"http://{host}"
        self.last: TestResponse | None = None
        self._token = ""
        self._token_of: str | None = None

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
        """That of the page at hand; where it has none, of one she saw in this session: it holds
        as long as the session's own. Where she saw none, it is as if she had: a page that is made
        only for its token is twice the work."""
        if not self._finds_token() and self._token_of != self._session_token():
            with self.client.session_transaction(base_url=self.base_url) as cookie:
                self._token_of = str(cookie.setdefault(NAME, secrets.token_hex(LENGTH)))
            self._token = padded(self._token_of)
        return self._token

    def _finds_token(self) -> bool:
        found = TOKEN.search(self.last.text) if self.last else None
        if found:
            self._token, self._token_of = found[1], self._session_token()
        return found is not None

    def _session_token(self) -> str:
        """Of which the tokens of all her pages are made; another one after she came in or went."""
        name, domain = self.app.config["SESSION_COOKIE_NAME"], urlsplit(self.base_url).hostname
        cookie = self.client.get_cookie(name, domain or "")
        if cookie is None:
            return ""
        signing = self.app.session_interface.get_signing_serializer(self.app)
        return str(signing.loads(cookie.value).get(NAME, ""))

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
