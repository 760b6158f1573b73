"""The lists of words in `data/`, read once, when they are first asked for."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("data")


@cache
def _told(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """Every word of a list ("everyday" or "known"), whatever its subject."""
    return frozenset(word for words in _told(name).values() for word in words.split())


@cache
def grammar(name: str) -> frozenset[str]:
    """One of the small sets by what words do."""
    return frozenset(_told("grammar")[name].split())


@cache
def instead_of(kind: str) -> dict[str, str]:
    """What to say for each word or phrase of a kind of formal language."""
    return dict(_told("formal")[kind])
