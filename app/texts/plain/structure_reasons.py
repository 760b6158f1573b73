"""What the structure of a sentence adds to its score."""

from collections.abc import Iterator

from app.texts.plain import structure
from app.texts.plain import weights as w
from app.texts.plain.reason import Reason
from app.texts.plain.sentence import Sentence
from app.texts.plain.tokens import Kind
from app.texts.plain.word_lists import grammar
from app.texts.plain.words import syllables


def of_structure(sentence: Sentence) -> Iterator[Reason]:
    yield from _length(sentence)
    yield from _clauses(sentence)
    for weight, what, where in (
        (w.PASSIVE, "passive", structure.passive(sentence)),
        (w.NOUN_TANG, "noun far from its article", structure.noun_tang(sentence)),
        (w.DEED_OF, "verb made a noun", structure.deed_of(sentence)),
        (w.SECOND_NEGATION, "double negation", structure.second_negation(sentence)),
    ):
        if where:
            yield Reason(weight, what, where)
    yield from _small_things(sentence)


def _length(sentence: Sentence) -> Iterator[Reason]:
    words = sentence.length
    over, far_over = max(0, words - w.EASY_LENGTH), max(0, words - w.LONG_LENGTH)
    yield Reason(
        w.EACH_WORD * words + w.EACH_WORD_OVER * over + w.EACH_WORD_FAR_OVER * far_over,
        "length",
        f"{words} words",
    )
    spoken = [token.low for token in sentence.spoken if token.kind is Kind.WORD]
    average = sum(map(syllables, spoken)) / len(spoken) if spoken else 0.0
    if average > w.EASY_SYLLABLES:
        enough = min(1.0, len(spoken) / w.ENOUGH_TO_AVERAGE)
        yield Reason(w.SYLLABLES * enough * (average - w.EASY_SYLLABLES), "long words")


def _clauses(sentence: Sentence) -> Iterator[Reason]:
    tang = structure.longest_tang(sentence) - w.TANG_LENGTH
    if tang > 0:
        yield Reason(w.TANG * tang, "verbs far apart", f"{tang + w.TANG_LENGTH} words between")
    for opener, words in structure.subclauses(sentence):
        points = w.HEAVY_SUBCLAUSE if opener in grammar("heavy_subordinators") else w.SUBCLAUSE
        points += w.LONG_SUBCLAUSE * max(0, words - w.SUBCLAUSE_LENGTH)
        yield Reason(points, "clause", f"{opener} …")


def _small_things(sentence: Sentence) -> Iterator[Reason]:
    words = sentence.words
    if (many := structure.prepositions(sentence) - w.PREPOSITIONS) > 0:
        yield Reason(w.PREPOSITION * many, "many prepositions")
    if brackets := sum(token.text in ("(", ";") for token in sentence.tokens):
        yield Reason(w.BRACKET * brackets, "brackets")
    if negations := sum(word in structure.NEGATIONS for word in words):
        yield Reason(w.NEGATION * negations, "negation")
    if formal := sum(word in ("u", "uw") for word in words):
        yield Reason(w.FORMAL_YOU * min(2, formal), "u")
