"""People of a release, in a process that runs its code: they found a town and live in it.

Run within the files of that release, so it names only what those have (tests/fire). It reads lines:
"begin"; "live", answered when each of them lived a whole story since; "broke", with what went wrong
so far; and "end", with that and what was done.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import asdict
from threading import Event

from flask_migrate import upgrade

from app.factory import create_app
from app.store.db import db
from config.settings import read_settings
from tests.conftest import opened
from tests.fire.entry import hurried
from tests.fire.fire import moves_in
from tests.fire.townsfolk import Townsfolk
from tests.town import Town

PATIENCE = 120  # seconds, for a machine that is busy with other tests
WHOLE = 2  # stories that end from now on: each was in the middle of the first


def says(told: object) -> None:
    print(json.dumps(told), flush=True)  # noqa: T201 (it speaks to the test)


def stories_of(folk: Townsfolk) -> Counter[int]:
    """How many each asker saw to its end."""
    return Counter(one.by for one in folk.acknowledged if one.deed == "solved")


def live_on(folk: Townsfolk) -> bool:
    """Whether each of them lived a whole story from now on, in time."""
    begun, ends = stories_of(folk), time.monotonic() + PATIENCE
    askers = [one.asker.person_id for one in folk.circles]
    while time.monotonic() < ends:
        now = stories_of(folk)
        if all(now[one] - begun[one] >= WHOLE for one in askers):
            return True
        time.sleep(0.02)
    return False


def happened(folk: Townsfolk) -> dict[str, object]:
    told = {
        "done": [asdict(one) for one in folk.acknowledged],
        "turned_away": [answer for one in folk.circles for answer in one.turned_away],
        "broke": [said for phone in folk.phones for said in phone.broke],
    }
    folk.acknowledged.clear()
    for one in folk.circles:
        one.turned_away.clear()
    for phone in folk.phones:
        phone.broke.clear()
    return told


def main(port: int) -> None:
    folk = Townsfolk(Event())
    with opened(hurried(create_app(read_settings()))) as app:
        upgrade()
        moves_in(Town.founded(app), folk, port)
        db.session.remove()
    says("ready")
    for line in sys.stdin:
        match line.strip():
            case "begin":
                folk.begin()
            case "live":
                says(live_on(folk))
            case "broke":
                says([said for phone in folk.phones for said in phone.broke])
            case _:
                folk.end()
                says(happened(folk))


if __name__ == "__main__":
    main(int(sys.argv[1]))
