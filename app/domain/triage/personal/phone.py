"""Telephone numbers with spaces, dots, +31, 0031, (0), or said in words."""

import re
from collections.abc import Iterable, Iterator

import phonenumbers

from app.domain.triage.kinds import Kind
from app.domain.triage.personal.bsn import is_called_otherwise
from app.domain.triage.personal.numbers import Number, windows
from app.domain.triage.spots import Spot, words_before

DUTCH = re.compile(r"(?:00310?|310?(?=6)|0)[1-9]\d{8}")
WITH_PLUS = re.compile(r"310?[1-9]\d{8}")
MOBILE = re.compile(r"(?:0031|31)?0?6\d{8}")
PUBLIC_LINES = ("0800", "0900", "0906", "0909", "0676", "031800", "031900")
WITHOUT_ZERO = re.compile(r"6[1-58]\d{7}")
CALLING = ("bel", "app", "tel", "mob", "whats", "sms", "nummer", "call", "phone", "bereik")
NEAR = 5


def phones(text: str, rows: Iterable[list[Number]]) -> Iterator[Spot]:
    end = 0
    for window in windows(rows):
        rule = window[0].start >= end and _rule(text, window)
        if rule:
            end = window[-1].end
            yield Spot(Kind.PHONE, f"phone.{rule}", _with_plus(text, window[0].start), end)


def _rule(text: str, window: list[Number]) -> str | None:
    """The name of the rule by which these digits are a telephone number."""
    digits = "".join(number.digits for number in window)
    start = window[0].start
    if _with_plus(text, start) < start:
        return "dutch" if WITH_PLUS.fullmatch(digits) else _foreign(digits)
    if DUTCH.fullmatch(digits) and not digits.startswith(PUBLIC_LINES):
        return None if _is_serial(text, window, digits) else "dutch"
    if digits.startswith("00"):
        return _foreign(digits[2:])
    return "without_zero" if WITHOUT_ZERO.fullmatch(digits) and _is_called(text, start) else None


def _is_called(text: str, start: int) -> bool:
    return any(word.startswith(CALLING) for word in words_before(text, start, NEAR))


def _foreign(digits: str) -> str | None:
    if digits.startswith("0"):  # no country's number does, and to find that out takes long
        return None
    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return None
    return "foreign" if phonenumbers.is_valid_number(number) else None


def _is_serial(text: str, window: list[Number], digits: str) -> bool:
    """Ten digits in one block that the words call a serial or customer number."""
    one_block = len(window) == 1 and not MOBILE.fullmatch(digits)
    return one_block and is_called_otherwise(text, window[0].start)


def _with_plus(text: str, start: int) -> int:
    """Where the number begins when its + is counted in, also before a space or bracket."""
    before = text[max(0, start - 2) : start]
    if before.endswith("+"):
        return start - 1
    return start - 2 if before in ("+ ", "+(") else start
