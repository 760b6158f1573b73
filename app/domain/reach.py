"""One way to reach a person: an e-mail address or a Dutch mobile number."""

import re
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers

LONGEST_EMAIL = 254  # RFC 5321
EMAIL = re.compile(
    r"[^@\s,;<>()\x00-\x1f\"]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}"
)


class Channel(StrEnum):
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True)
class Reach:
    """`address` is normal: lower-case e-mail, or a number as +31612345678."""

    channel: Channel
    address: str


def email_reach(told: str) -> Reach | None:
    """None when it cannot be an address."""
    address = told.strip().lower()
    if len(address) > LONGEST_EMAIL or not EMAIL.fullmatch(address):
        return None
    return Reach(Channel.EMAIL, address)


def phone_reach(told: str) -> Reach | None:
    """None unless it is a Dutch mobile number; spaces, dashes, +31, 0031 and 06 all do (UX-10).

    Only these ranges receive text messages, so that nobody can run up a bill (rule 4.5).
    """
    try:
        number = phonenumbers.parse(told.replace("(0)", "")[:40], "NL")
    except phonenumbers.NumberParseException:
        return None
    address = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Reach(Channel.PHONE, address) if re.fullmatch(r"\+316[1-58]\d{7}", address) else None


def reach_of(channel: Channel, told: str) -> Reach | None:
    return phone_reach(told) if channel is Channel.PHONE else email_reach(told)
