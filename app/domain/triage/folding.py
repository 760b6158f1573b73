"""A text as a machine reads it: small letters, no accents, plain digits, and the way back."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST_EXPANSION = 4
"""Some single characters decompose into whole sentences; those are left as they are."""

INVISIBLE = {"Mn", "Me", "Cf"}
AS_SPACE = {"Cc", "Zl", "Zp", "Cs", "Co", "Cn"}
PLAIN = {
    **dict.fromkeys("'`´‘’ʼ", ""),  # m'n, foto's
    **dict.fromkeys("‐‑‒–—−", "-"),
    "€": " euro ",
    "\n": "\n",
    "ß": "ss",
    "ł": "l",
    "Ł": "l",
    "ı": "i",
    "ø": "o",
    "Ø": "o",
    "đ": "d",
    "æ": "ae",
}


@dataclass(frozen=True)
class Folded:
    """`at[i]` is where the i-th character of `text` stands in the original."""

    text: str
    at: tuple[int, ...]
    original: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the original; `start < end`."""
        return self.at[start], self.at[end - 1] + 1

    def as_typed(self, start: int, end: int) -> str:
        return self.original[slice(*self.span(start, end))]


def fold(original: str) -> Folded:
    if original.isascii() and AS_LONG.isdisjoint(original):
        return Folded(original.translate(PLAIN_ASCII), tuple(range(len(original))), original)
    pieces = [_plain(character) for character in original]
    at = tuple(place for place, piece in enumerate(pieces) for _ in piece)
    return Folded("".join(pieces), at, original)


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in PLAIN:
        return PLAIN[character]
    decomposed = unicodedata.normalize("NFKD", character).lower()
    if len(decomposed) > LONGEST_EXPANSION:
        return character
    return "".join(map(_visible, decomposed))


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in INVISIBLE:
        return ""
    if category in AS_SPACE:
        return " "
    return str(unicodedata.decimal(character)) if category == "Nd" else character


PLAIN_ASCII = {code: _plain(chr(code)) for code in range(128)}
AS_LONG = frozenset("'`")
