"""What a flood of people who ask for codes leaves of everybody's list."""

import re
import secrets
from dataclasses import replace
from http.client import HTTPConnection
from urllib.parse import urlencode

from bench import turns
from bench.goals import Measured
from bench.ground import Ground
from bench.load import NUMBER, Load
from bench.pages import LIST, ROUNDS, giver_cookie
from bench.served import A_TURN, asked, asking, get, serving

PAGE = "/binnen?met=email"
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
BEFORE = 0.3  # seconds that the flood lasts longer, at either end


def list_under_flood(ground: Ground) -> Measured:
    """Eight ask for codes one after another, each time for another address."""
    with ground.app("sqlite") as app:
        cookie = giver_cookie(app)
    with serving(ground.url("sqlite")) as port:
        look, flood = get(port, LIST, cookie), _flood(port)

        def alone() -> float:
            served = asked(look)
            return served.done / served.seconds

        def flooded() -> float:
            with asking(flood):
                return alone()

        ratio, under, without = turns.ratio(flooded, alone, ROUNDS)
    return Measured(ratio, f"{under:.0f} and {without:.0f} lists a second")


def _flood(port: int) -> Load:
    """Any answer will do: at the limit it is a kind no."""
    cookie, token = _form(port)
    told = {"csrf_token": token, "reach": f"{NUMBER}@example.org"}
    key = f"{secrets.token_hex(6)}{NUMBER}"
    body = urlencode(told | {"form_key": key})
    head = (
        f"POST {PAGE} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {cookie}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return replace(Load(port, head, body), seconds=A_TURN + BEFORE, wanted="HTTP/1.1")


def _form(port: int) -> tuple[str, str]:
    """The cookie of a browser that looks at the form, and the token in it."""
    line = HTTPConnection("127.0.0.1", port, timeout=10)
    line.request("GET", PAGE, headers={"Host": "localhost"})
    answer = line.getresponse()
    words, cookie = answer.read().decode(), str(answer.getheader("Set-Cookie"))
    found = TOKEN.search(words)
    if found is None:
        raise RuntimeError("no form at the door")
    return cookie.partition(";")[0], found[1]
