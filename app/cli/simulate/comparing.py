"""The same town under each set of rules: same givers, same needs, same lots."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.cli.simulate.assumptions import Assumptions
from app.cli.simulate.behaviour import Behaviour
from app.cli.simulate.brakes import BRAKES, Way
from app.cli.simulate.founding import found_givers, questions
from app.cli.simulate.measures import Figures, figures
from app.cli.simulate.tally import Tally
from app.cli.simulate.town import Town
from app.cli.simulate.year import Year
from app.domain.house_rules import HouseRules


@dataclass(frozen=True)
class Plan:
    givers: int
    weeks: int
    seed: int
    towns: int
    told: Assumptions
    rules: HouseRules


class Course:
    """One town under one set of rules: to be lived through, then asked for its figures."""

    def __init__(self, plan: Plan, way: Way, number: int) -> None:
        lot = np.random.default_rng([plan.seed, number, 0])
        givers = found_givers(plan.givers, plan.told, lot)
        asked = questions(plan.givers, plan.weeks, plan.told, lot)
        town = Town(givers, plan.rules, BRAKES[way])
        behaviour = Behaviour(plan.told, givers, np.random.default_rng([plan.seed, number, 1]))
        self._year = Year(town, behaviour, asked, Tally(givers))
        self._plan = plan

    def lived(self) -> Iterator[float]:
        return self._year.lived(self._plan.weeks)

    def figures(self) -> Figures:
        return figures(self._year.tally, self._plan.seed)
