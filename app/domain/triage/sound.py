"""Dutch as it sounds, so that `deurwaarder` and `deurwaader`, `word` and `wordt` stay near.

Both the word lists and the texts are folded, so that a wrong guess about another language
costs nothing: both sides make it.
"""

import re
from typing import NamedTuple

from app.domain.triage.learnt.common import OfCommonWords

LONG_ENOUGH = 6
"""From this length aa and uu say little (betaalen); shorter words they tell apart."""

ALIKE = (
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "kw"),
    ("x", "ks"),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    ("ij", "y"),
    ("ei", "y"),
    ("ey", "y"),
    ("au", "ou"),
    ("z", "s"),
    ("v", "f"),
)
ENDS = (("dt", "t"), ("d", "t"), ("b", "p"))
DOUBLE_CONSONANT = re.compile(r"([b-df-hj-np-tv-xz])\1+")
DOUBLE_VOWEL = re.compile(r"([au])\1+")


class Sound(NamedTuple):
    """`whole` has the sound of its ending; `begin` has not, so that a stem can be its start."""

    whole: str
    begin: str
    whole_short: str
    begin_short: str


HEARD: OfCommonWords[Sound] = OfCommonWords()


def sound(word: str) -> Sound:
    """`word` is folded. The short forms are empty where vowels tell words apart."""
    heard = HEARD.get(word)
    return heard if heard is not None else HEARD.keep(word, _sound(word))


def _sound(word: str) -> Sound:
    begin = _begin(word)
    whole = _end(begin)
    if len(word) < LONG_ENOUGH:
        return Sound(whole, begin, "", "")
    return Sound(whole, begin, _short(whole), _short(begin))


def _begin(word: str) -> str:
    for written, heard in ALIKE:
        word = word.replace(written, heard)
    return DOUBLE_CONSONANT.sub(r"\1", word)


def _short(heard: str) -> str:
    is_double = "aa" in heard or "uu" in heard
    return DOUBLE_VOWEL.sub(r"\1", heard) if is_double else heard


def _end(begin: str) -> str:
    for written, heard in ENDS:
        if begin.endswith(written):
            return begin.removesuffix(written) + heard
    if len(begin) >= LONG_ENOUGH and begin.endswith("en"):
        return begin.removesuffix("n")
    return begin
