"""A limit holds for all processes together: what one allowed, another has counted."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from app.actions.people.accounts import Caller, ask_code
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import TooManyCodes
from app.store.db import db
from tests.conftest import settings
from tests.engines.environment import as_environment
from tests.town import Town

BIANCA = Reach(Channel.EMAIL, "bianca@example.org")
HOME = Caller("browser", "192.0.2.0/24")


def asks(town: Town) -> None:
    ask_code(town.by_house(), BIANCA, HOME)
    db.session.commit()


ELSEWHERE = f"""
import sys
from datetime import UTC, datetime
from wsgi import app
from app.actions.people.accounts import Caller, ask_code
from app.domain.actor import house
from app.domain.moment import Moment
from app.domain.people.reach import Channel, Reach
from app.store.db import db, only_read
with app.app_context():
    only_read(False)
    for _ in range(int(sys.argv[1])):
        moment = Moment(house(1), datetime.now(UTC), app.extensions["house_rules"])
        home = Caller({HOME.browser!r}, {HOME.network!r})
        ask_code(moment, Reach(Channel.EMAIL, {BIANCA.address!r}), home)
        db.session.commit()
"""


def asks_in_another_process(database: str, times: int) -> None:
    told = as_environment(settings(database))
    subprocess.run([sys.executable, "-c", ELSEWHERE, str(times)], env=told, check=True)


def test_codes_that_another_process_sent_count_here(town: Town, database: str) -> None:
    town.now = datetime.now(UTC)
    most = town.app.extensions["house_rules"].codes.per_ten_minutes
    asks_in_another_process(database, most - 1)
    asks(town)
    with pytest.raises(TooManyCodes):
        asks(town)
