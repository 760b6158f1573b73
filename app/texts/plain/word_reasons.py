"""What the words of a sentence add to its score, each on its own or as a phrase."""

import re
from collections.abc import Iterator

from app.texts.plain import weights as w
from app.texts.plain.phrases import Phrase, phrases_in
from app.texts.plain.reason import Reason
from app.texts.plain.sentence import Sentence
from app.texts.plain.tokens import Kind, Token
from app.texts.plain.word_lists import grammar, instead_of
from app.texts.plain.words import Level, Word, look_up, names_a_deed

DATE_IN_DIGITS = re.compile(r"\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?")
LONGEST_FIRST_NAME = 7


def of_words(sentence: Sentence) -> Iterator[Reason]:
    """Points before they are shared over the sentence."""
    words = [token.low for token in sentence.spoken]
    covered: set[int] = set()
    for at, phrase in phrases_in(words):
        covered.update(range(at, at + len(phrase.words)))
        yield _phrase(phrase)
    for at, token in enumerate(sentence.spoken):
        if at not in covered:
            yield from _token(token, is_first=at == 0)


def _phrase(phrase: Phrase) -> Reason:
    where = f"{' '.join(phrase.words)} → {phrase.instead}"
    if phrase.kind == "figures_of_speech":
        return Reason(w.FIGURE_OF_SPEECH, "figure of speech", where)
    return Reason(w.PHRASE, "formal words", where)


def _token(token: Token, is_first: bool) -> Iterator[Reason]:
    if token.kind is Kind.ABBREVIATION:
        plain = _long_for(token.low)
        yield Reason(w.ABBREVIATION, "abbreviation", _arrow(token.text, plain))
    elif token.kind is Kind.NUMBER:
        yield from _number(token.text)
    elif token.kind is Kind.WORD:
        yield from _word(token, is_first)


def _long_for(low: str) -> str:
    told = instead_of("abbreviations")
    return told.get(low) or told.get(f"{low}.", "")


def _number(text: str) -> Iterator[Reason]:
    if "%" in text:
        yield Reason(w.PERCENTAGE, "percentage", text)
    elif DATE_IN_DIGITS.fullmatch(text):
        yield Reason(w.DATE_IN_DIGITS, "date in digits", text)
    elif "," in text:
        yield Reason(w.AMOUNT, "number with a fraction", text)


def _word(token: Token, is_first: bool) -> Iterator[Reason]:
    found = look_up(token.low)
    if token.text.isupper() and 2 <= len(token.text) <= 6 and not is_first:
        if token.low not in grammar("initials") and found.level is not Level.EVERYDAY:
            yield Reason(w.CAPITALS, "initials", token.text)
    elif _may_be_a_name(token, found, is_first):
        yield Reason(w.NAME, "name", token.text)
    elif points := _points(token.low, found):
        yield Reason(points, f"{found.level} word", _arrow(token.low, found.instead))


def _may_be_a_name(token: Token, found: Word, is_first: bool) -> bool:
    """At the start of a sentence every word has a capital: there only a short one may be a name."""
    if found.level not in (Level.RARE, Level.MISSPELT) or not token.text[0].isupper():
        return False
    return len(token.low) <= LONGEST_FIRST_NAME if is_first else True


def _points(word: str, found: Word) -> float:
    points = w.LEVELS[found.level] + w.COMPOUND * max(0, len(found.parts) - 1)
    points += w.LONG_WORD * min(w.MOST_LETTERS, max(0, len(word) - w.LETTERS))
    if found.level is not Level.EVERYDAY and names_a_deed(word):
        points += w.NOUN_OF_DEED
    return points


def _arrow(word: str, plain: str) -> str:
    return f"{word} → {plain}" if plain else word
