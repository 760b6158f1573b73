"""What makes a sentence hard besides its words: verbs far apart, clauses, passive, negations."""

import re
from itertools import pairwise

from app.texts.plain.sentence import BREAK, Sentence
from app.texts.plain.word_lists import grammar

AUXILIARIES, PASSIVE, BEING = map(grammar, ("auxiliaries", "passive", "being"))
SUBORDINATORS, PREPOSITIONS = map(grammar, ("subordinators", "prepositions"))
ARTICLES, BEFORE_A_FAR_NOUN = map(grammar, ("articles", "before_a_far_noun"))
NEGATIONS, COORDINATORS = map(grammar, ("negations", "coordinators"))

PARTICIPLE = re.compile(
    r"(?:aan|achter|af|bij|binnen|deel|door|in|kennis|klaar|langs|mee|na|om|onder|op|open|over|plaats|"
    r"rond|samen|schoon|tegen|terug|toe|uit|vast|voor|voort|vrij|weg)?ge\w{2,}(?:d|t|en)"
    r"|(?:aan|in|op|uit|voor|af|toe|om)?(?:be|ver|ont|her|er)\w{2,}(?:d|t|en)"
    r"|over(?:le|ge|ne)\w+(?:d|t|en)|gedaan|opgedaan|uitgezien|gezien"
)
IN_WORDS = re.compile(
    r"on(?!der|ze|s\b|ge?veer|line|t)\w{5,}(?:ig|ige|lijk|lijke|baar|bare|d|de|t|te)"
)


def is_participle(word: str) -> bool:
    """As its form tells; infinitives and others that look like one are listed."""
    return bool(PARTICIPLE.fullmatch(word)) and word not in grammar("no_participles")


def passive(sentence: Sentence) -> str:
    """Its verb and participle, or nothing: wordt … gelezen, is door … gelezen."""
    for clause in sentence.clauses:
        done = [word for word in clause if is_participle(word)]
        by = "door" in clause
        for verb in clause:
            if done and (verb in PASSIVE or (by and verb in BEING)):
                return f"{verb} {done[-1]}"
    return ""


def longest_tang(sentence: Sentence) -> int:
    """Most words between a verb and the verb that completes it."""
    longest, partner = 0, None
    words = sentence.words
    for at in range(len(words) - 1, -1, -1):
        if words[at] in AUXILIARIES:
            longest = max(longest, partner - at - 1 if partner is not None else 0)
            partner = None
        elif _may_complete(words, at):
            partner = at if partner is None or words[at + 1] in BREAK else partner
        elif words[at] in SUBORDINATORS:
            partner = None
    return longest


def _may_complete(words: list[str], at: int) -> bool:
    """Whether a verb may stand here that another waits for: at the end of its clause."""
    last = at + 1 == len(words) or words[at + 1] in BREAK or words[at + 1] in SUBORDINATORS
    return last and (is_participle(words[at]) or words[at].endswith(("en", "aan", "ien", "oen")))


def subclauses(sentence: Sentence) -> list[tuple[str, int]]:
    """The word that opens each, and how many words it runs on."""
    found: list[tuple[str, int]] = []
    for clause in sentence.clauses:
        at = next((n for n, word in enumerate(clause) if word in SUBORDINATORS), None)
        if at is not None:
            found.append((clause[at], len(clause) - at - 1))
    return found


def noun_tang(sentence: Sentence) -> str:
    """de door u gestuurde brief: an article that waits for its noun."""
    words = sentence.words
    for one, other in pairwise(words):
        if one in ARTICLES and other in BEFORE_A_FAR_NOUN:
            return f"{one} {other} …"
    return ""


def second_negation(sentence: Sentence) -> str:
    """Two noes that undo each other. "Niet je naam en niet je nummer" is no such thing."""
    for clause in sentence.clauses:
        seen = ""
        for word in clause:
            if word in COORDINATORS:
                seen = ""
            elif word in NEGATIONS or (seen and IN_WORDS.fullmatch(word)):
                if seen:
                    return f"{seen} … {word}"
                seen = word
    return ""


def deed_of(sentence: Sentence) -> str:
    """het invullen van: something to do, made into a thing."""
    words = sentence.words
    for one, two, three in zip(words, words[1:], words[2:], strict=False):
        if one == "het" and two.endswith("en") and len(two) > 5 and three in ("van", "door"):
            return f"{one} {two} {three}"
    return ""


def prepositions(sentence: Sentence) -> int:
    return sum(word in PREPOSITIONS for word in sentence.words)
