"""The short version of `bench/codes.py`: two seconds of many who come in."""

import os

from bench.codes import SOON, measure

TOO_BUSY = 4  # whoever waits for each core: then it is they that are measured


def test_codes_leave_soon_while_many_come_in(database: str) -> None:
    """What the clock works for a hundred is less than the time in which they must be there, on any
    machine; on one with nothing else to do they are there."""
    is_busy = os.getloadavg()[0] > TOO_BUSY * (os.cpu_count() or 1)
    run = measure(database, per_second=50, seconds=2, provider_seconds=0.02)
    assert len(run.waits) == run.asked == 100, "lost"
    assert run.worked < SOON, f"{run.worked:.1f} seconds of processor"
    assert is_busy or run.ok, f"{100 * run.within(SOON):.0f} of 100 within {SOON} seconds"
