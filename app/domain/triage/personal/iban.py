"""Account numbers: the length of their country (SWIFT IBAN registry) and right check digits."""

import re
from collections.abc import Iterator

from stdnum import iban

from app.domain.triage.kinds import Kind
from app.domain.triage.spots import Spot

LENGTHS = {
    **{"ad": 24, "at": 20, "be": 16, "bg": 22, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18},
    **{"ee": 20, "es": 24, "fi": 18, "fr": 27, "gb": 22, "gr": 27, "hr": 21, "hu": 28, "ie": 22},
    **{"is": 26, "it": 27, "li": 21, "lt": 20, "lu": 20, "lv": 21, "mc": 27, "md": 24, "mk": 19},
    **{"mt": 31, "nl": 18, "no": 15, "pl": 28, "pt": 25, "ro": 24, "rs": 22, "se": 24, "si": 19},
    **{"sk": 24, "tr": 26, "ua": 29},
}
START = re.compile(r"(?<![^\W_])([a-z]{2})(?=[\s.\-]{0,2}\d[\s.\-]{0,2}\d)")
DIGIT = re.compile(r"\d")
DUTCH_SHAPE = re.compile(r"nl\d\d[a-z]{4}\d{10}")


def ibans(text: str) -> Iterator[Spot]:
    return (shape for shape in _shapes(text) if _is_right(_compact(text, shape)))


def nearly_ibans(text: str) -> Iterator[Spot]:
    """Dutch ones with a wrong digit: no account, and their ten digits no telephone number."""
    for shape in _shapes(text):
        written = _compact(text, shape)
        if DUTCH_SHAPE.fullmatch(written) and not _is_right(written):
            yield shape


def _shapes(text: str) -> Iterator[Spot]:
    for start in START.finditer(text) if DIGIT.search(text) else ():
        length = LENGTHS.get(start.group(1))
        form = length and re.compile(rf"(?:[a-z0-9][\s.\-]{{0,2}}){{{length - 1}}}[a-z0-9](?!\w)")
        if form and (whole := form.match(text, start.start())):
            yield Spot(Kind.IBAN, "iban.check_digits", whole.start(), whole.end())


def _compact(text: str, shape: Spot) -> str:
    return re.sub(r"[\s.\-]", "", text[shape.start : shape.end])


def _is_right(written: str) -> bool:
    """By the check digits alone: the banks of each country come and go."""
    return bool(iban.is_valid(written, check_country=False))
