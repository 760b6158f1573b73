"""What was found of a word by its letters alone: most of what people write are the same words.

A word is common when it was met in learning; one that was not, as a name, is never kept: nothing
stays of what somebody wrote. Until a first text was weighed no word is: messages are read without
weights, and these are not opened for their sake.
"""

from typing import TypeVar

from app.domain.triage.learnt.weights import weights

T = TypeVar("T")

MOST_KEPT = 3_000  # words; the first that are met are those that most people write


class OfCommonWords(dict[str, T]):
    def keep(self, word: str, found: T) -> T:
        if len(self) < MOST_KEPT and _is_common(word):
            self[word] = found
        return found


def _is_common(word: str) -> bool:
    return weights.cache_info().currsize > 0 and bool(weights().met([f"={word}"]))
