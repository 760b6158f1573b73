"""What is counted while the year goes by."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from app.cli.simulate.givers import Givers
from app.cli.simulate.needs import Need
from app.cli.simulate.sending import Leaving
from app.domain.givers.rhythm import Rhythm

SECONDS_AN_HOUR = 3600


@dataclass
class Tally:
    givers: Givers
    presses: dict[int, int] = field(default_factory=dict)  # of each need, those that stood
    most_at_once: dict[int, int] = field(default_factory=dict)  # offers of each need
    first_offer: list[float] = field(default_factory=list)  # hours
    helps: NDArray[np.int64] = field(init=False)  # times each giver was chosen
    weeks: NDArray[np.int64] = field(init=False)  # givers' weeks by number of letters
    over_own_number: int = 0  # weeks with more letters than that giver chose
    taken_over: int = 0  # needs that a person helped with, after silence
    rests: int = 0
    came_too_late: int = 0  # pressed when there were enough, or somebody was chosen
    _hears: NDArray[np.bool_] = field(init=False)
    _this_week: NDArray[np.int64] = field(init=False)
    _counts: bool = False

    def __post_init__(self) -> None:
        self.helps = np.zeros(len(self.givers), np.int64)
        self._this_week = np.zeros(len(self.givers), np.int64)
        self.weeks = np.zeros(1, np.int64)
        self._hears = ~self.givers.is_(Rhythm.INSIDE)

    def begins_week(self, counts: bool) -> None:
        """Closes the week before; the new one is kept when it counts."""
        if self._counts:
            letters = self._this_week[self._hears]
            self.weeks = _together(self.weeks, np.bincount(letters))
            self.over_own_number += int((letters > self.givers.per_week[self._hears]).sum())
        self._this_week[:] = 0
        self._counts = counts

    def left(self, leaving: Leaving) -> None:
        for who in chain((who for _, who in leaving.at_once), leaving.digests):
            self._this_week[who] += 1

    def asked(self, need: Need) -> None:
        self.presses[need.number] = self.most_at_once[need.number] = 0

    def answered(self, need: Need, now: datetime, stands: bool) -> None:
        if not stands:
            self.came_too_late += 1
            return
        number = need.number
        if not self.presses[number]:
            self.first_offer.append((now - need.posted_at).total_seconds() / SECONDS_AN_HOUR)
        self.presses[number] += 1
        self.most_at_once[number] = max(self.most_at_once[number], len(need.offers))

    def chosen(self, giver: int) -> None:
        self.helps[giver] += 1


def _together(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    longest = max(len(one), len(other))
    return np.pad(one, (0, longest - len(one))) + np.pad(other, (0, longest - len(other)))
