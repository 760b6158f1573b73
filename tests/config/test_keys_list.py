"""docs/keys.md names every key there is, and no other (ASVS 11.1.2)."""

import re
from dataclasses import fields
from pathlib import Path

from config.settings import Settings

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
IS_A_KEY = re.compile(r"_(key|keys|secret|token)$")


def keys() -> set[str]:
    named = {field.name for field in fields(Settings)}
    return {name.upper() for name in named if IS_A_KEY.search(name)}


def listed(text: str) -> set[str]:
    return set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE))


def test_the_list_is_whole() -> None:
    assert listed(PAGE.read_text()) == keys()


def test_control_one_that_is_missing_is_missed() -> None:
    assert listed("| `SEAL_KEYS` | seals |\n") < keys()
