"""RE-16: the web server starts anew (`systemctl restart`) while people are in the middle of things;
none of their steps fails, and none has to be taken twice. Whoever comes meanwhile waits at the
socket, which is held here as systemd holds it.

The controls: the same people notice at once where the socket goes with its server, and where pages
in hand are not finished. Told once, on PostgreSQL: what is tested is the server.
"""

import signal
import socket
from collections.abc import Iterator
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


@pytest.fixture
def held() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0), backlog=100) as ours:
        yield ours


def what_fails(fire: Fire, restarts: int, how: int = signal.SIGTERM) -> list[str]:
    """Steps that were turned away or had to be taken again; no more restarts after the first."""
    assert answers_from(fire.processes) == 200
    fire.folk.begin()
    try:
        for _ in range(restarts):
            fire.wait_for_work()
            fire.processes.restart_web(how)
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


def test_no_step_fails(lights: Lights, held: socket.socket) -> None:
    with lights(held=held) as fire:
        assert what_fails(fire, RESTARTS) == []
        assert what_fails(fire, PATIENCE, signal.SIGKILL) != [], "cut off, and nobody noticed"
        assert fire.is_put_out() == []


def test_a_socket_that_goes_with_its_server_is_noticed(lights: Lights) -> None:
    with lights() as fire:
        assert what_fails(fire, PATIENCE) != []
