"""Addresses that come back to us by e-mail: a bounce, or a wish to get no more.

Behind the plus stands what for and for whom, signed. Servers may write it in small letters, and cut
nothing off, as it stays within the 64 signs of RFC 5321 (the settings see to the name before the
plus). Like a link it names nobody and is kept nowhere. It does not end: a letter may come back
late, and all it can do is that less is sent.
"""

import hmac
import re
import struct
from base64 import b32decode, b32encode
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from flask import current_app

LAYOUT = struct.Struct(">IQQ")  # community, person, thing
SIGNATURE = 10  # bytes: who guesses is told nothing, and would have to guess by e-mail


class Errand(StrEnum):
    """What comes back; another errand's address does not open it."""

    BOUNCE = "b"  # the thing is the mark of the address that it was sent to
    STOP = "u"  # no more letters about needs; there is no thing


@dataclass(frozen=True)
class Returned:
    errand: Errand
    community_id: int
    person_id: int
    thing_id: int


def mark_of(fingerprint: str) -> int:
    """Enough of an address's fingerprint to tell it from the address she has now."""
    return int(fingerprint[:15], 16)


def address(base: str, returned: Returned) -> str:
    """`base` is the address at which everything comes in."""
    errand = returned.errand
    packed = LAYOUT.pack(returned.community_id, returned.person_id, returned.thing_id)
    token = b32encode(packed + _signature(errand, packed)).decode().lower()
    name, _, domain = base.partition("@")
    return f"{name}+{errand}{token}@{domain}"


def read(base: str, told: str) -> Returned | None:
    """None for any other address, and for one that is forged."""
    name, _, domain = base.partition("@")
    form = rf"{re.escape(name)}\+([{''.join(Errand)}])([a-z2-7]{{48}})@{re.escape(domain)}"
    found = re.fullmatch(form, told.strip().lower())
    if found is None:
        return None
    errand, whole = Errand(found[1]), b32decode(found[2].upper())
    packed, signature = whole[: LAYOUT.size], whole[LAYOUT.size :]
    if not hmac.compare_digest(signature, _signature(errand, packed)):
        return None
    return Returned(errand, *LAYOUT.unpack(packed))


def _signature(errand: Errand, packed: bytes) -> bytes:
    secret = current_app.secret_key
    if secret is None:
        raise RuntimeError("no secret key to sign with")
    key = secret.encode() if isinstance(secret, str) else secret
    return hmac.new(key, f"mail/{errand}/".encode() + packed, sha256).digest()[:SIGNATURE]
