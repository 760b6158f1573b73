"""`flask triage`: what is found in texts, to judge the triage on sentences it has not seen."""

import json
import sys
from typing import Any

import click

from app.domain.needs.themes import Theme, by_likeness
from app.domain.triage import BIG, PERSONAL, Finding, Kind, read_need

MOST_THEMES = 3
SAID = PERSONAL | {Kind.MONEY, Kind.LINK, Kind.ABUSE, Kind.COMMERCIAL, Kind.CHILD_ALONE}


class NotALine(click.ClickException):
    exit_code = 2


@click.command()
@click.option(
    "--why", "explained", is_flag=True, help="And the words and rule behind each finding."
)
def triage(explained: bool) -> None:
    """Reads needs from stdin, one JSON object a line, and prints what is found in each.

    In: {"id", "text"}. Out: {"id", "size", "big_kinds", "flags", "categories"}, where size is small
    or big, and categories are the three likeliest themes, best first. Nothing is kept.

    \b
    Exit codes: 0 all lines read, 2 a line was no such object (its number is on stderr).

    \b
    Example:
      echo '{"id": "1", "text": "wie kan mijn fiets maken"}' | flask --app wsgi triage
    """
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip():
            told = _read(line, number)
            click.echo(json.dumps(_judged(told, explained), ensure_ascii=False))


def _read(line: bytes, number: int) -> dict[str, Any]:
    try:
        told = json.loads(line.decode("utf-8", errors="replace"))
        return {"id": told["id"], "text": str(told["text"])}
    except (ValueError, TypeError, KeyError, RecursionError):
        raise NotALine(f'Line {number} is no JSON object with "id" and "text".') from None


def _judged(told: dict[str, Any], explained: bool) -> dict[str, Any]:
    findings = read_need(told["text"])
    kinds = list(dict.fromkeys(finding.kind for finding in findings))
    judged = {
        "id": told["id"],
        "size": "big" if BIG.intersection(kinds) else "small",
        "big_kinds": [kind for kind in kinds if kind in BIG],
        "flags": [_flag(kind) for kind in kinds if kind in SAID],
        "categories": by_likeness(told["text"], Theme)[:MOST_THEMES],
    }
    return judged | {"why": [_why(finding) for finding in findings]} if explained else judged


def _flag(kind: Kind) -> str:
    return f"pii_{kind}" if kind in PERSONAL else kind


def _why(finding: Finding) -> dict[str, str]:
    return {"kind": finding.kind, "words": finding.words, "rule": finding.rule}
