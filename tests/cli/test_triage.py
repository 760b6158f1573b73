"""What whoever judges the triage types."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli.triage import triage


def run(told: str | bytes, *options: str) -> Result:
    return CliRunner().invoke(triage, list(options), input=told)


def judged(text: str, *options: str) -> dict[str, Any]:
    result = run(json.dumps({"id": "7", "text": text}), *options)
    assert result.exit_code == 0
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_a_small_need() -> None:
    told = judged("wie kan mijn fiets maken? bel 06-12345678")
    assert told["id"] == "7"
    assert (told["size"], told["big_kinds"], told["flags"]) == ("small", [], ["pii_phone"])
    assert told["categories"][0] == "klussen"
    assert len(set(told["categories"])) == 3


def test_a_big_one() -> None:
    told = judged("de deurwaarder komt morgen voor de huur, en wie heeft verhuisdozen")
    assert told["size"] == "big"
    assert told["big_kinds"]


def test_why_shows_the_words_and_the_rule() -> None:
    text = "ik heb al drie dagen niks gegeten"
    (found, *_) = judged(text, "--why")["why"]
    assert found["words"] in text
    assert found["rule"].startswith(found["kind"])


@pytest.mark.parametrize(
    ("told", "lines"),
    [("", 0), ("\n\n", 0), ('{"id": 1, "text": ""}\n\n{"id": 2, "text": "x"}', 2)],
)
def test_as_many_lines_as_needs(told: str, lines: int) -> None:
    result = run(told)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == lines


@pytest.mark.parametrize("told", ["geen json", "[1]", '{"id": 1}', "null", b"\xff\xfe", "[" * 9999])
def test_what_is_no_need_is_named_by_its_line(told: str | bytes) -> None:
    told = told.encode() if isinstance(told, str) else told
    result = run(b'{"id": 1, "text": "x"}\n' + told)
    assert result.exit_code == 2
    assert "Line 2" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_help_shows_an_example() -> None:
    assert "flask --app wsgi triage" in run("", "--help").stdout
