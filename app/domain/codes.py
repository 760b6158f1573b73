"""Sign-in codes: six digits, hashed with a key outside the database (decision 14, rule 4.5)."""

import hashlib
import hmac
import re

DIGITS = 6


def hash_code(key: bytes, salt: str, code: str) -> str:
    return hmac.new(key, f"{salt}:{code}".encode(), hashlib.sha256).hexdigest()


def only_digits(told: str) -> str:
    """A code as typed or pasted, with spaces or dashes in it."""
    return re.sub(r"[\s\-.]", "", told)


def same(one: str, other: str) -> bool:
    """Compares in constant time."""
    return hmac.compare_digest(one, other)
