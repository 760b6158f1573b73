"""One way to reach a person: an e-mail address or a Dutch mobile number."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers

LONGEST_EMAIL = 254  # RFC 5321
RANGE_SIGNS = len("+316") + 4  # of a number: ten thousand numbers begin alike
LONGEST_NUMBER = 40  # signs, however it is spelled
EMAIL = re.compile(
    r"[^@\s,;<>()\x00-\x1f\"]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}"
)


class Channel(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    PAPER = "paper"  # neither: a code word with a number, and nothing is sent


@dataclass(frozen=True)
class Reach:
    """`address` is normal: lower-case e-mail, or a number as +31612345678."""

    channel: Channel
    address: str


def email_reach(told: str) -> Reach | None:
    """None when it cannot be an address."""
    address = "".join(_seen(told).split()).lower().removeprefix("mailto:")
    if len(address) > LONGEST_EMAIL or not EMAIL.fullmatch(address):
        return None
    return Reach(Channel.EMAIL, address)


def phone_reach(told: str) -> Reach | None:
    """None unless it is a Dutch mobile number; spaces, dashes, +31, 0031 and 06 all do (UX-10).

    Only these ranges receive text messages, so that nobody can run up a bill (rule 4.5).
    """
    number = _number(told)
    if number is None:
        return None
    address = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Reach(Channel.PHONE, address) if re.fullmatch(r"\+316[1-58]\d{7}", address) else None


def range_of(reach: Reach) -> str | None:
    """How a number begins: whoever pumps text messages rents ranges (rule 4.5). None for an
    address."""
    return reach.address[:RANGE_SIGNS] if reach.channel is Channel.PHONE else None


def is_other_phone(told: str) -> bool:
    """A number that can exist, at home or abroad, to which no text message goes."""
    number = _number(told)
    return number is not None and phonenumbers.is_valid_number(number) and not phone_reach(told)


def _number(told: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(_seen(told).replace("(0)", "")[:LONGEST_NUMBER], "NL")
    except phonenumbers.NumberParseException:
        return None


def _seen(told: str) -> str:
    """Without the signs for direction that telephones put around a number that is copied."""
    return "".join(sign for sign in told if unicodedata.category(sign) != "Cf")


def reach_of(channel: Channel, told: str) -> Reach | None:
    return phone_reach(told) if channel is Channel.PHONE else email_reach(told)
