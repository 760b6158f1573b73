"""The releases that CHANGELOG.md tells of, and how their code is found again.

The code of an earlier one is at its tag (`v1.0.0`), or else at the commit that the changelog names.
A shallow clone has neither: what needs the old code is skipped there, whatever CI says, because no
engine is missing and nothing can be installed. All else needs the changelog alone.
"""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHANGELOG = ROOT / "CHANGELOG.md"
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\S+))?$", re.MULTILINE)
CODE = re.compile(r"Code: `([0-9a-f]{40})`")
TABLES = re.compile(r"tabellen: (\d{4})")
RUNS = ("app", "config", "migrations", "templates", "tests", "pyproject.toml", "wsgi.py")
UNRELEASED = "Nog niet uitgebracht"


@dataclass(frozen=True)
class Release:
    """`commit` and `head`, its last migration, are told of an earlier one."""

    version: str
    day: str
    words: str

    @property
    def commit(self) -> str:
        tagged = git("rev-parse", "--verify", "--quiet", f"v{self.version}^{{commit}}")
        told = CODE.search(self.words)
        return tagged or (told[1] if told else "")

    @property
    def head(self) -> str:
        told = TABLES.search(self.words)
        assert told is not None, f"CHANGELOG.md does not say of which tables {self.version} is"
        return told[1]


def releases(text: str) -> list[Release]:
    """The newest first; without what is not released yet."""
    found = list(HEADING.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    return [
        Release(one["version"], one["day"] or "", text[one.end() : end])
        for one, end in zip(found, ends, strict=True)
        if one["version"] != UNRELEASED
    ]


def previous() -> Release:
    """The one that serves while this one comes."""
    told = CHANGELOG.read_text(encoding="utf-8")
    known = releases(told)
    return known[0] if f"## [{UNRELEASED}]" in told else known[1]


def git(*words: str) -> str:
    """Empty where git knows nothing of it, or there is no git."""
    try:
        asked = subprocess.run(
            ["git", "-C", ROOT, *words], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return asked.stdout.strip() if asked.returncode == 0 else ""


def old_code(release: Release, folder: Path) -> Path:
    """The files that it runs from, as they were, and the people of its tests."""
    commit = release.commit
    if not commit or not git("cat-file", "-t", commit):
        _not_here(release)
    packed = subprocess.run(
        ["git", "-C", ROOT, "archive", commit, *RUNS], capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        files.extractall(folder, filter="data")
    return folder


def _not_here(release: Release) -> None:
    reason = f"the code of {release.version} is not in this clone"
    if git("rev-parse", "--is-shallow-repository") == "false":
        pytest.fail(f"{reason}, though it is whole: see CHANGELOG.md", pytrace=False)
    pytest.skip(f"{reason}, which has no past")


def leaving(release: Release) -> set[tuple[str, str]]:
    """What that release said that the next may take away; a whole table has no column."""
    told = git("show", f"{release.commit}:migrations/leaving.toml") if release.commit else ""
    return parsed(told)


def parsed(told: str) -> set[tuple[str, str]]:
    found = tomllib.loads(told).get("leaving", [])
    return {(one["table"], one.get("column", "")) for one in found}
