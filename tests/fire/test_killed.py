"""RE-01: the web server and the clock killed at random moments, with people at work: a hundred
times in each whole run (decision 29 of the design), two thousand in `make soak`."""

import os
import time

from sqlalchemy import make_url

from tests.fire.conftest import Lights
from tests.fire.fire import Fire

KILLS = {"sqlite": 60, "postgresql": 40}


def test_nothing_acknowledged_is_lost(database: str, lights: Lights) -> None:
    seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
    print(f"again with SEED={seed}")  # noqa: T201 (shown when it fails)
    with lights(seed) as fire:
        fire.burns(KILLS[make_url(database).get_backend_name()])
        assert fire.is_put_out() == []
        assert refused(fire) == []
        assert len(fire.folk.acknowledged) > 0 < fire.post.accepted.total()


def refused(fire: Fire) -> list[str]:
    """Somebody's form was turned away, though it was in order."""
    return [answer for circle in fire.folk.circles for answer in circle.turned_away]
