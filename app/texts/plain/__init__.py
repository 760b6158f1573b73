"""How hard a Dutch sentence is to read, and what makes it so. Pure: lists, rules and arithmetic.

`hardness(line)` is 0 for a line without words, some 1 to 5 for a sentence that an asker should
get (A2), about 10 for plain letters (B1), and 25 and more for the letters of offices. It
compares sentences; it does not measure whether anybody understood. A line of several sentences
scores their average. Any text gets a number, in time that grows with its length.
"""

from app.texts.plain import weights
from app.texts.plain.reason import SMALL, Reason
from app.texts.plain.sentence import Sentence
from app.texts.plain.structure_reasons import of_structure
from app.texts.plain.tokens import sentences
from app.texts.plain.word_reasons import of_words

__all__ = ["Reason", "hardness", "why"]


def hardness(line: str) -> float:
    """The lower, the easier."""
    read = [Sentence(each) for each in sentences(line)]
    words = sum(sentence.length for sentence in read)
    if not words:
        return 0.0
    points = sum(
        reason.points * sentence.length for sentence in read for reason in _reasons(sentence)
    )
    more = min(weights.MOST_SENTENCES, len(read)) - 1
    return weights.SCALE * (points / words + weights.EACH_SENTENCE * more)


def why(line: str) -> list[Reason]:
    """What adds most to the score, the heaviest first."""
    found = [reason for each in sentences(line) for reason in _reasons(Sentence(each))]
    heavy = [reason for reason in found if reason.points >= SMALL]
    return sorted(heavy, key=lambda reason: -reason.points)


def _reasons(sentence: Sentence) -> list[Reason]:
    share = max(1, sentence.length) ** weights.SHARED
    words = [
        Reason(reason.points / share, reason.what, reason.where) for reason in of_words(sentence)
    ]
    return [*words, *of_structure(sentence)]
