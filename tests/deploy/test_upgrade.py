"""`deploy/upgrade`, as an operator types it: another version comes, makes way when it does not
answer, and goes back by hand. Real folders, a real gunicorn and real migrations; what stands in for
systemd starts the same server in the same folder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from config.version import version
from tests.conftest import settings
from tests.deploy.units import ROOT
from tests.engines.environment import as_environment
from tests.engines.gunicorn import free_port

SHIPPED = ("wsgi.py", "pyproject.toml", "app", "config", "migrations", "templates", "deploy")
NEXT, BROKEN = "1.999.0", "1.999.1"
INSTALL = """    python3 -m venv "$new/.venv"
    "$new/.venv/bin/pip" install --quiet --require-hashes -r "$new/config/requirements.txt"
"""
AS_USER = '#!/bin/sh\nshift 3\nexec "$@"\n'
SYSTEMCTL = """#!/bin/sh
# restart vragen-web vragen-clock
cd "{opt}/vragen"
if [ -f "{opt}/pid" ]; then
    pid=$(cat "{opt}/pid")
    kill "$pid" 2>/dev/null && while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
fi
exec .venv/bin/python -m gunicorn wsgi:app -c config/gunicorn.conf.py \\
    --daemon --pid "{opt}/pid" --log-file "{opt}/log"
"""


@dataclass
class Machine:
    opt: Path
    port: int
    environment: dict[str, str]

    def types(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", self.opt / "upgrade", *words],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def serves(self) -> str:
        """The version that answers."""
        with urlopen(f"http://127.0.0.1:{self.port}/readyz") as answer:
            told: dict[str, str] = json.load(answer)
        return told["version"]

    def releases(self, number: str, **changed: str) -> None:
        """Once more the same code, under another number and with other files."""
        code = self.opt / "vragen-code"
        project = code / "pyproject.toml"
        was = f'\nversion = "{version()}"\n'
        text = (ROOT / "pyproject.toml").read_text()
        assert was in text
        project.write_text(text.replace(was, f'\nversion = "{number}"\n'))
        for name, content in changed.items():
            (code / f"{name}.py").write_text(content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", number)
        self.git("tag", f"v{number}")

    def git(self, *words: str) -> None:
        who = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "gc.auto=0")
        subprocess.run(["git", "-C", self.opt / "vragen-code", *who, *words], check=True)

    def stops(self) -> None:
        with suppress(OSError, ValueError):
            os.kill(int((self.opt / "pid").read_text()), signal.SIGKILL)


@pytest.fixture
def machine(tmp_path: Path, sqlite_template: Path) -> Iterator[Machine]:
    opt, bins, port = tmp_path / "opt", tmp_path / "bin", free_port()
    for folder in (opt / "vragen-code", bins):
        folder.mkdir(parents=True)
    _programs(bins, opt)
    database = shutil.copy(sqlite_template, tmp_path / "town.db")
    told = as_environment(settings(f"sqlite:///{database}"))
    environment = {
        **told, "PATH": f"{bins}:{os.environ['PATH']}", "PORT": str(port), "WEB_CONCURRENCY": "1",
        "READY": f"http://127.0.0.1:{port}/readyz", "SECONDS_TO_WAIT": "20",
    }  # fmt: skip
    machine = Machine(opt, port, environment)
    machine.git("init", "--quiet")
    machine.git("remote", "add", "origin", str(opt / "vragen-code"))
    try:
        yield machine
    finally:
        machine.stops()


def _programs(bins: Path, opt: Path) -> None:
    for name, text in (("runuser", AS_USER), ("systemctl", SYSTEMCTL.format(opt=opt))):
        (bins / name).write_text(text)
        (bins / name).chmod(0o700)
    script = (ROOT / "deploy" / "upgrade").read_text()
    assert INSTALL in script
    there = f'    ln -s "{ROOT}/.venv" "$new/.venv"\n'
    (opt / "upgrade").write_text(script.replace(INSTALL, there).replace("/opt/", f"{opt}/"))


def _code(machine: Machine) -> None:
    code = machine.opt / "vragen-code"
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, code / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, code / name)
    machine.releases(version())


def test_a_version_comes_makes_way_and_goes_back(machine: Machine) -> None:
    _code(machine)
    machine.releases(NEXT)
    machine.releases(BROKEN, wsgi="raise SystemExit('no')\n")
    first = machine.types("--first", f"v{version()}")
    assert first.returncode == 0, first.stderr
    subprocess.run(["systemctl"], env=machine.environment, check=True)

    came = machine.types(f"v{NEXT}")
    assert (came.returncode, came.stderr) == (0, f"upgrade: {NEXT} serves\n")
    assert machine.serves() == NEXT

    machine.environment["SECONDS_TO_WAIT"] = "5"
    before = (machine.opt / "vragen").resolve()
    broken = machine.types(f"v{BROKEN}")
    assert broken.returncode == 1, broken.stderr
    assert machine.serves() == NEXT
    assert (machine.opt / "vragen").resolve() == before

    machine.environment["SECONDS_TO_WAIT"] = "20"
    back = machine.types("--back")
    assert (back.returncode, back.stderr) == (0, f"upgrade: {version()} serves\n")
    assert machine.serves() == version()


def test_what_is_asked_wrongly_changes_nothing(machine: Machine) -> None:
    for words in ((), ("--first",), ("v1", "v2"), ("v9.9.9",)):
        told = machine.types(*words)
        assert (told.returncode, told.stdout) == (64, ""), words
        assert told.stderr
    assert [one.name for one in machine.opt.glob("vragen-*")] == ["vragen-code"]
