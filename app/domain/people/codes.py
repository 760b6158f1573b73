"""Sign-in codes: six digits, hashed with a key outside the database (R14, rule 4.5)."""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass

from app.domain.languages import SOURCE, Language
from app.domain.people.reach import Channel, Reach

DIGITS = 6
LONGEST_PASTED = 500  # signs: a text message, or what an e-mail says around it
CODE = re.compile(r"(?<!\d)(?<!\d[\s.-])\d(?:[\s.-]{0,3}\d){5}(?![\s.-]?\d)")


def hash_code(key: bytes, salt: str, code: str) -> str:
    return hmac.new(key, f"{salt}:{code}".encode(), hashlib.sha256).hexdigest()


def code_in(told: str) -> str | None:
    """The one code in what was typed or pasted: with spaces or dashes in it, in the digits of any
    script, or with the whole text message around it. None when there is none, or more than one."""
    plain = "".join(map(_plain, told[:LONGEST_PASTED]))
    found = {re.sub(r"\D", "", code) for code in CODE.findall(plain)}
    return found.pop() if len(found) == 1 else None


def _plain(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def same(one: str, other: str) -> bool:
    """Compares in constant time."""
    return hmac.compare_digest(one, other)


@dataclass(frozen=True)
class Carried:
    """What the letter of a code carries under its seal, for it is written to no person yet. The
    language is that of the screen on which the code was asked."""

    digits: str
    reach: Reach
    language: Language


def pack(carried: Carried) -> str:
    """No part has a space in it: `email_reach` and `phone_reach` see to that."""
    reach = carried.reach
    return f"{carried.language} {reach.channel} {reach.address} {carried.digits}"


def unpack(packed: str) -> Carried:
    """What was packed. Letters of 0001 carried no language."""
    *language, channel, address, digits = packed.split(" ")
    return Carried(digits, Reach(Channel(channel), address), Language(*language or [SOURCE]))
