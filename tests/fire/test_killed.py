"""RE-01: the web server and the clock killed at random moments, with people at work."""

import os
import time

from tests.fire.conftest import Lights

KILLS = {"sqlite": 60, "postgresql": 40}
FULL_STARTS = 5


def test_nothing_acknowledged_is_lost(database: str, lights: Lights, record_property) -> None:  # type: ignore[no-untyped-def]
    seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
    print(f"SEED={seed}")  # noqa: T201 (shown when it fails)
    t=time.monotonic()
    with lights(seed) as fire:
        print("up", time.monotonic()-t)
        fire.burns(KILLS[database.partition(":")[0].partition("+")[0]])
        print("burnt", time.monotonic()-t)
        faults= fire.is_put_out()
        print("out", time.monotonic()-t)
        print(len(fire.folk.acknowledged), fire.post.accepted.total(), fire.processes.killed, fire.post.last_in_hand.total(), sum(n - 1 for n in fire.post.accepted.values()))
        print([p.broke for p in fire.folk.phones], [p.again for p in fire.folk.phones], [c.turned_away for c in fire.folk.circles])
        assert faults == []
