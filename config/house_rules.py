"""Reads `house_rules.toml`; a number that is missing, unknown or impossible refuses the start."""

import tomllib
from collections.abc import Set
from dataclasses import fields
from pathlib import Path
from typing import Any

from app.domain.clock.retention import wrong_term
from app.domain.disclosure import RoundedBy
from app.domain.house_rules import HouseRules
from app.domain.house_rules.followups import wrong_day
from config.checks import Check, SettingsError, a_day, address, one_of, time_of_day, weekdays

HOUSE_RULES = Path(__file__).with_name("house_rules.toml")
KINDS = {int: "a number", str: "a text", bool: "true or false"}
TEXTS: dict[str, Check] = {
    "letters.quiet_from": time_of_day,
    "letters.quiet_until": time_of_day,
    "desk.opens": time_of_day,
    "talks.first": time_of_day,
    "talks.second": time_of_day,
    "talks.third": time_of_day,
    "talks.weekdays": weekdays,
    "figures.rounding": one_of(*RoundedBy),
    "sessions.staff_codes_until": a_day,
    "quick_exit.elsewhere": address("https"),
}
"""What a text among the numbers must be."""
RENAMED = {"promises": "terms"}
"""Parts of a release before: a file that a town made its own goes on being read."""


def read_house_rules(path: Path = HOUSE_RULES) -> HouseRules:
    """Raises SettingsError naming a number that is missing, unknown or of the wrong kind."""
    told = _by_names_of_now(_read_toml(path))
    parts = fields(HouseRules)
    _must_be_same({part.name for part in parts}, told.keys(), "")
    rules = HouseRules(**{part.name: _read_part(part, told[part.name]) for part in parts})
    wrong = wrong_day(rules.followups)
    if wrong:
        raise SettingsError(f"followups.{wrong[0]}", wrong[1])
    wrong = wrong_term(rules.retention)
    if wrong:
        raise SettingsError(f"retention.{wrong[0]}", wrong[1])
    if rules.backups.tombstone_days < rules.backups.days:
        raise SettingsError("backups.tombstone_days", "must not be less than backups.days")
    return rules


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(path.name, f"cannot be read: {error}") from None


def _by_names_of_now(told: dict[str, Any]) -> dict[str, Any]:
    """Under both names a part stays as it stands, so that the old one is refused."""
    now = {old: new for old, new in RENAMED.items() if new not in told}
    return {now.get(name, name): part for name, part in told.items()}


def _must_be_same(known: Set[str], told: Set[str], within: str) -> None:
    for name in sorted(known ^ told):
        problem = "is missing in" if name in known else "is not known in"
        raise SettingsError(f"{within}{name}", f"{problem} house_rules.toml")


def _read_part(part: Any, told: Any) -> Any:
    if not isinstance(told, dict):
        raise SettingsError(part.name, "must be a part of its own in house_rules.toml")
    known = {field.name: field.type for field in fields(part.type)}
    _must_be_same(known.keys(), told.keys(), f"{part.name}.")
    for name, kind in known.items():
        _check_value(f"{part.name}.{name}", told[name], kind)
    return part.type(**told)


def _check_value(name: str, told: Any, kind: Any) -> None:
    if type(told) is not kind:
        raise SettingsError(name, f"must be {KINDS[kind]}")
    if kind is int and told < 0:
        raise SettingsError(name, "must not be less than 0")
    problem = TEXTS[name](told) if kind is str else None
    if problem:
        raise SettingsError(name, problem)
