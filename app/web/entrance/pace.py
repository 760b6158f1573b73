"""How often each token comes: a brake on a program that runs wild, which must cost the database
little.

The database counts for all processes together. Each takes a handful of a minute's requests at a
time, so that nine of ten are counted here alone; what it did not spend is lost with the minute.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from flask import Flask

HANDFUL = 10


@dataclass
class _Count:
    minute: datetime | None = None
    left: int = 0  # of what was taken
    is_over: bool = False  # there is no more to take in this minute
    since_noted: int = 0

    def spent(self) -> int | None:
        if not self.left:
            return None
        self.left -= 1
        self.since_noted += 1
        return self.since_noted


class Pace:
    def __init__(self) -> None:
        self._counts: dict[int, _Count] = {}
        self._lock = Lock()

    def counted(self, token_id: int, minute: datetime, granted: Callable[[], int]) -> int | None:
        """How often since the last note; None where this minute is full. `granted` asks the
        database for some more: when there is nothing in hand, and not again once it gave none."""
        with self._lock:
            count = self._of(token_id, minute)
            if count.left or count.is_over:
                return count.spent()
        more = granted()  # nobody waits for a database in our lock
        with self._lock:
            count = self._of(token_id, minute)
            count.left += more
            count.is_over = not more
            return count.spent()

    def noted(self, token_id: int) -> None:
        with self._lock:
            self._counts[token_id].since_noted = 0

    def _of(self, token_id: int, minute: datetime) -> _Count:
        count = self._counts.setdefault(token_id, _Count())
        if count.minute != minute:
            count.minute, count.left, count.is_over = minute, 0, False
        return count


def init_app(app: Flask) -> None:
    app.extensions["pace"] = Pace()
