"""The cookie goes with pages only. What is the same for everybody carries nobody's: a cache on the
way may keep a file for a year, and whoever asked next would be handed the session of the first.

It is Flask's own, read with less ado: the key with which it is signed is derived once for an app,
a cookie of plain JSON is not searched for Python's own kinds, and one that is plainly in order is
read in one go. Whatever is not is looked at by itsdangerous, which says what is wrong with it."""

import hmac
import json
import time
from base64 import urlsafe_b64decode
from typing import Any

from flask import Flask, Response
from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from itsdangerous.encoding import base64_encode
from itsdangerous.signer import HMACAlgorithm

from app.web.at_hand import asked

A_KIND = '{" '  # how Flask begins what JSON has no word for: {" t": …}
PACKED = "."  # how itsdangerous begins a payload that it packed
SHORT = 100  # bytes

SAME_FOR_ALL = frozenset(
    {
        "static",
        "health.healthz",
        "health.line",
        "public.page_script",
        "public.theme",
        "public.manifest",
        "public.worker",
        "public.offline_page",
        "public.security_txt",
    }
)


class Hmac(HMACAlgorithm):
    """SHA-1, as itsdangerous has it: in a signature its collisions are of no use to anybody."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return hmac.digest(key, value, "sha1")


class Signer(TimestampSigner):
    """`derived`: the key, as it was derived before."""

    derived: bytes | None = None

    def derive_key(self, secret_key: str | bytes | None = None) -> bytes:
        if self.derived is None:
            self.derived = super().derive_key(secret_key)
        return self.derived


class PlainJSONSerializer(TaggedJSONSerializer):
    def loads(self, value: str) -> Any:
        return super().loads(value) if A_KIND in value else json.loads(value)


class Signs(URLSafeTimedSerializer):
    """Signs with one key: with keys of before (SECRET_KEY_FALLBACKS) each would need a signer."""

    _kept: Any = None

    def make_signer(self, salt: str | bytes | None = None) -> Any:
        if self._kept is None:
            self._kept = super().make_signer(salt)
        return self._kept

    def loads(  # type: ignore[override]
        self, s: Any, max_age: int | None = None, *more: Any, **other: Any
    ) -> Any:
        """Raises BadSignature."""
        signed, _, sign = str(s).rpartition(".")
        payload, _, stamp = signed.rpartition(".")
        if payload[:1] != PACKED and self._signed(signed, sign) and _is_of_now(stamp, max_age):
            return self.serializer.loads(_bare(payload).decode())
        return super().loads(s, max_age, *more, **other)

    def _signed(self, payload: str, sign: str) -> bool:
        """As we spell a signature ourselves."""
        made: bytes = self.make_signer().get_signature(payload)
        return hmac.compare_digest(made, sign.encode())

    def dump_payload(self, obj: Any) -> bytes:
        """Packing what is short makes it longer; itsdangerous packs it to see that."""
        plain = self.serializer.dumps(obj).encode()
        return super().dump_payload(obj) if len(plain) > SHORT else base64_encode(plain)


def _is_of_now(stamp: str, max_age: int | None) -> bool:
    """A stamp that was signed."""
    age = int(time.time()) - int.from_bytes(_bare(stamp))
    return max_age is not None and 0 <= age <= max_age


def _bare(encoded: str) -> bytes:
    """The bytes of what was signed: that is base64."""
    return urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))


class PageCookies(SecureCookieSessionInterface):
    serializer = PlainJSONSerializer()
    _signs: Signs | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """One for all pages, for the key of an app stays the same."""
        if self._signs is None and app.secret_key:
            how = {"key_derivation": self.key_derivation, "algorithm": Hmac()}
            self._signs = Signs(
                app.secret_key, self.salt, self.serializer, signer=Signer, signer_kwargs=how
            )
        return self._signs

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        door = app.extensions["doors"].get(asked().blueprint)
        by_token = door is not None and door.by_token  # no program is handed a browser's session
        if asked().endpoint not in SAME_FOR_ALL and not by_token:
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    app.session_interface = PageCookies()
