"""How much one word asks of a reader, and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from unicodedata import combining, normalize

from app.texts.plain import compounds, knowing, misspellings
from app.texts.plain.forms import SEPARABLE, bases
from app.texts.plain.word_lists import grammar, instead_of, listed

LONGEST = 40
NOUNS_OF_DEEDS = re.compile(
    r"\w{3,}(?:heid|heden|atie|aties|teit|teiten|isme|ismen|ering|eringen|ing|ingen|schap|nis|name)"
)
SHIFTING = frozenset(SEPARABLE) - grammar("transparent_prefixes")
"""What changes the meaning of the verb behind it: voorzien is no seeing."""
DERIVING = ("ingen", "ing", "heden", "heid")
VOWELS = re.compile(r"ij|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|oe|eu|ie|ei|ui|au|ou|[aeiouyáéëèïíöóüú]")


class Level(StrEnum):
    """How a word is known, from easy to hard."""

    EVERYDAY = "everyday"
    MISSPELT = "misspelt"
    KNOWN = "known"
    DERIVED = "derived"
    STIFF = "stiff"
    FOREIGN = "foreign"
    RARE = "rare"
    OFFICIALESE = "officialese"


@dataclass(frozen=True)
class Word:
    """`instead` says what is plainer, where the lists know it."""

    level: Level
    parts: tuple[str, ...] = ()
    instead: str = ""


def syllables(word: str) -> int:
    return max(1, len(VOWELS.findall(word[:LONGEST])))


def names_a_deed(word: str) -> bool:
    """Whether it makes a thing of something done or thought: verwerking, mogelijkheid."""
    return bool(NOUNS_OF_DEEDS.fullmatch(word[:LONGEST]))


@lru_cache(maxsize=50_000)
def look_up(word: str) -> Word:
    """The word in small letters, without the marks around it."""
    if len(word) > LONGEST:
        return Word(Level.RARE)
    return next(_readings(word), Word(Level.RARE))


def _readings(word: str) -> Iterator[Word]:
    """From what is certain to what is guessed."""
    yield from _as_formal(word, (word,))
    if word in listed("everyday"):
        yield Word(Level.EVERYDAY)
    if word in listed("known"):
        yield Word(Level.KNOWN)
    forms = bases(word)
    yield from _as_formal(word, _verbs(forms))
    yield from _as_form(word, forms)
    yield from _as_derived(word)
    yield from _as_compound(word)
    yield from _as_accented(word)
    yield from _as_misspelt(word)


def _as_formal(word: str, forms: tuple[str, ...]) -> Iterator[Word]:
    if word in listed("everyday"):
        return
    for kind in (Level.OFFICIALESE, Level.STIFF, Level.FOREIGN):
        told = instead_of(kind.value)
        for form in forms:
            if form in told:
                yield Word(kind, instead=told[form])


def _verbs(forms: list[str]) -> tuple[str, ...]:
    """Short formal words (dien, mede) would be found in everything; their own form must stand."""
    return tuple(form for form in forms if len(form) > 5)


def _as_form(word: str, forms: list[str]) -> Iterator[Word]:
    for level in (Level.EVERYDAY, Level.KNOWN):
        for form in forms:
            if form in listed(level.value):
                is_derived = names_a_deed(word) and not names_a_deed(form)
                yield Word(Level.DERIVED if is_derived else level)


def _as_derived(word: str) -> Iterator[Word]:
    """vertaling of vertalen, eenzaamheid of eenzaam."""
    for ending in DERIVING:
        stem = word.removesuffix(ending)
        if (
            stem != word
            and len(stem) > 2
            and any(map(knowing.at_all.words.__contains__, bases(stem)))
        ):
            yield Word(Level.DERIVED)


def _as_compound(word: str) -> Iterator[Word]:
    for knows, level in ((knowing.everyday, Level.EVERYDAY), (knowing.at_all, Level.KNOWN)):
        if found := compounds.parts(word, knows.fronts, knows.ends):
            yield Word(Level.KNOWN if found[0] in SHIFTING else level, parts=found)


def _as_accented(word: str) -> Iterator[Word]:
    """vóór and dáárom are said with weight, and otherwise the same."""
    bare = "".join(letter for letter in normalize("NFD", word) if not combining(letter))
    if bare != word:
        yield look_up(bare)


def _as_misspelt(word: str) -> Iterator[Word]:
    if len(word) >= 4 and misspellings.sound(word) in _sounds():
        yield Word(Level.MISSPELT)
    if any(meant in listed("everyday") for meant in misspellings.slips(word)):
        yield Word(Level.MISSPELT)


@cache
def _sounds() -> frozenset[str]:
    return misspellings.sounds_of(listed("everyday"))
