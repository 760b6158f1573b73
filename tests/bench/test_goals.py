"""A bench that calls what is slow quick, or counts an error as a page, would be worse than none."""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pytest
from click.testing import CliRunner
from werkzeug.serving import make_server

from bench import turns
from bench.__main__ import main
from bench.goals import Goal, Measured, Outcome
from bench.hello import app as hello
from bench.load import NUMBER, Load, run
from bench.served import Served, get
from bench.strolling import Stroll, walk
from bench.table import GOALS
from tests.engines.gunicorn import free_port

AT_LEAST = (0.33, True, {0.32: False, 0.33: True, 0.5: True})
AT_MOST = (7, False, {6.9: True, 7: True, 7.1: False})


@pytest.fixture
def port() -> Iterator[int]:
    """The port of bare Flask."""
    server = make_server("127.0.0.1", 0, hello, threaded=True)
    serving = Thread(target=server.serve_forever)
    serving.start()
    yield server.server_port
    server.shutdown()
    serving.join()
    server.server_close()


@pytest.mark.parametrize(("bar", "at_least", "met"), [AT_LEAST, AT_MOST])
def test_a_bar_is_reached_or_stayed_under(
    bar: float, at_least: bool, met: dict[float, bool]
) -> None:
    goal = Goal("one", bar, lambda ground: Measured(1, ""), at_least)
    assert {ratio: goal.is_met(ratio) for ratio in met} == met


def test_what_was_not_measured_has_no_figure_and_did_not_fail() -> None:
    (karrot,) = (goal for goal in GOALS if goal.measure is None)
    outcome = Outcome(karrot, None)
    assert outcome.said == f"not measured: {karrot.why}"
    told = json.loads(outcome.as_json())
    assert told == {"name": karrot.name, "ratio": None, "bar": 20, "ok": None}


def test_what_has_no_bar_is_told_and_neither_met_nor_missed() -> None:
    outcome = Outcome(Goal("one", None, None), Measured(3, "3 and 1 ms"))
    told = json.loads(outcome.as_json())
    assert (outcome.said, outcome.goal.wanted) == ("no bar", "–")
    assert told == {"name": "one", "ratio": 3, "bar": None, "ok": None}


def test_each_goal_has_a_name_of_its_own() -> None:
    assert len({goal.name for goal in GOALS}) == len(GOALS)


def test_two_sides_are_taken_in_turn_and_a_slow_round_is_outweighed() -> None:
    ones = iter([9.0, 2.0, 2.0, 80.0])
    ratio, one, other = turns.ratio(lambda: next(ones), lambda: 1.0, rounds=3)
    assert (ratio, one, other) == (2.0, 2.0, 1.0), "the first round warms up"


def test_another_answer_than_the_wanted_one_is_no_page(port: int) -> None:
    right = Load(port, get(port).head, seconds=0.2, connections=2, wanted="HTTP/1.1 200")
    lost = Load(port, get(port, "/lost").head, seconds=0.2, connections=2, wanted="HTTP/1.1 200")
    assert run(right)["done"] > run(right)["wrong"] == 0
    assert run(lost)["done"] == 0 < run(lost)["wrong"]


def walked(stroll: Stroll) -> dict[str, float]:
    """In a thread of its own: a browser of another test may have its loop in this one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(lambda: asyncio.run(walk(stroll))).result()


@pytest.mark.parametrize(("path", "is_wrong"), [("/", False), ("/lost", True)])
def test_of_many_people_each_wrong_page_is_counted(port: int, path: str, is_wrong: bool) -> None:
    told = walked(Stroll(port, [[get(port, path).head]] * 3, rest=0.02, seconds=0.2))
    assert told["done"] > 3
    assert told["wrong"] == is_wrong * told["done"]


def test_a_page_that_never_came_is_wrong() -> None:
    nobody = Stroll(free_port(), [[get(1).head]], rest=0.02, seconds=0.1)
    told = walked(nobody)
    assert told["done"] == told["wrong"] > 0


def test_what_asking_takes_of_the_cores_is_not_the_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert Served(done=100, wrong=0, seconds=1, own=1, p50=0, p99=0).rate == 200


def test_a_goal_that_is_not_there_is_told() -> None:
    told = CliRunner().invoke(main, ["--only", "nothing of the kind"])
    assert told.exit_code == 2
    assert "no goal is called so" in told.output


def test_numbers_in_a_form_keep_its_length() -> None:
    assert len(NUMBER) == len(f"{12:08d}")
