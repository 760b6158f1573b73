"""A whole Dutch postcode; four digits alone are a neighbourhood and stay."""

import re
from collections.abc import Iterator

from app.domain.triage.folding import Folded
from app.domain.triage.kinds import Kind
from app.domain.triage.personal.house_number import CALLED, NUMBER
from app.domain.triage.spots import Spot

WORDS_AND_UNITS = (
    "is|en|of|ik|je|ze|we|er|om|op|in|na|nu|al|de|me|mn|zn|te|to|dn|uw|ga|ja|zo|ml|kg|km|cm|mm|cl"
    "|dl|kw|wh|cc|px|gb|mb|tb|hz|mg|ah|pk|nm|bc|ac|tl|zl|eu|wo|do|vr|za|ma|di|if|it|at|on|my|am|pm"
)
FOUR_DIGITS = re.compile(r"[1-9]\d{3}")
LETTERS = r"(?!s[ads]\b)[a-z]{2}\b"
HOUSE = rf"(?:,?\s{{0,2}}{CALLED}{NUMBER})"
GLUED = re.compile(rf"(?<!\w)[1-9]\d{{3}}(?!(?:{WORDS_AND_UNITS})\b){LETTERS}{HOUSE}?")
SPACED = re.compile(rf"(?<!\w)[1-9]\d{{3}}\s(?!(?:{WORDS_AND_UNITS})\b){LETTERS}{HOUSE}?")
NAMED = re.compile(rf"\bpost\s?code\b\W{{0,3}}(?:is\s)?(?P<code>[1-9]\d{{3}}\s?{LETTERS}{HOUSE}?)")


def postcodes(text: str, folded: Folded) -> Iterator[Spot]:
    if not FOUR_DIGITS.search(text):
        return
    for match in NAMED.finditer(text):
        yield _spot("named", *match.span("code"))
    for match in GLUED.finditer(text):
        yield _spot("glued", *match.span())
    for match in SPACED.finditer(text):
        if _has_house_number(match) or folded.as_typed(*match.span())[-2:].isupper():
            yield _spot("spaced", *match.span())


def _has_house_number(match: re.Match[str]) -> bool:
    return match.group()[-1].isdigit() or len(match.group()) > len("1234 ab")


def _spot(rule: str, start: int, end: int) -> Spot:
    return Spot(Kind.ADDRESS, f"postcode.{rule}", start, end)
