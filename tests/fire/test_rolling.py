"""RE-16: the web server starts anew (HUP) while people are in the middle of things; none of their
steps fails, and none has to be taken twice. The control: the same people notice at once where a
queue goes with its worker. Told once, on PostgreSQL: what is tested is the server."""

from functools import partial
from pathlib import Path

import pytest

from tests.engines.town_database import TownDatabase
from tests.fire.conftest import Lights
from tests.fire.fire import Fire, answers_from, lit

SEED = 3
RESTARTS, PATIENCE = 3, 9


@pytest.fixture
def lights(town_database: TownDatabase, tmp_path: Path) -> Lights:
    return partial(lit, town_database.empty(), tmp_path / "log", SEED)


def what_fails(fire: Fire, restarts: int) -> list[str]:
    """Steps that were turned away or had to be taken again; no more restarts after the first."""
    assert answers_from(fire.processes) == 200
    fire.folk.begin()
    try:
        for _ in range(restarts):
            fire.wait_for_work()
            fire.processes.restart_web_workers()
            if failed(fire):
                break
    finally:
        fire.folk.end()
    assert fire.folk.acknowledged
    return failed(fire)


def failed(fire: Fire) -> list[str]:
    turned_away = [answer for circle in fire.folk.circles for answer in circle.turned_away]
    again = [f"{phone.again} again" for phone in fire.folk.phones if phone.again]
    return turned_away + again


def test_no_step_fails(lights: Lights) -> None:
    with lights() as fire:
        assert what_fails(fire, RESTARTS) == []
        assert fire.is_put_out() == []


def test_a_queue_that_goes_with_its_worker_is_noticed(
    lights: Lights, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUNICORN_CMD_ARGS", "--reuse-port")
    with lights() as fire:
        assert what_fails(fire, PATIENCE) != []
