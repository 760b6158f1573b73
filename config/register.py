"""Reads `register.toml`, the register of processing (art. 30 AVG)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

REGISTER = Path(__file__).with_name("register.toml")


@dataclass(frozen=True)
class Line:
    """Columns of one table that are there for the same."""

    columns: tuple[str, ...]
    purpose: str
    who: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Processing:
    """One table: what holds for most of its columns first, then what differs."""

    table: str
    basis: str
    lines: tuple[Line, ...]

    @property
    def columns(self) -> list[str]:
        return [column for line in self.lines for column in line.columns]

    @property
    def terms(self) -> set[str]:
        return {term for line in self.lines for term in line.terms}


@dataclass(frozen=True)
class Register:
    keys: tuple[str, ...]  # of every table that has them
    bases: dict[str, str]
    terms: dict[str, str]  # a sentence, with room for its days
    tables: tuple[Processing, ...]


@cache
def read_register(path: Path = REGISTER) -> Register:
    """Raises KeyError or TypeError where a line is not whole."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = tuple(_processing(name, each) for name, each in told["tables"].items())
    return Register(tuple(told["keys"]), told["bases"], told["terms"], tables)


def _processing(name: str, told: dict[str, Any]) -> Processing:
    most = Line(tuple(told["columns"]), told["purpose"], told["who"], tuple(told["terms"]))
    also = (
        Line((column,), each["purpose"], each["who"], tuple(each.get("terms", most.terms)))
        for column, each in told.get("also", {}).items()
    )
    return Processing(name, told["basis"], (most, *also))
