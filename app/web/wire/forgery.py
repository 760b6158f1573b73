"""Forged forms are refused: each form carries its session's token, never twice in the same bytes.

Answers are compressed, and the length of a packed page tells whether something in it stands there
twice. Whoever makes a browser load pages with guesses in them could learn, sign by sign, a secret
that stays the same (BREACH). So a page shows the token under a random pad: the pad, then the token
xor the pad. The other secret of a form, its one-time key, is random on every page already.

Flask-WTF spells the token as readable base64 with a time and a signature. The pad covers the bare
token instead: without a time limit (R17) and with the token itself in a signed cookie they
prove nothing more, and a page is 37 signs that cannot be compressed shorter. Where the two tokens
are the same, Flask-WTF gets its own spelling to check; else nothing, and it refuses.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hmac import compare_digest

from flask import Flask, session
from flask_wtf.csrf import CSRFProtect, generate_csrf

from app.web.at_hand import asked, cookie, house, noted

NAME = "csrf_token"
MADE = "padded_token"  # noted with the page at hand
LENGTH = 20  # bytes, of a token and so of its pad


class PaddedTokens(CSRFProtect):
    """Flask-WTF's protection, with tokens that are padded on the page."""

    def init_app(self, app: Flask) -> None:
        super().init_app(app)
        app.jinja_env.globals[NAME] = padded_token
        app.context_processor(lambda: {NAME: padded_token})

    def protect(self, apply_exemptions: bool = False) -> None:
        """As Flask-WTF, which asks who is exempt before it sees that a page is only looked at."""
        if asked().method in house().config["WTF_CSRF_METHODS"]:
            super().protect(apply_exemptions)

    def _get_csrf_token(self) -> str | None:
        told = super()._get_csrf_token()
        return generate_csrf() if told and _is_the_sessions(told) else None


def padded_token() -> str:
    """One pad serves all forms of a page."""
    here = noted()
    made: str | None = here.get(MADE)
    if made is None:
        kept = cookie()
        if NAME not in kept:
            kept[NAME] = secrets.token_hex(LENGTH)  # as Flask-WTF's; it would sign it as well
        made = padded(kept[NAME])
        setattr(here, MADE, made)
    return made


def padded(token: str) -> str:
    """The session's token, told in hex, under a pad of its own: as a form shows it."""
    pad = secrets.token_bytes(LENGTH)
    both = pad + _xor(pad, bytes.fromhex(token))
    return urlsafe_b64encode(both).rstrip(b"=").decode()


def _is_the_sessions(told: str) -> bool:
    return NAME in session and compare_digest(_bare(told), bytes.fromhex(session[NAME]))


def _bare(told: str) -> bytes:
    """The token from under its pad; nothing where this is no padded token."""
    try:
        both = urlsafe_b64decode(told + "=" * (-len(told) % 4))
    except ValueError:
        return b""
    return _xor(both[:LENGTH], both[LENGTH:]) if len(both) == 2 * LENGTH else b""


def _xor(one: bytes, other: bytes) -> bytes:
    """Both are as long."""
    return (int.from_bytes(one) ^ int.from_bytes(other)).to_bytes(len(one))


def init_app(app: Flask) -> None:
    PaddedTokens(app)
