"""I7, I8 and the promise of the service over random histories: no state that may not be, every
follow-up once and in time, never a third message, nobody who stopped is written to, and every need
has its answer in the end."""

from flask import Flask
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.actions.clock.life import JOBS
from tests.actions.clock.machine import Histories

HISTORIES = settings(
    max_examples=25, stateful_step_count=25, suppress_health_check=list(HealthCheck), print_blob=True, phases=[Phase.generate]
)


def test_whatever_happens(app: Flask) -> None:
    class WithTheHouse(Histories):
        pass

    WithTheHouse.app, WithTheHouse.jobs = app, JOBS
    run_state_machine_as_test(WithTheHouse, settings=HISTORIES)
