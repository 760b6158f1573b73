"""A phone that does not give up: the same form is posted until somebody answers."""

from __future__ import annotations

import re
import secrets
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import urlencode

SECONDS = 30
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class NobodyAnswers(Exception):
    """For so long that it is no restart any more."""


class TurnedAway(Exception):
    """The answer was no, or a form handed back to be mended."""


class Broke(Exception):
    """The server answered, and not with a page."""


@dataclass
class Phone:
    port: int
    cookies: dict[str, str]
    again: int = 0  # posts that had to be sent once more
    broke: list[str] = field(default_factory=list)
    _token: str = ""

    def post(self, path: str, **fields: str) -> str:
        """Where the answer led. Raises NobodyAnswers, or TurnedAway with what was answered."""
        self._token = self._token or self._read_token()
        fields |= {"csrf_token": self._token, "form_key": secrets.token_urlsafe(12)}
        status, place, body = self._until_answered("POST", path, urlencode(fields))
        if not 300 <= status < 400:
            raise TurnedAway(f"{path}: {status}\n{body[:2000]}")
        return place

    def get(self, path: str) -> str:
        return self._until_answered("GET", path)[2]

    def _read_token(self) -> str:
        found = TOKEN.search(self.get("/vraag/thema"))
        assert found is not None, "no form with a token"
        return found[1]

    def _until_answered(self, how: str, path: str, body: str = "") -> tuple[int, str, str]:
        ends = time.monotonic() + SECONDS
        while time.monotonic() < ends:
            try:
                return self._once(how, path, body)
            except (OSError, HTTPException, Broke):
                self.again += 1
                time.sleep(0.05)
        raise NobodyAnswers(path)

    def _once(self, how: str, path: str, body: str) -> tuple[int, str, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request(how, path, body or None, self._headers())
            answer = connection.getresponse()
            return self._read(answer, path)
        finally:
            connection.close()

    def _read(self, answer: HTTPResponse, path: str) -> tuple[int, str, str]:
        text = answer.read().decode()
        if answer.status >= 500:
            self.broke.append(f"{path}: {answer.status}")
            raise Broke
        for told in answer.headers.get_all("Set-Cookie", []):
            name, _, value = told.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location", ""), text

    def _headers(self) -> dict[str, str]:
        told = {"Host": "localhost", "Content-Type": "application/x-www-form-urlencoded"}
        return told | {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        }
