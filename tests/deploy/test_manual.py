"""docs/: what an operator types: every command can be typed, every file is there."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator

import click
import pytest
import yaml
from flask import Flask
from flask.cli import ScriptInfo

from config.settings import Settings
from tests.deploy.units import ROOT, UNITS, told

PAGES = ("production.md", "many_boxes.md", "backup.md", "upgrades.md")
MANUAL = "\n".join((ROOT / "docs" / page).read_text() for page in PAGES)
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL)
LINES = [line for kind, block in BLOCKS if not kind for line in block.splitlines()]
IN_TABLES = re.findall(r"\| `([^`]+)` \|$", MANUAL, re.MULTILINE)
COMMANDS = [shlex.split(line) for line in (*LINES, *IN_TABLES)]
OURS = [words[1:] for words in COMMANDS if words[0] == "vragen"]
OURS += [
    words[words.index("wsgi") + 1 :]
    for words in COMMANDS
    if words[0] == "docker" and "wsgi" in words
]


def test_there_is_something_to_check() -> None:
    assert len(COMMANDS) > 30
    assert len(OURS) > 5


def group(app: Flask, words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that these words end at, and what is left of them."""
    context = click.Context(app.cli, obj=ScriptInfo(create_app=lambda: app))
    found: click.Command = app.cli
    while isinstance(found, click.Group) and words and not words[0].startswith("-"):
        below = found.get_command(context, words[0])
        assert below is not None, words
        found, words = below, words[1:]
    return found, words


@pytest.mark.parametrize("words", OURS, ids=" ".join)
def test_our_commands_and_their_options_are_there(
    app: Flask, words: list[str], database: str
) -> None:
    words = words[: words.index(">>")] if ">>" in words else words
    found, rest = group(app, words)
    options = {name for one in found.get_params(click.Context(found)) for name in one.opts}
    assert {word for word in rest if word.startswith("-")} <= options


def files() -> Iterator[str]:
    """What is named of this repository, in commands and between the words."""
    yield from re.findall(r"(?<![\w/])((?:deploy|config|docs)/[\w@./-]+\w)", MANUAL)


@pytest.mark.parametrize("path", sorted(set(files())))
def test_a_file_that_is_named_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_unit_is_installed_and_started() -> None:
    installed = {words[-1].rpartition("/")[2] for words in COMMANDS if words[0] == "install"}
    (enabled,) = [words[3:] for words in COMMANDS if words[:2] == ["systemctl", "enable"]]
    assert set(UNITS) <= installed
    assert {name for name in UNITS if told(name, "WantedBy")} == set(enabled)


def test_what_is_installed_is_what_was_locked() -> None:
    assert not [words for words in COMMANDS if words[0].startswith(".venv/")]
    script = (ROOT / "deploy" / "upgrade").read_text()
    assert 'pip" install --quiet --require-hashes' in script


def test_our_scripts_are_there_and_can_be_run() -> None:
    ours = {words[0] for words in COMMANDS if words[0].startswith("/opt/")}
    assert ours
    for path in ours:
        assert os.access(ROOT / path.removeprefix("/opt/vragen-code/"), os.X_OK), path


NAMED = re.compile(r"`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`")


def test_every_setting_that_is_named_is_one() -> None:
    named = set(NAMED.findall(MANUAL))
    assert named
    assert {name.lower() for name in named} <= set(Settings.__annotations__)


def test_what_prometheus_reads_can_be_read() -> None:
    ((_, block),) = [one for one in BLOCKS if one[0] == "yaml"]
    prometheus = yaml.safe_load(block)
    (job,) = prometheus["scrape_configs"]
    (alarms,) = prometheus["rule_files"]
    assert (ROOT / alarms.removeprefix("/opt/vragen/")).is_file()
    assert job["static_configs"][0]["targets"] == ["127.0.0.1:9180"]
    assert "listen 127.0.0.1:9180;" in (ROOT / "deploy" / "nginx" / "vragen.conf").read_text()
