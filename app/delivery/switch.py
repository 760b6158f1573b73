"""Which of two providers is told first.

Kept in the process and not in the database: each clock learns in a few letters what it needs to
know, and while things go wrong there is one write less that can. Threads share it without a lock:
what they may lose of the count is one failure more until the second is told first.
"""

from collections.abc import Callable
from time import monotonic

IN_A_ROW = 3  # failures of the first: one may be the letter's, three are the provider's
SECONDS = 300  # that the second is told first; then the first may show that it is back


class Switch:
    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._until = 0.0

    @property
    def second_goes_first(self) -> bool:
        return self._clock() < self._until

    def first_failed(self) -> None:
        self._failures += 1
        if self._failures >= IN_A_ROW:
            self._failures, self._until = 0, self._clock() + SECONDS

    def first_worked(self) -> None:
        self._failures, self._until = 0, 0.0
