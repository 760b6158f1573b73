"""What givers do with letters and askers with offers: assumptions, drawn by lot."""

from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from app.cli.simulate.assumptions import Assumptions
from app.cli.simulate.givers import Givers, Whole
from app.cli.simulate.needs import Need
from app.cli.simulate.sending import Leaving

SPREAD_OF_WAITS = 1.0  # of the logarithm: one in six takes nearly three times the median
SURE = 0.9

Answer = tuple[int, Need, timedelta]
"""A giver, what she answers, and how long after the letter."""


@dataclass
class Behaviour:
    told: Assumptions
    givers: Givers
    lot: Generator
    keen: NDArray[np.float64] = field(init=False)  # a giver in the middle has 1

    def __post_init__(self) -> None:
        spread = self.told.answering.spread
        self.keen = self.lot.gamma(spread, 1 / spread, len(self.givers))

    def answers(self, leaving: Leaving) -> list[Answer]:
        """She answers one need at most of a letter with many."""
        found = [
            (int(giver), need, self._wait(self.told.answering.read_hours))
            for need, who in leaving.at_once
            for giver in who[self._presses(who)]
        ]
        for who in leaving.digests:
            found += self._of_digests(who[self._presses(who)], leaving.gathered)
        return found

    def _of_digests(self, keen: Whole, gathered: list[tuple[Need, Whole]]) -> list[Answer]:
        """Each need in it has the same chance."""
        stood_in_it: dict[int, list[Need]] = {int(giver): [] for giver in keen}
        presses = np.zeros(len(self.givers), bool)
        presses[keen] = True
        for need, who in gathered:
            for giver in who[presses[who]]:
                stood_in_it[int(giver)].append(need)
        hours = self.told.answering.read_hours
        return [
            (giver, needs[self.lot.integers(len(needs))], self._wait(hours))
            for giver, needs in stood_in_it.items()
        ]

    def _presses(self, who: Whole) -> NDArray[np.bool_]:
        """The more letters she had in seven days, the smaller the chance."""
        told = self.told.answering
        tired = 0.5 ** ((self.givers.week[who] - 1) / told.halved_by)
        chance = np.minimum(told.chance * self.keen[who] * tired, SURE)
        return self.lot.random(len(who)) < chance

    def have_had_enough(self, leaving: Leaving) -> Whole:
        """Who now wants no letters for a while."""
        told = self.told.resting
        letters = [who for _, who in leaving.at_once] + leaving.digests
        who = np.concatenate(letters) if letters else np.array([], np.int64)
        too_many = who[self.givers.week[who] > told.letters]
        return np.unique(too_many[self.lot.random(len(too_many)) < told.chance])

    def until_choice(self) -> timedelta:
        return self._wait(self.told.needs.chosen_hours)

    def until_done(self) -> timedelta:
        return self._wait(self.told.needs.solved_days * 24)

    def is_handed_back(self) -> bool:
        return self.lot.random() < self.told.needs.handed_back

    def _wait(self, median_hours: float) -> timedelta:
        hours = median_hours * float(np.exp(self.lot.normal(0, SPREAD_OF_WAITS)))
        return timedelta(hours=hours)
