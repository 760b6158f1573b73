"""People at work, the primary killed under them, the replica promoted, and what is left."""

from __future__ import annotations

import re
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.conftest import migrate
from tests.engines import postgresql
from tests.failover.pair import Pair, running_pair
from tests.fire.fire import Fire, answers_from, lit

BEFORE, AFTER = 40, 20  # things that people were told are done
SECONDS = 90
DATABASE = "failover"
TWICE = re.compile(r"sent \d+ times")


@dataclass(frozen=True)
class Outcome:
    acknowledged: int  # before the primary died
    afterwards: int
    seconds_to_promote: float
    seconds_without: float  # from the kill until somebody was told again that it is done
    faults: list[str] = field(default_factory=list)

    @property
    def lost(self) -> list[str]:
        """Acknowledged, and not there; the judge also tells what was sent and not kept."""
        return [fault for fault in self.faults if fault.startswith("lost")]

    @property
    def wrong(self) -> list[str]:
        """All but a letter that went twice: it is marked after it left, so that none is lost."""
        return [fault for fault in self.faults if not TWICE.match(fault)]

    def as_told(self, name: str, may_lose: bool) -> dict[str, Any]:
        told = asdict(self) | {"name": name, "lost": len(self.lost)}
        told.pop("faults")
        return told | {"ok": bool(self.lost) if may_lose else not self.wrong}


def lived(folder: Path, seed: int, synchronous: bool = True) -> Outcome:
    """One primary and its end. Without synchronous commit its replica is held back as well, so that
    a loss is certain."""
    with running_pair(folder) as pair:
        postgresql.make_reader(postgresql.at(pair.primary, "postgres"))
        postgresql.create_database(postgresql.at(pair.primary, "postgres"), DATABASE)
        migrate(pair.url(DATABASE))
        if synchronous:
            pair.waits_for_replica()
        with lit(pair.url(DATABASE), folder / "log", seed) as fire:
            return _fails_over(fire, pair, synchronous)


def _fails_over(fire: Fire, pair: Pair, synchronous: bool) -> Outcome:
    assert answers_from(fire.processes) == 200
    fire.folk.begin()
    try:
        _until(fire, BEFORE)
        if not synchronous:
            pair.holds_replica_back()
            _until(fire, len(fire.folk.acknowledged) + BEFORE)
        pair.kill_primary()
        killed, before = time.monotonic(), len(fire.folk.acknowledged)
        pair.promote()
        promoted = time.monotonic()
        _until(fire, before + 3)  # one for each who was answered while the kill went round
        again = time.monotonic()
        _until(fire, before + AFTER)
    finally:
        fire.folk.end()
    afterwards = len(fire.folk.acknowledged) - before
    return Outcome(before, afterwards, promoted - killed, again - killed, fire.is_put_out())


def _until(fire: Fire, acknowledged: int) -> None:
    ends = time.monotonic() + SECONDS
    while len(fire.folk.acknowledged) < acknowledged:
        assert time.monotonic() < ends, "nobody is answered any more"
        time.sleep(0.02)
