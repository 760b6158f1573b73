"""Addresses that come back to us by e-mail: a bounce, a wish to get no more, an answer.

Behind the plus stands what for and for whom, signed. Servers may write it in small letters, and cut
nothing off, as it stays within the 64 signs of RFC 5321 (the settings see to the name before the
plus). Like a link it names nobody and is kept nowhere. All but one do not end: a letter may come
back late, and all it can do is that less is sent. To answer says its day, as it adds something.
"""

import binascii
import hmac
import re
import struct
from base64 import b32decode, b32encode
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256

from flask import current_app

LAYOUT = struct.Struct(">IQQ")  # community, person, thing
WITH_DAY = struct.Struct(">IQQH")
SIGNATURE = 10  # bytes: whoever guesses is told nothing, and would have to guess by e-mail


class Errand(StrEnum):
    """What comes back; another errand's address does not open it."""

    BOUNCE = "b"  # the thing is the mark of the address that it was sent to
    STOP = "u"  # no more letters about needs; there is no thing
    TALK = "t"  # a message in the conversation of a match; the thing is the offer


DATED = frozenset({Errand.TALK})
FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True)
class Returned:
    errand: Errand
    community_id: int
    person_id: int
    thing_id: int
    day: date = FIRST_DAY  # of the letter in which it stands, where it is dated


def mark_of(fingerprint: str) -> int:
    """Enough of an address's fingerprint to tell it from the address she has now."""
    return int(fingerprint[:15], 16)


def address(base: str, returned: Returned) -> str:
    """`base` is the address at which everything comes in."""
    errand, packed = returned.errand, _packed(returned)
    token = b32encode(packed + _signature(errand, packed)).decode().lower().rstrip("=")
    name, _, domain = base.partition("@")
    return f"{name}+{errand}{token}@{domain}"


def read(base: str, told: str) -> Returned | None:
    """None for any other address, and for one that is forged."""
    name, _, domain = base.partition("@")
    form = rf"{re.escape(name)}\+([{''.join(Errand)}])([a-z2-7]{{48,52}})@{re.escape(domain)}"
    told = told.strip().lower()
    found = re.fullmatch(form, told)
    returned = _unpacked(Errand(found[1]), found[2]) if found else None
    if returned is None or not hmac.compare_digest(address(base, returned).lower(), told):
        return None
    return returned


def _packed(returned: Returned) -> bytes:
    told = returned.community_id, returned.person_id, returned.thing_id
    if returned.errand in DATED:
        return WITH_DAY.pack(*told, (returned.day - FIRST_DAY).days)
    return LAYOUT.pack(*told)


def _unpacked(errand: Errand, token: str) -> Returned | None:
    layout = WITH_DAY if errand in DATED else LAYOUT
    padding = "=" * (-len(token) % 8)
    try:
        told = b32decode(token.upper() + padding)[:-SIGNATURE]
        community_id, person_id, thing_id, *days = layout.unpack(told)
    except (binascii.Error, struct.error):
        return None
    return Returned(
        errand, community_id, person_id, thing_id, FIRST_DAY + timedelta(days=sum(days))
    )


def _signature(errand: Errand, packed: bytes) -> bytes:
    secret = current_app.secret_key
    if secret is None:
        raise RuntimeError("no secret key to sign with")
    key = secret.encode() if isinstance(secret, str) else secret
    return hmac.new(key, f"mail/{errand}/".encode() + packed, sha256).digest()[:SIGNATURE]
