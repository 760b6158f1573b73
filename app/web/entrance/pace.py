"""How often each token comes, counted in this process: a brake on a program that runs wild, which
must cost the database nothing. With several processes a program may come that much oftener."""

from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from flask import Flask


@dataclass
class _Count:
    minute: str = ""
    in_it: int = 0
    since_noted: int = 0


class Pace:
    def __init__(self) -> None:
        self._counts: dict[int, _Count] = {}
        self._lock = Lock()

    def counted(self, token_id: int, now: datetime, most: int) -> int | None:
        """How often since the last note; None where this minute is full."""
        minute = f"{now:%Y%m%dT%H%M}"
        with self._lock:
            count = self._counts.setdefault(token_id, _Count())
            if count.minute != minute:
                count.minute, count.in_it = minute, 0
            count.in_it += 1
            count.since_noted += 1
            return count.since_noted if count.in_it <= most else None

    def noted(self, token_id: int) -> None:
        with self._lock:
            self._counts[token_id].since_noted = 0


def init_app(app: Flask) -> None:
    app.extensions["pace"] = Pace()
