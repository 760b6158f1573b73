"""The languages of the house, and in which of them somebody wrote (R11)."""

import re
import unicodedata
from enum import StrEnum


class Language(StrEnum):
    """By the code that pages, browsers and catalogues use."""

    DUTCH = "nl"
    ENGLISH = "en"
    TURKISH = "tr"
    ARABIC = "ar"
    POLISH = "pl"
    UKRAINIAN = "uk"

    @property
    def direction(self) -> str:
        """The direction of its writing, as HTML says it."""
        return "rtl" if self is Language.ARABIC else "ltr"

    @property
    def locale(self) -> str:
        """By which calendars and numbers are written: in English as in Europe."""
        return "en_GB" if self is Language.ENGLISH else self.value


SOURCE = Language.DUTCH
"""What the house itself writes; all else is translated from it."""
FOR_EVERYBODY = frozenset({Language.DUTCH, Language.ENGLISH})
"""Staff and givers have these two; the others are for anyone who asks."""

OTHER_SCRIPTS = {"ARABIC": Language.ARABIC, "CYRILLIC": Language.UKRAINIAN}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SMALL_WORDS = {
    Language.DUTCH: _set("""
        aan als ben bij dan dat de die dit een en er geen gezocht graag haar heb hebben
        hebt heeft help het hij hoe hulp iemand ik in is je kan kunnen maar maken me met
        mij mijn moet naar niet nodig nog of om onze ook op samen te tot uit van voor
        waar wat weet we wie wij wil willen zijn zo zoek zou
    """),
    Language.ENGLISH: _set("""
        a am and any anyone are can could do for from have hello help how i in is it
        know learn looking me my need of on one please show some someone somebody thank
        that the there this to want was we what where who with would you your
    """),
    Language.TURKISH: _set("""
        acaba ama bana ben benim bir biri birisi bu bulmak çok çocuk çocuğum da daha de
        eden en evde gerek gibi hem her için ihtiyacım ile istiyorum iyi kadar kim kimse
        lazım ne nasıl nerede olan olur oğlum kızım sonra şey var ve veya yardım yok
    """),
    Language.POLISH: _set("""
        albo ale bo być chce chcę chciałabym chciałbym co córka córki czy da dla do
        dziecka jak jest jestem kto ktoś ma mam mi mnie moje moja mojego mój może mogę
        na nad nie od o po pomoc pomocy pomóc pomoże potrzebny potrzebna potrzebuję
        proszę przy się są syn szukam tego to w we z za ze że
    """),
}
"""The words that hold a sentence together: a few of them tell its language."""
WORD = re.compile(r"\b[^\W\d_]+\b")
OWN_LETTERS = {Language.TURKISH: frozenset("şğı"), Language.POLISH: frozenset("ąćęłńśźż")}


def written_in(words: str, spoken: Language) -> Language:
    """In which language these words are. `spoken` is that of the writer's screen, and the answer
    where the words leave it open; a screen in another script says nothing of Latin letters."""
    if not words.isascii() and (language := _by_script(words)):
        return language
    likely, small = spoken if spoken in SMALL_WORDS else SOURCE, _small(words)
    told = WORD.findall(small)
    scores = {language: _score(small, told, language) for language in SMALL_WORDS}
    return max(SMALL_WORDS, key=lambda language: (scores[language], language is likely))


def _by_script(words: str) -> Language | None:
    """That of most letters, where it is not Latin."""
    scripts = [unicodedata.name(letter, "").split(" ")[0] for letter in words if letter.isalpha()]
    most = (script for script in OTHER_SCRIPTS if scripts.count(script) * 2 > len(scripts))
    return next((OTHER_SCRIPTS[script] for script in most), None)


def _score(small: str, told: list[str], language: Language) -> int:
    letters = OWN_LETTERS.get(language, ())
    small_words = sum(map(SMALL_WORDS[language].__contains__, told))
    return small_words + sum(map(small.count, letters))


def _small(words: str) -> str:
    """Turkish has an I with a dot; elsewhere its dot would become a letter of its own."""
    return words.replace("İ", "i").lower()
