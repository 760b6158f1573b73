"""From a form of a Dutch word to the words it may be a form of, by rule and without a dictionary.

`bases("brieven")` holds "brief", `bases("werkte")` holds "werken". It guesses widely: whoever asks
keeps only what stands in a list.
"""

import re
from collections.abc import Iterator

ENDINGS = (
    "en", "e", "s", "'s", "’s", "t", "d", "n", "te", "ten", "de", "den", "er", "ers", "ere", "st",
    "ste", "tje", "tjes", "je", "jes", "pje", "pjes", "etje", "etjes", "end", "ende", "ster",
)  # fmt: skip
SEPARABLE = (
    "achter", "aan", "af", "bij", "binnen", "door", "in", "langs", "mee", "na", "om", "onder", "op",
    "open", "over", "rond", "samen", "schoon", "tegen", "terug", "thuis", "toe", "uit", "vast",
    "voor", "voort", "weg", "klaar", "kwijt", "kennis", "deel", "plaats",
)  # fmt: skip
BETWEEN = re.compile(rf"({'|'.join(sorted(SEPARABLE, key=len, reverse=True))})(ge|te)(?=\w{{3}})")
SHORT_VOWEL = re.compile(r"(.*[^aeou]|)([aeou])([bcdfgklmnprstvz])")
CLOSED = re.compile(r".*[^aeou][aeiou][bdfgklmnprst]|[aeiou][bdfgklmnprst]")
DOUBLED = re.compile(r"(.*)([bdfgklmnprst])\2")
HARDENED = str.maketrans("vz", "fs")


def bases(form: str) -> list[str]:
    """The form itself first, then what it may come from."""
    return list(dict.fromkeys(_guesses(form)))


def _guesses(form: str) -> Iterator[str]:
    yield form
    whole = BETWEEN.sub(r"\1", form, count=1) if BETWEEN.match(form) else form
    for word in dict.fromkeys((form, whole, _without_ge(whole))):
        for stem in dict.fromkeys(_stems(word)):
            yield from _spellings(stem)


def _without_ge(word: str) -> str:
    return word[2:] if word.startswith("ge") and len(word) > 4 else word


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            yield word[: -len(ending)]


def _spellings(stem: str) -> Iterator[str]:
    """A stem as a word, and as a verb: briev is brief, mann is man, lop is loop and lopen."""
    yield from (stem, stem + "en", stem + "n", stem + "e")
    hard = stem[:-1] + stem[-1].translate(HARDENED)
    yield hard
    if short := SHORT_VOWEL.fullmatch(hard):
        yield f"{short[1]}{short[2]}{short[2]}{short[3]}"
    if CLOSED.fullmatch(stem):
        yield f"{stem}{stem[-1]}en"
    if single := DOUBLED.fullmatch(stem):
        yield single[1] + single[2]
    yield from _opened(stem)


def _opened(stem: str) -> Iterator[str]:
    """loop, hoor, geef and lees: lopen, horen, geven and lezen."""
    if len(stem) > 2 and stem[-3:-1] in ("aa", "ee", "oo", "uu"):
        short = stem[:-2]
        yield from (short + stem[-1] + "en", short + _softened(stem[-1]) + "en")
    yield stem[:-1] + _softened(stem[-1]) + "en"


def verb_stem(verb: str) -> str:
    """wonen: woon, passen: pas, lezen: lees; a word that is no such verb stays as it is."""
    if not verb.endswith("en") or len(verb) < 5:
        return verb
    stem = verb[:-2]
    if single := DOUBLED.fullmatch(stem):
        return single[1] + single[2]
    if short := SHORT_VOWEL.fullmatch(stem):
        stem = f"{short[1]}{short[2]}{short[2]}{short[3]}"
    return stem[:-1] + stem[-1].translate(HARDENED)


def _softened(letter: str) -> str:
    return {"f": "v", "s": "z"}.get(letter, letter)
