"""Words written as they sound, or with one slip of the finger, still read as the word they are."""

import re
from collections.abc import Iterable, Iterator

LONGEST = 20
SOUNDS = (
    (re.compile(r"[àáâä]"), "a"), (re.compile(r"[èéêë]"), "e"), (re.compile(r"[ìíîï]"), "i"),
    (re.compile(r"[òóôö]"), "o"), (re.compile(r"[ùúûü]"), "u"),
    (re.compile(r"sch"), "sg"), (re.compile(r"ch"), "g"), (re.compile(r"ph"), "f"),
    (re.compile(r"ij|ei|y"), "ì"), (re.compile(r"au|ou"), "ò"), (re.compile(r"c(?=[eiì])"), "s"),
    (re.compile(r"c|q"), "k"), (re.compile(r"x"), "ks"), (re.compile(r"th"), "t"),
    (re.compile(r"z"), "s"), (re.compile(r"v"), "f"), (re.compile(r"dt$|d$"), "t"),
    (re.compile(r"(.)\1+"), r"\1"), (re.compile(r"en$"), "e"),
)  # fmt: skip


def sound(word: str) -> str:
    """How it sounds, roughly: fiets and viedz come near, zei and zij are the same."""
    for pattern, said in SOUNDS:
        word = pattern.sub(said, word)
    return word


def sounds_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(sound(word) for word in words if len(word) >= 4)


def slips(word: str) -> Iterator[str]:
    """What was meant, if one letter is too many or two changed places."""
    if not 5 <= len(word) <= LONGEST:
        return
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        if at:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
