"""systemd reads our units, finds nothing wrong in them, and what they start starts."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.units import ROOT, SERVICES, SYSTEMD, command, copied, environment, program, told

EXPOSED_AT_MOST = 20  # tenths, as `systemd-analyze security` counts; 96 is a unit that says nothing


def verified(units: list[Path]) -> subprocess.CompletedProcess[str]:
    order = [program("systemd-analyze"), "verify", *map(str, units)]
    return subprocess.run(order, capture_output=True, text=True, check=False)


def test_systemd_finds_nothing_wrong(tmp_path: Path) -> None:
    found = verified(copied(tmp_path))
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("ExecStart=", "ExecStart=/nowhere"), ("ProtectSystem=strict", "ProtectSystm=strict")],
)
def test_a_wrong_unit_is_seen(tmp_path: Path, was: str, becomes: str) -> None:
    units = copied(tmp_path)
    clock = tmp_path / "vragen-clock.service"
    clock.write_text(clock.read_text().replace(was, becomes))
    assert verified(units).stderr != ""


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_can_do_little_beside_its_work(tmp_path: Path, service: str) -> None:
    copied(tmp_path)
    order = [program("systemd-analyze"), "security", "--offline=yes"]
    at_most = f"--threshold={EXPOSED_AT_MOST}"
    looked = [*order, at_most, str(tmp_path / service)]
    assert subprocess.run(looked, capture_output=True, check=False).returncode == 0


def test_the_socket_is_for_nginx_alone() -> None:
    assert told("vragen-web.socket", "SocketMode") == ["0660"]
    assert told("vragen-web.socket", "SocketGroup") == ["www-data"]
    assert "vragen-web.socket" in told("vragen-web.service", "Requires")


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives a folder to another user")
def test_the_user_and_the_folder_for_settings_are_made(tmp_path: Path) -> None:
    for reader, create in (("sysusers", ()), ("tmpfiles", ("--create",))):
        folder = tmp_path / "etc" / f"{reader}.d"
        folder.mkdir(parents=True)
        shutil.copy(SYSTEMD / f"{reader}.conf", folder / "vragen.conf")
        order = [program(f"systemd-{reader}"), *create, f"--root={tmp_path}"]
        subprocess.run(order, capture_output=True, check=True)
    assert (tmp_path / "etc" / "passwd").read_text().startswith("vragen:")
    assert (tmp_path / "etc" / "vragen").stat().st_mode & 0o777 == 0o750


@pytest.fixture
def clock(settings_file: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    unit = "vragen-clock.service"
    process = subprocess.Popen(
        command(unit), env=environment(unit, settings_file, tmp_path), cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate()


def test_the_clock_starts_as_its_unit_says_and_ends_when_told(
    clock: subprocess.Popen[str],
) -> None:
    assert clock.stdout is not None
    assert "The clock ticks." in clock.stdout.readline()
    clock.send_signal(signal.SIGTERM)
    clock.communicate(timeout=30)
    assert clock.returncode == 0
