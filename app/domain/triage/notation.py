"""The small notation in which the word lists are written.

    word      as it sounds          word*  *word  *word*    begins, ends, holds
    a|b       either, also a|b_c    #                       a number
    a .. b    up to five words between, in one sentence
    a ~ b     up to eight, in either order
    a $       and the clause ends there
    {me}      a group of words from `groups.py`

A line is a phrase; nothing here is a regular expression.
"""

from collections.abc import Iterator

from app.domain.triage.folding import fold
from app.domain.triage.groups import GROUPS
from app.domain.triage.phrases import Phrase, Place
from app.domain.triage.sound import sound

MOST_BETWEEN = {"..": 5, "~": 8}


def phrases(listed: str) -> tuple[Phrase, ...]:
    lines = filter(None, map(str.strip, fold(_with_groups(listed)).text.split("\n")))
    orders = (order for line in lines for order in _orders(line))
    return tuple(_phrase(words) for order in orders for words in _spelled_out(order))


def _with_groups(listed: str) -> str:
    for name, members in GROUPS.items():
        listed = listed.replace("{" + name + "}", "|".join(members.split()))
    return listed


def _orders(line: str) -> Iterator[list[str]]:
    one, _, other = line.partition(" ~ ")
    yield [*one.split(), "~", *other.split()] if other else one.split()
    if other:
        yield [*other.split(), "~", *one.split()]


def _spelled_out(words: list[str]) -> Iterator[list[str]]:
    """Once for each choice of more than one word, and once for the single ones."""
    for at, word in enumerate(words):
        longer = [choice for choice in word.split("|") if "_" in choice]
        if longer:
            single = [choice for choice in word.split("|") if "_" not in choice]
            for choice in (*longer, *filter(None, ["|".join(single)])):
                yield from _spelled_out([*words[:at], *choice.split("_"), *words[at + 1 :]])
            return
    yield words


def _phrase(words: list[str]) -> Phrase:
    between = (MOST_BETWEEN.get(before, 0) for before in ["", *words])
    places = tuple(
        _place(word, most)
        for word, most in zip(words, between, strict=False)
        if word not in MOST_BETWEEN and word != "$"
    )
    return Phrase(places, closes_clause=words[-1] == "$")


def _place(word: str, between: int) -> Place:
    choices = word.split("|")
    bare = [choice for choice in choices if "*" not in choice]
    return Place(
        exact=frozenset(form for choice in bare for form in _whole(choice)),
        begins=_stems(c[:-1] for c in choices if c.endswith("*") and not c.startswith("*")),
        ends=tuple(sound(c[1:]).whole for c in choices if c.startswith("*") and c[-1] != "*"),
        holds=_stems(c[1:-1] for c in choices if c.startswith("*") and c.endswith("*")),
        number="#" in choices,
        between=between,
    )


def _whole(word: str) -> tuple[str, ...]:
    heard = sound(word)
    return tuple(filter(None, (heard.whole, heard.whole_short)))


def _stems(words: Iterator[str]) -> tuple[str, ...]:
    heard = [sound(form) for word in words for form in _hard_ending(word)]
    return tuple(filter(None, (form for one in heard for form in (one.begin, one.begin_short))))


def _hard_ending(stem: str) -> tuple[str, ...]:
    """achterstand*, and achterstant as it is heard."""
    return (stem, stem[:-1] + "t") if stem.endswith("d") else (stem,)
