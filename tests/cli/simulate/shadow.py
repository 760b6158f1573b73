"""The model of a town, led by what happens in a real one: its givers, its needs and its letters."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from app.actions.givers.settings import Chosen
from app.cli.simulate import sending
from app.cli.simulate.brakes import Brakes
from app.cli.simulate.givers import NEVER, RHYTHMS, THEMES, Givers
from app.cli.simulate.needs import Need
from app.cli.simulate.town import Town
from app.domain.house_rules import HouseRules
from app.domain.needs.themes import Theme, Tier
from app.domain.states import NeedState

PLACES = ("Noord", "Zuid")
Left = set[tuple[datetime, str, int, int | None]]
"""When, `new_need`, `gathered` or `digest`, to which giver, about which need."""


def unsettled(count: int, house: HouseRules) -> Givers:
    """Givers as the house has them: the first was met by nobody, the second showed a VOG."""
    kinds = [(f"{a:02}:00", f"{b:02}:00") for a in range(24) for b in range(24)]
    which = kinds.index((house.letters.quiet_from, house.letters.quiet_until))
    return Givers(
        rhythm=np.zeros(count, np.int8),
        weekly_day=np.zeros(count, np.int8),
        quiet=np.full(count, which, np.int16),
        per_week=np.full(count, house.letters.per_week, np.int16),
        open_promises=np.full(count, house.offers.open_promises, np.int16),
        can=np.ones((len(THEMES), count), bool),
        near=np.ones((len(PLACES), count), bool),
        up_to=np.full(count, Tier.T3, np.int8),
        vog=np.arange(count) == 1,
        introduced=np.arange(count) != 0,
        quiet_kinds=kinds,
    )


@dataclass
class Shadow:
    town: Town
    needs: list[Need] = field(default_factory=list)
    left: Left = field(default_factory=set)

    @classmethod
    def of(cls, count: int, house: HouseRules, brakes: Brakes) -> "Shadow":
        return cls(Town(unsettled(count, house), house, brakes))

    def changes(self, giver: int, choice: Chosen, near: Collection[int], now: datetime) -> None:
        """Nothing in the simulated year does this; the house must hold to it all the same."""
        givers = self.town.givers
        givers.rhythm[giver] = RHYTHMS.index(choice.rhythm)
        givers.weekly_day[giver] = choice.weekly_day
        givers.quiet[giver] = givers.quiet_kinds.index((choice.quiet_from, choice.quiet_until))
        givers.per_week[giver], givers.open_promises[giver] = choice.per_week, choice.open_promises
        givers.can[:, giver] = [not choice.themes or theme in choice.themes for theme in THEMES]
        givers.near[:, giver] = [not near or place in near for place in range(len(PLACES))]
        if givers.digest_at[giver] != NEVER:
            one = np.array([giver])
            givers.put_off(one, sending.mornings(self.town, one, now))

    def asks(
        self, theme: Theme, place: int | None, tier: Tier, asker: int | None, now: datetime
    ) -> None:
        heard = np.zeros(len(self.town.givers), np.uint8)
        self.needs.append(Need(len(self.needs), theme, place, tier, now, heard, asker))
        self.town.asks(self.needs[-1])

    def ends(self, need: int, state: NeedState) -> None:
        self.town.ends(self.needs[need], state)

    def ticks(self, now: datetime) -> None:
        leaving = sending.tick(self.town, now)
        self.left |= {(now, "digest", int(who), None) for one in leaving.digests for who in one}
        for kind, letters in (("new_need", leaving.at_once), ("gathered", leaving.gathered)):
            told = ((need.number, int(who)) for need, one in letters for who in one)
            self.left |= {(now, kind, who, number) for number, who in told}
