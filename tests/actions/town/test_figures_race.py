"""Two clocks freeze the same quarter at the same moment: one file, and nobody is refused."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from flask import Flask

from app.actions.town.figures import freeze_and_publish_what_is_due
from app.domain.calendar import quarter_end
from app.domain.moment import Moment
from app.store.db import db, only_read
from app.store.tables import Fact, Figures
from tests.quarters import QUARTER, WEEKS_LATER, small_town
from tests.town import Town

CLOCKS = 4


def a_clock(app: Flask, moment: Moment, start: Barrier) -> Callable[[], None]:
    def ticks() -> None:
        with app.app_context():
            only_read(False)
            start.wait()
            freeze_and_publish_what_is_due(moment)
            db.session.commit()
            db.session.remove()

    return ticks


def test_clocks_that_tick_together_freeze_once(town: Town) -> None:
    small_town(town)
    db.session.commit()
    town.now = quarter_end(QUARTER) + WEEKS_LATER
    clock = a_clock(town.app, town.by_house(), Barrier(CLOCKS))
    with ThreadPoolExecutor(CLOCKS) as clocks:
        for ticked in [clocks.submit(clock) for _ in range(CLOCKS)]:
            ticked.result()
    assert db.session.query(Figures.period).all() == [(QUARTER,)]
    assert db.session.query(Fact).filter(Fact.record_key.is_not(None)).count() == 0
