"""The figures of a year, from what was counted; and of several towns beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from app.cli.simulate.tally import Tally


@dataclass(frozen=True)
class Figures:
    needs: float
    answered: float  # share with an offer before a person takes over
    hours_to_first_offer: float  # median of those answered; nan: none was
    letters_mean: float  # a giver a week, of those who want letters
    letters_median: float
    letters_p99: float
    letters_max: float
    over_own_number: float  # share of givers' weeks with more letters than that giver chose
    offers_max: float  # to choose from at the same time, of one need
    for_nothing: float  # share of presses of givers who were not needed
    gini: float  # of the times that givers helped
    gini_by_lot: float  # the same, had each time one of all givers been drawn
    top_tenth: float  # the share of all help that the busiest tenth gave
    rests: float  # times that a giver had enough of letters


@dataclass(frozen=True)
class Spread:
    """Over towns."""

    mean: float
    least: float
    most: float


def figures(tally: Tally, seed: int) -> Figures:
    offers = np.array(list(tally.most_at_once.values()) or [0])
    weeks, chosen = int(tally.weeks.sum()), int(tally.helps.sum())
    presses = sum(tally.presses.values()) + tally.came_too_late
    return Figures(
        needs=len(tally.presses),
        answered=float((offers > 0).mean()),
        hours_to_first_offer=float(np.median(tally.first_offer or [np.nan])),
        letters_mean=float(tally.weeks @ np.arange(len(tally.weeks))) / max(weeks, 1),
        letters_median=quantile(tally.weeks, 0.5),
        letters_p99=quantile(tally.weeks, 0.99),
        letters_max=len(tally.weeks) - 1,
        over_own_number=tally.over_own_number / max(weeks, 1),
        offers_max=int(offers.max()),
        for_nothing=(presses - chosen) / max(presses, 1),
        gini=gini(tally.helps),
        gini_by_lot=gini(_by_lot(chosen, len(tally.helps), seed)),
        top_tenth=top_tenth(tally.helps),
        rests=tally.rests,
    )


def spread(towns: Sequence[Figures]) -> dict[str, Spread]:
    names = [field.name for field in fields(Figures)]
    return {name: _of([getattr(town, name) for town in towns]) for name in names}


def _of(values: Sequence[float]) -> Spread:
    known = [value for value in values if not np.isnan(value)] or [np.nan]
    return Spread(float(np.mean(known)), min(known), max(known))


def quantile(counts: NDArray[np.int64], share: float) -> int:
    """The smallest that so many do not exceed; numbers are given by how often each occurs."""
    return int(np.searchsorted(np.cumsum(counts), share * counts.sum()))


def gini(times: NDArray[np.int64]) -> float:
    """0: all as often; near 1: one does everything. 0 where nothing was done."""
    total, count = int(times.sum()), len(times)
    if not total:
        return 0.0
    ranks = np.arange(1, count + 1)
    return float(2 * (ranks @ np.sort(times)) / (count * total) - (count + 1) / count)


def top_tenth(times: NDArray[np.int64]) -> float:
    busiest = np.sort(times)[::-1][: max(1, len(times) // 10)]
    return float(busiest.sum() / max(times.sum(), 1))


def _by_lot(chosen: int, givers: int, seed: int) -> NDArray[np.int64]:
    lot = np.random.default_rng(seed)
    return lot.multinomial(chosen, np.full(givers, 1 / givers))
