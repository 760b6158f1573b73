"""What our sentences must keep to, a row a rule: its id, for whom, what breaks it, an example that
does. Ids are those of `docs/rules.md`."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.domain.readers import Reader
from app.texts.plain import structure
from app.texts.plain.forms import bases
from app.texts.plain.phrases import phrases_in
from app.texts.plain.sentence import Sentence
from app.texts.plain.tokens import Kind, Token, sentences
from app.texts.plain.words import Level, look_up
from tests.house.reading import NAME, Piece

EVERYBODY = frozenset(Reader)
ASKERS = frozenset({Reader.ASKER})
JE = frozenset({Reader.ASKER, Reader.GIVER, Reader.STAFF})
B1 = EVERYBODY - ASKERS

Finder = Callable[[Sentence], str]


@dataclass(frozen=True)
class Rule:
    """`finds` gives what breaks it, or nothing."""

    id: str
    readers: frozenset[Reader]
    finds: Finder
    caught: str
    """A sentence that must be found."""


BANNED = frozenset(
    """
    armoede arm schuld schulden minima cliënt cliënten casus dossier intake traject doelgroep
    kwetsbaar kwetsbare zelfredzaam hulpbehoevend aanvraag verzoek indienen dien registreren
    registreer accepteren accepteer verplicht ongeldig ongeldige mislukt geweigerd afgewezen helaas
    oeps account profiel dashboard match feedback privacyverklaring sorry error storing onderhoud
    onjuist sessie verlopen
    """.split()
)
OTHER_WORDS = frozenset(
    """
    hulpvraag hulpvragen vrager vragers helper helpers hulpbieder hulpbieders vrijwilliger
    vrijwilligers wijk wijken aanvraag aanvragen verzoek verzoeken
    """.split()
)
REPORTS = frozenset(("melding", "meldingen"))  # at the desk: what somebody reported
FORMAL, INFORMAL = frozenset(("u", "uw")), frozenset(("je", "jij", "jou", "jouw", "jullie"))
DATE = re.compile(r"\b(?:ma|di|wo|do|vr|za|zo)\b\.? ?\d|\b\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\b")
NUMBERED = re.compile(r"0[89]00-\d+")  # 0800-8115 is a number to call
EASY = frozenset({Level.EVERYDAY})
PLAIN = EASY | {Level.KNOWN, Level.DERIVED}


@cache
def explained(reader: Reader) -> frozenset[str]:
    told = tomllib.loads(Path(__file__).with_name("explained.toml").read_text())
    words = {*told["askers"], *(name.lower() for name in told["names"])}
    return frozenset(words if reader is Reader.ASKER else words | set(told["staff"]))


def one_of(words: frozenset[str]) -> Finder:
    return lambda sentence: next((word for word in sentence.words if word in words), "")


def longer_than(most: int) -> Finder:
    return lambda sentence: f"{sentence.length} words" if sentence.length > most else ""


def unknown(reader: Reader, levels: frozenset[Level]) -> Finder:
    def find(sentence: Sentence) -> str:
        words = (token for token in sentence.spoken if token.kind is Kind.WORD)
        return next((each.text for each in words if not _is_known(each.text, reader, levels)), "")

    return find


def _is_known(text: str, reader: Reader, levels: frozenset[Level]) -> bool:
    low = text.lower().replace("‑", "-")
    forms = [low, *(form for form in bases(low) if len(form) > 3)]
    return (
        text == NAME
        or any(form in explained(reader) for form in forms)
        or look_up(low).level in levels
    )


def figure_of_speech(sentence: Sentence) -> str:
    found = phrases_in([token.low for token in sentence.spoken])
    return next((" ".join(p.words) for _, p in found if p.kind == "figures_of_speech"), "")


def formal_phrase(sentence: Sentence) -> str:
    found = phrases_in([token.low for token in sentence.spoken])
    return next((" ".join(p.words) for _, p in found if p.kind == "officialese"), "")


def english(sentence: Sentence) -> str:
    words = {token.low for token in sentence.spoken if token.kind is Kind.WORD}
    strange = words - explained(Reader.ASKER)
    return next((word for word in strange if look_up(word).level is Level.FOREIGN), "")


def percentage(sentence: Sentence) -> str:
    said = " ".join(token.text for token in sentence.tokens)
    return next((word for word in ("%", "procent", "percentage") if word in said), "")


def abbreviation(sentence: Sentence) -> str:
    return next((token.text for token in sentence.spoken if _is_abbreviated(token)), "")


def _is_abbreviated(token: Token) -> bool:
    is_in_capitals = len(token.text) > 1 and token.text.isupper()
    if token.kind is Kind.WORD and is_in_capitals:
        return token.low not in explained(Reader.ASKER)
    return token.kind is Kind.ABBREVIATION


def date_in_digits(sentence: Sentence) -> str:
    said = NUMBERED.sub("", " ".join(token.text for token in sentence.tokens))
    found = DATE.search(said)
    return found.group() if found else ""


RULES = (
    Rule("UX-31 at most 15 words", ASKERS, longer_than(15), "Je kunt " + "heel " * 14 + "veel."),
    Rule("UX-40 at most 20 words", B1, longer_than(20), "Je kunt " + "heel " * 19 + "veel."),
    Rule("UX-32 words of A2", ASKERS, unknown(Reader.ASKER, EASY), "Bel onze consulent."),
    Rule("UX-40 words of B1", B1, unknown(Reader.STAFF, PLAIN), "Bel de intermediair."),
    Rule("UX-33 no passive", ASKERS, structure.passive, "Je vraag wordt gelezen."),
    Rule("UX-33 no double no", EVERYBODY, structure.second_negation, "Dat is niet zonder reden."),
    Rule("UX-33 no percentages", EVERYBODY, percentage, "Bij 85% lukt het."),
    Rule("UX-33 no English", EVERYBODY, english, "Geef je feedback."),
    Rule("UX-37 no figures of speech", EVERYBODY, figure_of_speech, "Trek aan de bel trekken."),
    Rule("UX-37 dates in words", EVERYBODY, date_in_digits, "Kom ma 12-05."),
    Rule("UX-40 no words of offices", EVERYBODY, formal_phrase, "Ten behoeve van jou."),
    Rule("UX-41 je", JE, one_of(FORMAL), "Stel uw vraag."),
    Rule("UX-41 u", frozenset({Reader.MUNICIPALITY}), one_of(INFORMAL), "Stel je vraag."),
    Rule("UX-44 one word for one thing", EVERYBODY, one_of(OTHER_WORDS), "Stel je hulpvraag."),
    Rule(
        "UX-44 one word for one thing", EVERYBODY - {Reader.STAFF}, one_of(REPORTS), "Je melding."
    ),
    Rule("2.8 banned words", JE, one_of(BANNED), "Helaas."),
    Rule("2.8 no abbreviations", EVERYBODY, abbreviation, "Kom z.s.m."),
)


@cache
def faults(words: str, reader: Reader) -> tuple[str, ...]:
    """Each rule that a text breaks, with what breaks it; the same words stand on many pages."""
    return tuple(_faults(words, reader))


def _faults(words: str, reader: Reader) -> Iterator[str]:
    for sentence in map(Sentence, sentences(words)):
        for rule in RULES:
            if reader in rule.readers and (found := rule.finds(sentence)):
                yield f"{rule.id}: {found!r} in {words!r}"


# a whole page

READ = ("body", "hint", "h2")
"""What counts as text to read: no heading, no rows to tap or fill in, no header and footer, and
nothing that people wrote."""
MOST_WORDS = 60
MEAN = 9


def body_words(pieces: tuple[Piece, ...]) -> int:
    return sum(s.length for piece in pieces if piece.place in READ for s in piece.sentences())


def mean_length(pieces: tuple[Piece, ...]) -> float:
    read = ("h1", "error", *READ)
    lengths = [s.length for piece in pieces if piece.place in read for s in piece.sentences()]
    return sum(lengths) / len(lengths) if lengths else 0.0
