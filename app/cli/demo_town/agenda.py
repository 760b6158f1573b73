"""What happens when: stories that say, step by step, how long until their next step.

The present is a cut through them: what would come after it has not happened yet.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from app.domain.calendar import after_quiet, at_local, local

QUIET = ("21:30", "07:30")  # people in the demo sleep
EARLIEST, LATEST = 8, 19

Story = Iterator[timedelta]


def in_daytime(day: datetime, chance: Random, latest: int = LATEST) -> datetime:
    """Some minute of the day, from eight in the morning until the end of the hour `latest`."""
    hour = time(chance.randint(EARLIEST, latest), chance.randrange(60))
    return at_local(local(day).date(), hour)


class Agenda:
    def __init__(self) -> None:
        self._due: list[tuple[datetime, int, Story]] = []
        self._order = count()

    def begin(self, story: Story, at: datetime) -> None:
        heappush(self._due, (at, next(self._order), story))

    def play(self, until: datetime, arrive: Callable[[datetime], None]) -> Iterator[datetime]:
        """Takes the steps in order of time, each after arriving at its moment; yields it."""
        while self._due and self._due[0][0] <= until:
            at, _, story = heappop(self._due)
            arrive(at)
            pause = next(story, None)
            if pause is not None:
                self.begin(story, after_quiet(at + pause, *QUIET))
            yield at
