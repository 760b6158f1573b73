"""A Dutch compound as the words it is made of: kinderfiets is kinder and fiets."""

from collections.abc import Callable

from app.texts.plain.word_lists import grammar

LONGEST = 40
SHORTEST_PART = 3
JOINTS = ("s", "e", "en")


def parts(word: str, fronts: frozenset[str], ends: Callable[[str], bool]) -> tuple[str, ...]:
    """Two or three known words that make up the whole, or nothing.

    `fronts` may stand in front (kinder, woon); `ends` knows forms of what stands last (fietsen).
    """
    return _split(word, fronts, ends, 3) if len(word) <= LONGEST else ()


def _split(
    word: str, fronts: frozenset[str], ends: Callable[[str], bool], most: int
) -> tuple[str, ...]:
    for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first, tail = _front(word[:cut], fronts), word[cut:]
        if first and is_long_enough(tail) and ends(tail):
            return first, tail
        if first and most > 2 and (rest := _split(tail, fronts, ends, most - 1)):
            return (first, *rest)
    return ()


def _front(head: str, fronts: frozenset[str]) -> str:
    if head in fronts:
        return head
    for joint in JOINTS:
        if head.endswith(joint) and head[: -len(joint)] in fronts:
            return head[: -len(joint)]
    return ""


def is_long_enough(part: str) -> bool:
    return len(part) >= 4 or part in grammar("short_parts")
