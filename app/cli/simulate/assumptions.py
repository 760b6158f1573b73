"""What the simulation takes for granted: `assumptions.toml`, where each number has its reason."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.givers.rhythm import Rhythm
from app.domain.needs.themes import Theme

FILE = Path(__file__).with_name("assumptions.toml")
Shares = Mapping[str, float]
HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
ABOVE_0 = frozenset(
    {
        "answering.halved_by",
        "answering.spread",
        "givers.a_neighbourhood",
        "givers.fewest_neighbourhoods",
        "needs.chosen_hours",
        "needs.solved_days",
    }
)


class WrongAssumption(ValueError):
    """A number is missing, unknown or impossible; its name is told."""


@dataclass(frozen=True)
class OfNeeds:
    a_giver_a_year: float
    asked_from: int
    asked_until: int
    delicate: float
    without_place: float
    chosen_hours: float
    solved_days: float
    handed_back: float
    themes: Shares


@dataclass(frozen=True)
class OfGivers:
    tiles: list[float]
    a_neighbourhood: int
    fewest_neighbourhoods: int
    choose_place: float
    places: list[float]
    vog: float


@dataclass(frozen=True)
class OfSettings:
    rhythm: Shares
    per_week: Shares
    open_promises: Shares
    quiet: Shares


@dataclass(frozen=True)
class OfAnswering:
    chance: float
    spread: float
    halved_by: float
    read_hours: float


@dataclass(frozen=True)
class OfResting:
    letters: int
    chance: float
    days: float


@dataclass(frozen=True)
class Assumptions:
    first_day: date
    needs: OfNeeds
    givers: OfGivers
    settings: OfSettings
    answering: OfAnswering
    resting: OfResting


def read_assumptions(path: Path = FILE) -> Assumptions:
    """Raises WrongAssumption, which names what is wrong."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        first_day = date.fromisoformat(told.pop("first_day", ""))
    except (OSError, ValueError, TypeError) as error:
        raise WrongAssumption(f"{path.name} cannot be read: {error}") from None
    parts = {part.name: part.type for part in fields(Assumptions) if part.name != "first_day"}
    _must_be_same(parts.keys(), told.keys())
    found = {name: _part(name, parts[name], told[name]) for name in parts}
    _must_be_same(set(Theme), found["needs"].themes.keys())
    _must_be_same(set(Rhythm), found["settings"].rhythm.keys())
    _must_name_choices(found["settings"])
    return Assumptions(first_day=first_day, **found)


def _part(name: str, kind: Any, told: Any) -> Any:
    if not isinstance(told, dict):
        raise WrongAssumption(f"{name} must be a part of its own")
    _must_be_same({field.name for field in fields(kind)}, told.keys())
    for key, value in told.items():
        _must_be_numbers(f"{name}.{key}", value)
    return kind(**told)


def _must_name_choices(told: OfSettings) -> None:
    for name in ("per_week", "open_promises"):
        if not all(number.isdecimal() for number in getattr(told, name)):
            raise WrongAssumption(f"settings.{name} must name whole numbers")
    if not all(HOURS.fullmatch(hours) for hours in told.quiet):
        raise WrongAssumption("settings.quiet must name hours, as 21:00-08:00")


def _must_be_same(known: Any, told: Any) -> None:
    for name in sorted(set(known) ^ set(told)):
        raise WrongAssumption(f"{name} is {'missing' if name in known else 'not known'}")


def _must_be_numbers(name: str, told: Any) -> None:
    numbers = (
        told.values() if isinstance(told, dict) else told if isinstance(told, list) else [told]
    )
    if not all(type(one) in (int, float) and 0 <= one < float("inf") for one in numbers):
        raise WrongAssumption(f"{name} must hold numbers from 0 up")
    if name in ABOVE_0 and not told > 0:
        raise WrongAssumption(f"{name} must be above 0")
    if isinstance(told, dict | list) and sum(numbers) == 0:
        raise WrongAssumption(f"{name} must hold a share above 0")
