"""deploy/alarms.yml and deploy/dashboard.json speak of metrics that are there, with labels and
values that they have."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml

from tests.deploy.units import ROOT
from tests.town import Town
from tests.web.browser import Browser
from tests.web.watch.test_watch import allowed, samples

ALARMS = yaml.safe_load((ROOT / "deploy" / "alarms.yml").read_text())
RULES: list[dict[str, Any]] = [rule for one in ALARMS["groups"] for rule in one["rules"]]
BOARD = json.loads((ROOT / "deploy" / "dashboard.json").read_text())
ASKED = [rule["expr"] for rule in RULES]
ASKED += [target["expr"] for panel in BOARD["panels"] for target in panel["targets"]]
OF_PROMETHEUS = {"up"}
OF_THE_CLOCK = {
    "vragen_clock_silent_seconds",
    "vragen_backup_age_seconds",
    "vragen_trial_age_seconds",
}
MATCHED = re.compile(r'(\w+)(=~?)"([^"]*)"')


@pytest.fixture
def told(town: Town) -> set[str]:
    Browser(town.app).get("/")
    return {one.name for one in samples(town.app)} | OF_THE_CLOCK


def test_every_metric_is_there(told: set[str]) -> None:
    named = {name for expr in ASKED for name in re.findall(r"\b(vragen_\w+|up)\b", expr)}
    assert named - told - OF_PROMETHEUS - {"vragen"} == set()
    assert len(named) > 8


def test_every_metric_is_looked_at(told: set[str]) -> None:
    asked = " ".join(ASKED)
    assert {name for name in told if name not in asked and not name.endswith("_created")} == set()


def test_every_label_that_is_asked_for_can_be(town: Town) -> None:
    known = allowed(town.app)
    for label, how, value in (found for expr in ASKED for found in MATCHED.findall(expr)):
        if label != "job":
            assert any(re.fullmatch(value, one) for one in known[label]), (label, how, value)


@pytest.mark.parametrize("expr", ASKED)
def test_what_is_opened_is_closed(expr: str) -> None:
    bare = re.sub(r'"[^"]*"', "", expr)
    for opens, closes in ("()", "[]", "{}"):
        assert bare.count(opens) == bare.count(closes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["alert"]))
def test_an_alarm_says_what_and_what_to_do(rule: dict[str, Any]) -> None:
    assert rule["labels"]["severity"] in {"nu", "vandaag"}
    assert {"summary", "description"} == set(rule["annotations"])
    assert rule["annotations"]["summary"].endswith(".")


def test_no_two_panels_lie_on_each_other() -> None:
    places = [panel["gridPos"] for panel in BOARD["panels"]]
    cells = [
        (x, y)
        for at in places
        for x in range(at["x"], at["x"] + at["w"])
        for y in range(at["y"], at["y"] + at["h"])
    ]
    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) < 24
