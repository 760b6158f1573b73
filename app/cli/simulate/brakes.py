"""Which brakes of the house hold: our own rules, and what they are held beside."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    OURS = "ours"
    NO_CAPS = "no_caps"
    BROADCAST = "broadcast"


@dataclass(frozen=True)
class Brakes:
    a_week: bool = True  # the number of letters in seven days that she chose
    a_day: bool = True  # one at once, the rest next morning
    quiet_hours: bool = True
    gathers: bool = True  # whoever chose a letter a day or a week gets that
    promises: bool = True  # whoever has her hands full is not asked
    enough: bool = True  # five offers close the pressing
    repeats: bool = True  # once more after silence, to anyone who had not heard


BRAKES: dict[Way, Brakes] = {
    Way.OURS: Brakes(),
    Way.NO_CAPS: Brakes(a_week=False, a_day=False, quiet_hours=False),
    Way.BROADCAST: Brakes(
        a_week=False, a_day=False, quiet_hours=False, gathers=False,
        promises=False, enough=False, repeats=False,
    ),
}  # fmt: skip
