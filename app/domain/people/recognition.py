"""Knowing somebody again after a long time: numbers change hands (R9, abuse case 11)."""

import unicodedata
from datetime import datetime, timedelta

from app.domain.house_rules.entrance import SessionRules

ALIKE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that another keyboard leaves out, and that Unicode does not take apart."""
UNHEARD = ("M", "Z", "P", "C")
"""Categories that no name is told apart by: accents, spaces, dashes, what is not seen."""


def is_long_ago(seen_at: datetime, now: datetime, rules: SessionRules) -> bool:
    """The right code alone opens no history any more. Both moments aware."""
    return now - seen_at >= timedelta(days=rules.silent_days)


def same_name(one: str, other: str) -> bool:
    """First names as people write them once so and once so, in any script. No name is nobody's."""
    return bool(one.strip()) and heard(one) == heard(other)


def heard(name: str) -> str:
    """What of a name is told apart: without accents, capitals, spaces and dashes."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(ALIKE)).casefold()
    kept = "".join(sign for sign in plain if unicodedata.category(sign)[0] not in UNHEARD)
    return kept or name.casefold().strip()
