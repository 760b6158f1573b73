"""Addresses that no page of ours leads to: what stands behind the `?`, and ids that are none."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from urllib.parse import quote, quote_from_bytes

from flask import Flask
from werkzeug.routing import Rule

from tests.hostile.words import CANARY, HOSTILE
from tests.web.test_matrix import Scene

PART = re.compile(r"<(?:[^:<>]+:)?(\w+)>")
WEB = Path(__file__).parents[2] / "app" / "web"
ASKED = re.compile(r'args(?:\.get\(|\[)"(\w+)"|"(\w+)" in request\.args|^[A-Z]+ = "(\w+)"$', re.M)
LONGEST = 4000  # signs of one value: a server takes no longer line

STRANGE: dict[str, str] = {
    name: quote_from_bytes(told, safe="")[:LONGEST] for name, told in HOSTILE.items() if told
}
STRANGE |= {
    "a path in it": "..%2f..%2fetc%2fpasswd",
    "half an escape": "%",
    "no utf-8 escaped": "%ff%fe",
    "the largest id": "z" * 13,
    "an id beyond 63 bits": "8zzzzzzzzzzzz",
    "a quarter to come": "2099Q4",
    "raw": quote(CANARY, safe="<>{}*'\""),
}


@cache
def asked_for() -> list[str]:
    """Every name that any page reads from its address, as the sources have it."""
    found = (ASKED.findall(file.read_text(encoding="utf-8")) for file in WEB.rglob("*.py"))
    return sorted({name for names in chain(*found) for name in names if name})


def rules(app: Flask, method: str) -> Iterator[Rule]:
    for rule in app.url_map.iter_rules():
        if method in (rule.methods or ()) and rule.endpoint != "static":
            yield rule


def queries(names: list[str]) -> Iterator[tuple[str, str]]:
    """All names at once, for each value; with its name."""
    for name, value in STRANGE.items():
        yield name, "&".join(f"{one}={value}" for one in names)
        twice = (f"{one}=1&{one}={value}&{one}[]=1" for one in names)
        yield f"{name}, twice", "&".join(twice)


def strange_paths(scene: Scene, rule: Rule) -> Iterator[tuple[str, str]]:
    """One argument strange and the others as they are, for each value; with its name."""
    for argument in sorted(rule.arguments):
        for name, value in STRANGE.items():
            yield f"{argument}: {name}", _spelled(scene, rule, argument, value)


def fair_path(scene: Scene, rule: Rule) -> str:
    """Where it leads in this scene."""
    return _spelled(scene, rule, "", "")


def _spelled(scene: Scene, rule: Rule, argument: str, value: str) -> str:
    def part(found: re.Match[str]) -> str:
        name = found[1]
        return value if name == argument else rule._converters[name].to_url(scene.ids[name])

    return PART.sub(part, rule.rule)
