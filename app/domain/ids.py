"""Opaque ids as they stand in addresses: 13 signs at most, none that is misread when said aloud."""

from functools import lru_cache

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # without i, l, o and u: nothing to misread
PAIRS = [one + other for one in ALPHABET for other in ALPHABET]
LARGEST = 2**63
LONGEST = 13  # signs
MOST_SHOWN = 4096  # that are remembered


@lru_cache(MOST_SHOWN)
def show_id(number: int) -> str:
    """Two signs at a time, and those that were shown before at once: a list of needs has a
    dozen of them, the same for all who look."""
    digits = ""
    while number:
        number, rest = divmod(number, 1024)
        digits = PAIRS[rest] + digits
    return digits.lstrip(ALPHABET[0]) or ALPHABET[0]


def read_id(shown: str) -> int:
    """Raises ValueError for what cannot be an id."""
    if len(shown) > LONGEST:
        raise ValueError("too long for an id")
    number = 0
    for sign in shown:
        number = number * 32 + ALPHABET.index(sign)
    if number >= LARGEST:
        raise ValueError("too large for an id")
    return number
