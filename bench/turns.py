"""Two sides taken in turn, A B A B …: whatever else a machine does, it does to both."""

from collections.abc import Callable
from statistics import median
from time import perf_counter, process_time

Side = Callable[[], float]
ENGINES = ("sqlite", "postgresql")


def ratio(one: Side, other: Side, rounds: int) -> tuple[float, float, float]:
    """The middle of one ÷ other over the rounds, and the middle of each side. The first round
    warms both up and does not count."""
    taken = [(one(), other()) for _ in range(rounds + 1)][1:]
    ones, others = zip(*taken, strict=True)
    return median(a / b for a, b in taken), median(ones), median(others)


def worst_of(take: Callable[[str], tuple[float, float, float]]) -> tuple[str, float, float, float]:
    """As `ratio` tells it, of the database where it is the larger, and that database's name."""
    told = {engine: take(engine) for engine in ENGINES}
    engine = max(told, key=lambda engine: told[engine][0])
    return engine, *told[engine]


def cpu(deed: Callable[[], object], times: int) -> Side:
    """Seconds of this process's processor for one, all its threads together."""
    return _each(process_time, deed, times)


def wall(deed: Callable[[], object], times: int) -> Side:
    """Seconds until one is done."""
    return _each(perf_counter, deed, times)


def _each(clock: Callable[[], float], deed: Callable[[], object], times: int) -> Side:
    def side() -> float:
        began = clock()
        for _ in range(times):
            deed()
        return (clock() - began) / times

    return side
