"""`deploy/upgrade`, as an operator types it: another version comes, makes way when it does not
answer, and goes back by hand, with the tables as they are or with a copy. Real folders, a real
gunicorn and real migrations; what stands in for systemd starts the same server in the same
folder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from config.version import version
from tests.cli.backups import keeps_copies
from tests.conftest import settings
from tests.deploy.units import ROOT
from tests.engines.environment import as_environment
from tests.engines.gunicorn import free_port
from tests.town import Town

SHIPPED = ("wsgi.py", "pyproject.toml", "app", "config", "migrations", "templates", "deploy")
NEXT, BROKEN = "1.999.0", "1.999.1"
WORDS = "Wie kan mijn fiets maken?"
SAID, HEAD = "SELECT words FROM needs", "SELECT version_num FROM alembic_version"
RUINS = """from alembic import op

revision, down_revision, branch_labels, depends_on = "9999", "{head}", None, None


def upgrade() -> None:
    op.execute("UPDATE needs SET words = ''")


def downgrade() -> None:
    pass
"""
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
    database: Path
    environment: dict[str, str]

    def types(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", self.opt / "upgrade", *words],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def flask(self, *words: str) -> str:
        """What the version says that the link points at."""
        return subprocess.run(
            [".venv/bin/flask", "--app", "wsgi", *words], cwd=self.opt / "vragen",
            env=self.environment, check=True, stdout=subprocess.PIPE, text=True,
        ).stdout.strip()  # fmt: skip

    def starts(self) -> None:
        """And answers."""
        subprocess.run(["systemctl"], env=self.environment, check=True)
        ends = monotonic() + 20
        while monotonic() < ends:
            with suppress(URLError):
                self.serves()
                return
            sleep(0.1)

    def asks(self, question: str) -> str:
        with closing(sqlite3.connect(self.database)) as connection:
            return str(connection.execute(question).fetchone()[0])

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
    database = Path(shutil.copy(sqlite_template, tmp_path / "town.db"))
    copies = tmp_path / "copies"
    copies.mkdir()
    told = as_environment(settings(f"sqlite:///{database}", **keeps_copies(copies)))
    environment = {
        **told, "PATH": f"{bins}:{os.environ['PATH']}", "PORT": str(port), "WEB_CONCURRENCY": "1",
        "READY": f"http://127.0.0.1:{port}/readyz", "SECONDS_TO_WAIT": "20",
    }  # fmt: skip
    machine = Machine(opt, port, database, environment)
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


def _has_a_town(machine: Machine, open_app: Callable[..., Any]) -> None:
    with open_app(f"sqlite:///{machine.database}") as app:
        town = Town.founded(app)
        town.asks(town.asker(), WORDS)


def test_a_version_comes_makes_way_and_goes_back(
    machine: Machine, open_app: Callable[..., Any]
) -> None:
    _code(machine)
    _has_a_town(machine, open_app)
    head = machine.asks(HEAD)
    machine.releases(NEXT, **{"migrations/versions/9999_ruins": RUINS.format(head=head)})
    machine.releases(BROKEN, wsgi="raise SystemExit('no')\n")
    first = machine.types("--first", f"v{version()}")
    assert first.returncode == 0, first.stderr
    machine.starts()
    copy = machine.flask("backup")

    came = machine.types(f"v{NEXT}")
    assert (came.returncode, came.stderr) == (0, f"upgrade: {NEXT} serves\n")
    assert machine.serves() == NEXT
    assert (machine.asks(SAID), machine.asks(HEAD)) == ("", "9999"), "its migration was wrong"

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
    assert machine.asks(SAID) == "", "the tables stayed as they are"

    machine.database = machine.database.with_name("again.db")
    place = f"sqlite:///{machine.database}"
    machine.flask("restore", copy, "--to", place)
    machine.environment["DATABASE_URL"] = place
    machine.starts()
    assert (machine.serves(), machine.asks(SAID), machine.asks(HEAD)) == (version(), WORDS, head)


def test_where_neither_answers_it_says_so(machine: Machine) -> None:
    """For whoever has to come out of bed: nothing is tried any further. No tables, to be quick."""
    (machine.opt.parent / "bin" / "runuser").write_text("#!/bin/sh\n")
    machine.environment["SECONDS_TO_WAIT"] = "1"
    code = machine.opt / "vragen-code"
    code.joinpath("wsgi.py").write_text("raise SystemExit('no')\n")
    shutil.copytree(ROOT / "config", code / "config")
    for number in (version(), NEXT):
        machine.releases(number)
    machine.types("--first", f"v{version()}")
    told = machine.types(f"v{NEXT}")
    assert (told.returncode, told.stderr.splitlines()) == (
        2,
        [
            f"upgrade: {NEXT} does not answer well; back to {version()}",
            f"upgrade: and {version()} does not either: vragen doctor",
        ],
    )
    assert (machine.opt / "vragen").resolve().name.startswith(f"vragen-{version()}")
    assert not (machine.opt / "vragen-before").exists()


def test_what_is_asked_wrongly_changes_nothing(machine: Machine) -> None:
    for words in ((), ("--first",), ("v1", "v2"), ("v9.9.9",), ("--back",)):
        told = machine.types(*words)
        assert (told.returncode, told.stdout) == (64, ""), words
        assert told.stderr
    assert [one.name for one in machine.opt.glob("vragen-*")] == ["vragen-code"]
