"""Opaque ids as they stand in addresses: 13 signs at most, none that is misread when said aloud."""

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # without i, l, o and u: nothing to misread
LARGEST = 2**63
LONGEST = 13  # signs


def show_id(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 32)
        digits = ALPHABET[rest] + digits
    return digits or ALPHABET[0]


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
