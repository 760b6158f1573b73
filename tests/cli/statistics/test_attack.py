"""The attacks come nowhere against our rule, and far against naive ones and a weakened ours."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from click.testing import CliRunner

from app.cli.statistics.attack import attack
from app.cli.statistics.attacks.measuring import ATTACKS, NARROW, Measures
from app.cli.statistics.attacks.printing import PARTS
from app.cli.statistics.attacks.rules import RULES, Lists, Rule, everybody
from app.cli.statistics.attacks.subtraction import in_one_table
from app.cli.statistics.attacks.towns import Town
from app.domain.disclosure import Count, Release, keyed_rounding, protect
from app.domain.disclosure.rounding import record_key

TOWNS, SEED = 60, 7
OURS, LAPLACE, HIDE, NEAREST, NONE = RULES


@cache
def learnt(rule: Rule) -> Measures:
    return {name: value for run in ATTACKS for name, value in run(rule, TOWNS, SEED).items()}


def test_our_rule_gives_no_group_of_few_away() -> None:
    told = learnt(OURS)
    never = [name for name in told if name.endswith(("_exact", "_proven"))]
    assert {
        name: told[name] for name in [*never, "subtraction_narrowed", "equations_narrowed"]
    } == (dict.fromkeys([*never, "subtraction_narrowed", "equations_narrowed"], 0))


def test_our_rule_leaves_a_reader_who_knows_all_others_in_doubt() -> None:
    """R20 prints the guess over a period and over a year: this is what we have to say."""
    told = learnt(OURS)
    assert told["figure_worst"] == pytest.approx(0.6)
    assert told["period_worst"] <= told["period_limit"] == pytest.approx(1 - 0.8**3 / 2)
    assert told["year_worst"] <= told["year_limit"] == pytest.approx(1 - 0.8**12 / 2)
    assert told["period_typical"] < 0.7


def test_noise_gives_no_group_away_and_a_group_that_moved_more_than_ours() -> None:
    told, ours = learnt(LAPLACE), learnt(OURS)
    never = [name for name in told if name.endswith(("_exact", "_proven", "_narrowed"))]
    assert {told[name] for name in never} == {0}
    assert told["year_limit"] < ours["year_limit"]
    assert told["figure_twice_worst"] > ours["figure_twice_worst"]


@pytest.mark.parametrize(
    ("rule", "measure", "at_least"),
    [
        (HIDE, "subtraction_exact", 0.2),
        (HIDE, "tables_exact", 1),
        (HIDE, "periods_exact", 1),
        (HIDE, "nearly_all_proven", 1),
        (HIDE, "figure_worst", 1),
        (NEAREST, "equations_narrowed", 1),
        (NEAREST, "nearly_all_proven", 0.3),
        (NEAREST, "period_worst", 1),
        (NONE, "equations_exact", 1),
        (NONE, "period_typical", 1),
    ],
)
def test_the_attacks_succeed_on_naive_rules(rule: Rule, measure: str, at_least: float) -> None:
    assert learnt(rule)[measure] >= at_least


def without_room(lists: Lists, secret: bytes) -> Release:
    """Ours without what protects the hidden cells: only what is below the floor is hidden."""

    def count(people: frozenset[str]) -> Count:
        return Count(len(people), sum(record_key(secret, person) for person in people))

    def alone(people: frozenset[str]) -> int | None:
        return protect({}, count(people), secret, keyed_rounding).total

    return Release(
        {name: {cell: alone(who) for cell, who in table.items()} for name, table in lists.items()},
        {name: alone(everybody(table)) for name, table in lists.items()},
    )


def test_they_find_our_own_rule_without_complementary_suppression() -> None:
    """54 people beside 10, in 200 houses with a secret each."""
    weakened = replace(OURS, release=without_room, hides_up_to=14)
    assert narrowest(OURS) >= NARROW
    assert narrowest(weakened) < NARROW


def narrowest(rule: Rule) -> int:
    sides = {"large": 54, "small": 10}
    split = {
        side: frozenset(f"{side}{place}" for place in range(people))
        for side, people in sides.items()
    }
    lists: Lists = {"askers_by_theme": split, "places": {"here": everybody(split)}}
    secrets = (number.to_bytes(4, "big") for number in range(200))
    houses = (Town(lists, lists, secret) for secret in secrets)
    return min(room for house in houses for room in in_one_table(rule, house))


def run(*options: str) -> Any:
    return CliRunner().invoke(attack, ["--towns", "8", *options])


def test_a_table_for_people() -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert all(rule.name in result.stdout.splitlines()[0] for rule in RULES)
    assert all(words in result.stdout for rows in PARTS.values() for words, _ in rows.values())
    assert max(len(line) for line in result.stdout.splitlines()) <= 110


def test_json_for_pipes_is_the_same_each_time_and_nothing_else() -> None:
    first, second = run("--json"), run("--json")
    told = json.loads(first.stdout)
    assert first.stdout == second.stdout
    assert (told["towns"], told["seed"], list(told["rules"])) == (8, 1, [r.name for r in RULES])
    rows = {name for part in PARTS.values() for name in part}
    assert all(set(measures) == rows for measures in told["rules"].values())


def test_asked_in_a_wrong_way() -> None:
    assert run("--towns", "0").exit_code == 2


def test_help_shows_an_example() -> None:
    assert "flask --app wsgi statistics attack" in run("--help").stdout
