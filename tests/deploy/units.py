"""The shipped units, with this clone in the place of /opt/vragen."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from shutil import which

from tests.engines.missing import missing

ROOT = Path(__file__).parents[2]
SYSTEMD = ROOT / "deploy" / "systemd"
UNITS = tuple(sorted(path.name for path in SYSTEMD.glob("vragen-*")))
SERVICES = tuple(name for name in UNITS if name.endswith(".service"))
PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def program(name: str) -> str:
    found = which(name, path=PLACES)
    return found or missing(name, "it is not installed (.ci/engines installs it)")


def here(text: str) -> str:
    return text.replace("/opt/vragen", str(ROOT))


def copied(folder: Path) -> list[Path]:
    for name in UNITS:
        (folder / name).write_text(here((SYSTEMD / name).read_text()))
    return [folder / name for name in UNITS]


def told(unit: str, key: str) -> list[str]:
    """What a unit says under a key, each time that it does."""
    lines = here((SYSTEMD / unit).read_text()).splitlines()
    return [line.partition("=")[2] for line in lines if line.startswith(f"{key}=")]


def command(unit: str) -> list[str]:
    (line,) = told(unit, "ExecStart")
    return shlex.split(line)


def environment(unit: str, settings_file: Path, run: Path) -> dict[str, str]:
    """As systemd would give it: what the unit says, and nothing of ours. `run` stands for /run."""
    says = dict(line.split("=", 1) for line in told(unit, "Environment"))
    assert says["SETTINGS_FILE"] == "/etc/vragen/settings"
    says = {name: said.replace("/run/", f"{run}/") for name, said in says.items()}
    for folder in told(unit, "RuntimeDirectory"):
        (run / folder).mkdir()
    return {"PATH": "/usr/bin:/bin", **says, "SETTINGS_FILE": str(settings_file)}
