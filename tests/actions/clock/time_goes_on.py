"""A machine of Hypothesis in which time goes on; what must hold is judged after every step."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from flask import Flask
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from app.domain.moment import Moment
from app.store.db import db
from tests.actions.clock.life import Life
from tests.actions.clock.life_oracle import Oracle

LONG_ENOUGH = timedelta(days=30)


def hold(faults: Iterable[str]) -> None:
    found = list(faults)
    assert not found, found


class TimeGoesOn(RuleBasedStateMachine):
    """`app` and `jobs` are set by the test that runs it."""

    app: Flask
    jobs: dict[str, Callable[[Moment], None]]

    def __init__(self) -> None:
        super().__init__()
        db.session.rollback()
        self.life = Life.begins(self.app, self.jobs)
        self.town, self.oracle = self.life.town, Oracle(self.life)

    @rule(minutes=st.sampled_from([5, 15, 60, 600]) | st.integers(1, 5000))
    def time_goes_on(self, minutes: int) -> None:
        self._ticks_for(timedelta(minutes=minutes))

    @rule(days=st.integers(1, 8))
    def days_go_by(self, days: int) -> None:
        self._ticks_for(timedelta(days=days))

    @rule(hours=st.integers(1, 40))
    def clock_stands_still(self, hours: int) -> None:
        """Somebody starts it again then."""
        self.life.stands_still(timedelta(hours=hours))
        self._ticks_for(timedelta())

    def teardown(self) -> None:
        self._ticks_for(LONG_ENOUGH)
        hold(self.oracle.silences())

    def _ticks_for(self, time: timedelta) -> None:
        for _ in self.life.goes_on(time):
            hold(self.oracle.after_tick())

    def _does(self, deed: Callable[..., Any], who: Any, *told: Any, **more: Any) -> bool:
        """Whether the house did it."""
        with self.life.deed() as done:
            deed(self.town.moment(who), *told, **more)
            done.append(True)
        hold(self.oracle.after_deed())
        return bool(done)

    def _people(self) -> list[Any]:
        return [*self.life.askers, *self.life.givers]

    def _one_of(self, things: list[Any], which: int) -> Any:
        """The newest ones are asked for most."""
        return things[-1 - which % len(things)]
