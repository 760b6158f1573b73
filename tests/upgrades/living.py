"""People of a release, in a process that runs its code: they found a town and live in it.

Run within the files of that release, so it names only what those have (tests/fire). It
reads lines: "begin", and "end", which is answered with what was done and what went wrong since.
"""

from __future__ import annotations

import json
import sys
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


def says(told: object) -> None:
    print(json.dumps(told), flush=True)  # noqa: T201 (it speaks to the test)


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
        if line.strip() == "begin":
            folk.begin()
        else:
            folk.end()
            says(happened(folk))


if __name__ == "__main__":
    main(int(sys.argv[1]))
