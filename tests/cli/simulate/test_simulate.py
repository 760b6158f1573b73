"""What whoever argues about the rules types."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli.simulate import simulate
from app.cli.simulate.assumptions import FILE
from app.domain.readers import Reader
from app.texts import simulation as words
from tests.house.plain_rules import faults

QUICK = ("--givers", "60", "--weeks", "6")


def run(*options: str) -> Result:
    return CliRunner().invoke(simulate, [*QUICK, *options])


def told(*options: str) -> dict[str, Any]:
    result = run("--json", *options)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_a_table_on_stdout_and_nothing_else() -> None:
    result = run()
    heading, *lines = result.stdout.splitlines()
    assert heading.split() == "60 givers, 6 weeks, 1 town(s) ours no_caps broadcast".split()
    assert len(lines) == 14
    assert "\x1b" not in result.stdout


def test_the_same_seed_gives_the_same_figures() -> None:
    assert told("--seed", "3") == told("--seed", "3")
    assert told("--seed", "3") != told("--seed", "4")


def test_the_same_questions_are_asked_under_each_set_of_rules() -> None:
    ours, *others = (figures["needs"] for figures in told("--towns", "2")["ways"].values())
    assert ours["mean"] > 0
    assert [ours] * 2 == others


def test_our_rules_keep_each_giver_to_her_number_and_the_others_do_not(tmp_path: Path) -> None:
    """In a town that asks fifty times as much."""
    ways = told("--assumptions", str(busy(tmp_path)))["ways"]
    assert ways["ours"]["over_own_number"]["most"] == 0
    assert ways["ours"]["offers_max"]["most"] <= 5
    for way in ("no_caps", "broadcast"):
        assert ways[way]["over_own_number"]["least"] > 0.1


def busy(folder: Path) -> Path:
    path = folder / "busy.toml"
    told = FILE.read_text(encoding="utf-8")
    path.write_text(told.replace("a_giver_a_year = 0.38", "a_giver_a_year = 19"), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["town.svg", "town.png"])
def test_a_plot_is_the_same_file_each_time(name: str, tmp_path: Path) -> None:
    paths = [tmp_path / turn / name for turn in ("first", "second")]
    for path in paths:
        path.parent.mkdir()
        assert run("--plot", str(path)).exit_code == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--plot", "town.pdf"), "--plot makes .svg or .png"),
        (("--givers", "0"), "--givers"),
        (("--assumptions", "nowhere.toml"), "nowhere.toml"),
    ],
)
def test_what_cannot_be_is_said(options: tuple[str, ...], said: str) -> None:
    result = run(*options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_assumptions_that_do_not_hold_together(tmp_path: Path) -> None:
    path = tmp_path / "other.toml"
    path.write_text('first_day = "2026-01-05"')
    result = run("--assumptions", str(path))
    assert (result.exit_code, "do not hold together" in result.stderr) == (1, True)


def test_without_numpy_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(sys.modules):
        if name.startswith("app.cli.simulate.") and not name.endswith(".assumptions"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "numpy", None)
    result = run()
    assert result.exit_code == 1
    assert "`make simulation`" in result.stderr
    assert "config/requirements-simulation.txt" in result.stderr


SAID = [*words.PANELS.values(), *words.WAYS.values(), words.ASSUMED, *words.ASSUMPTIONS]


@pytest.mark.parametrize("said", SAID)
def test_the_words_on_the_plot_are_plain(said: str) -> None:
    filled = said.replace("\n", " ").format_map(Anything())
    assert list(faults(filled, Reader.STAFF)) == []


class Anything(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "3"
