"""An invented town, drawn by lot from the assumptions: its givers, and what will be asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import numpy as np
from numpy.random import Generator

from app.cli.simulate.assumptions import Assumptions, OfGivers, Shares
from app.cli.simulate.givers import RHYTHMS, THEMES, Givers, Whole, Yes
from app.domain.calendar import at_local
from app.domain.givers.rhythm import DAYS_A_WEEK
from app.domain.needs.themes import ASKED, TIER_OF_THEME, TILE_THEMES, Theme, Tier

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True)
class Question:
    """What somebody in the town will ask, and when."""

    at: datetime
    theme: Theme
    place: int | None
    tier: Tier


def neighbourhoods(count: int, told: OfGivers) -> int:
    return max(told.fewest_neighbourhoods, count // told.a_neighbourhood)


def found_givers(count: int, told: Assumptions, lot: Generator) -> Givers:
    """All of them introduced: whoever waits to be met hears of nothing."""
    kinds = [(kind.split("-")[0], kind.split("-")[1]) for kind in told.settings.quiet]
    rhythms = {RHYTHMS.index(rhythm): told.settings.rhythm[rhythm] for rhythm in RHYTHMS}
    return Givers(
        rhythm=_drawn(rhythms, count, lot).astype(np.int8),
        weekly_day=lot.integers(0, DAYS_A_WEEK, count).astype(np.int8),
        quiet=_drawn(dict(enumerate(told.settings.quiet.values())), count, lot).astype(np.int8),
        per_week=_drawn(_numbers(told.settings.per_week), count, lot).astype(np.int16),
        open_promises=_drawn(_numbers(told.settings.open_promises), count, lot).astype(np.int16),
        can=_themes(count, told.givers.tiles, lot),
        near=_places(count, told.givers, lot),
        up_to=np.full(count, Tier.T3, np.int8),
        vog=lot.random(count) < told.givers.vog,
        introduced=np.ones(count, bool),
        quiet_kinds=kinds,
    )


def _numbers(shares: Shares) -> dict[int, float]:
    return {int(number): share for number, share in shares.items()}


def _drawn(shares: Mapping[int, float], count: int, lot: Generator) -> Whole:
    weights = np.array(list(shares.values()), float)
    return lot.choice(np.array(list(shares), np.int64), count, p=weights / weights.sum())


def _themes(count: int, how_many: Sequence[float], lot: Generator) -> Yes:
    """Each chose some of the tiles, and with a tile come its themes."""
    can = np.zeros((len(THEMES), count), bool)
    tiles = _some_of(len(ASKED), count, how_many, lot)
    for number, tile in enumerate(ASKED):
        for theme in TILE_THEMES[tile]:
            can[THEMES.index(theme)] |= tiles[number]
    return can


def _places(count: int, told: OfGivers, lot: Generator) -> Yes:
    near = _some_of(neighbourhoods(count, told), count, told.places, lot)
    near[:, lot.random(count) >= told.choose_place] = True
    return near


def _some_of(things: int, count: int, how_many: Sequence[float], lot: Generator) -> Yes:
    """A row a thing, a column a giver: each took 1, 2, 3 … of them, `how_many` says how often."""
    taken = _drawn(dict(enumerate(how_many, start=1)), count, lot)
    some = np.zeros((things, count), bool)
    order = np.stack([lot.integers(0, things, count) for _ in how_many])
    for turn, which in enumerate(order):
        still = np.flatnonzero(taken > turn)
        some[which[still], still] = True
    return some


def questions(count: int, weeks: int, told: Assumptions, lot: Generator) -> Iterator[Question]:
    """In the order in which they will be asked."""
    days = weeks * DAYS_A_WEEK
    asked = lot.poisson(count * told.needs.a_giver_a_year * days / 365)
    day = np.sort(lot.integers(0, days, asked))
    hour = lot.uniform(told.needs.asked_from, told.needs.asked_until, asked)
    themes = {number: told.needs.themes[theme] for number, theme in enumerate(THEMES)}
    theme = _drawn(themes, asked, lot)
    place = lot.integers(0, neighbourhoods(count, told.givers), asked)
    says_place = lot.random(asked) >= told.needs.without_place
    delicate = lot.random(asked) < told.needs.delicate
    moments = [_moment(told, int(day[row]), hour[row]) for row in range(asked)]
    for row in sorted(range(asked), key=moments.__getitem__):
        about = THEMES[theme[row]]
        tier = Tier.T4 if delicate[row] else TIER_OF_THEME[about]
        yield Question(moments[row], about, int(place[row]) if says_place[row] else None, tier)


def _moment(told: Assumptions, day: int, hour: float) -> datetime:
    began = at_local(told.first_day + timedelta(days=day), time(0))
    return began + timedelta(seconds=int(hour * SECONDS_AN_HOUR))
