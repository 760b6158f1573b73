"""Dockerfile and compose.yaml, as far as they can be tried without an engine: what is copied is
enough to start, and every command, file, volume and secret that they name is there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask

from config.settings import Settings
from tests.deploy.test_manual import COMMANDS, MANUAL, group
from tests.deploy.units import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text()
STAGES = DOCKERFILE.split("\nFROM ")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service.get("image") == "vragen"]
COPIED = re.findall(r"^COPY (?!--)(\S+) (\S+)$", STAGES[-1], re.MULTILINE)
STARTS = "from wsgi import app; print(app.test_client().get('/healthz').status_code)"
NOTHING_OF_OURS = {"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"}


def test_what_is_copied_is_enough_to_start(settings_file: Path, tmp_path: Path) -> None:
    """With what Python compiled here before, to be quick."""
    for source, target in COPIED:
        assert source == target
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, tmp_path / target)
        else:
            shutil.copy(ROOT / source, tmp_path / target)
    told = {**NOTHING_OF_OURS, "SETTINGS_FILE": str(settings_file)}
    ran = subprocess.run(
        [sys.executable, "-c", STARTS], cwd=tmp_path, env=told, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (ran.stdout, ran.stderr) == ("200\n", "")


def test_what_is_copied_is_not_ignored() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in lines
    assert {f"!{source}" for source, _ in COPIED} <= set(lines)


def test_it_runs_as_nobody_who_may_anything_with_packages_that_are_locked() -> None:
    assert re.findall(r"^USER (\w+)$", STAGES[-1], re.MULTILINE) == ["vragen"]
    assert "--uid 990 " in DOCKERFILE
    assert "chown 990 /etc/vragen/settings" in MANUAL
    assert "--require-hashes -r config/requirements.txt" in DOCKERFILE
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert len(set(bases)) == 1
    assert all(":" in base for base in bases), "a version is named"


def test_its_command_is_that_of_the_unit() -> None:
    (line,) = re.findall(r"^CMD (.*)$", STAGES[-1], re.MULTILINE)
    unit = (ROOT / "deploy" / "systemd" / "vragen-web.service").read_text()
    assert f"ExecStart=/opt/vragen/.venv/bin/{' '.join(json.loads(line))}\n" in unit


def test_there_are_pages_a_clock_a_database_and_a_proxy() -> None:
    assert set(SERVICES) == {"database", "tables", "web", "clock", "proxy"}
    assert OURS == ["tables", "web", "clock"]


@pytest.mark.parametrize("name", ["tables", "clock"])
def test_their_commands_are_ours(app: Flask, name: str) -> None:
    words = SERVICES[name]["command"]
    assert words[:3] == ["flask", "--app", "wsgi"]
    assert group(app, words[3:])[1] == []


@pytest.mark.parametrize("name", OURS)
def test_ours_write_nothing_and_may_nothing(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert service["environment"]["SETTINGS_FILE"] == "/run/secrets/settings"
    assert "settings" in service["secrets"]


def test_what_is_named_is_made_somewhere() -> None:
    for service in SERVICES.values():
        assert set(service.get("depends_on", [])) <= set(SERVICES)
        assert set(service.get("secrets", [])) <= set(COMPOSE["secrets"])
        for volume in service.get("volumes", []):
            source = volume.partition(":")[0]
            assert source in COMPOSE["volumes"] or source.startswith("/"), volume


@pytest.mark.parametrize("name", ["nginx.conf", "settings", "database-password"])
def test_the_manual_makes_what_they_read(name: str) -> None:
    assert f"/etc/vragen/{name}\n" in MANUAL
    assert f"/etc/vragen/{name}" in json.dumps(COMPOSE)


def test_nothing_but_the_proxy_is_open_to_the_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]


def test_both_sides_know_the_same_socket() -> None:
    site = (ROOT / "deploy" / "nginx" / "vragen.conf").read_text()
    (socket,) = re.findall(
        r"--bind=unix:(\S+)", SERVICES["web"]["environment"]["GUNICORN_CMD_ARGS"]
    )
    assert f"server unix:{socket} " in site
    folder = f"socket:{Path(socket).parent}"
    assert folder in SERVICES["web"]["volumes"]
    assert folder in SERVICES["proxy"]["volumes"]


def test_no_secret_stands_in_it() -> None:
    names = {name.upper() for name in Settings.__annotations__}
    told = {name for service in SERVICES.values() for name in service.get("environment", {})}
    assert told & names == set()


# coming and going back


TYPED = [words for words in COMMANDS if words[0] == "docker"]
ASKED: dict[str, set[str]] = {
    "build": set(),
    "run": {"--rm", "--no-deps"},
    "up": {"--detach", "--build", "--no-deps"},
}


@pytest.mark.parametrize("words", TYPED, ids=" ".join)
def test_what_an_operator_types_names_what_is_there(words: list[str]) -> None:
    if words[1] == "tag":
        assert sorted(words[2:]) == ["vragen", "vragen:before"], "the image that compose starts"
        return
    assert words[1] == "compose"
    options = {word for word in words[3:] if word.startswith("--") and "wsgi" not in words}
    assert options <= ASKED[words[2]]
    named = [word for word in words[3:] if not word.startswith("--")]
    services = named if words[2] == "up" else named[:1]
    assert set(services) <= set(OURS)


def test_going_back_passes_the_tables_by() -> None:
    """The release before does not know the tables of the next one, and would stop at them."""
    (back,) = [words for words in TYPED if words[2] == "up" and "web" in words]
    assert "--no-deps" in back
    assert {"web", "clock"} <= set(back)
    for name in ("web", "clock"):
        assert set(SERVICES[name]["depends_on"]) == {"tables"}
