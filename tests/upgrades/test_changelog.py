"""CHANGELOG.md tells of each release what the operator must know, and one version stands in it."""

import re
import tomllib
from datetime import date

import pytest
from flask import Flask

from app.store.db import only_read
from config.version import version
from tests.upgrades.releases import CHANGELOG, ROOT, Release, git, previous, releases

RELEASES = releases(CHANGELOG.read_text(encoding="utf-8"))
EARLIER = RELEASES[1:]


def test_the_newest_is_the_version_of_this_code() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert RELEASES[0].version == told == version()


def test_they_go_back_in_time() -> None:
    numbers = [tuple(map(int, one.version.split("."))) for one in RELEASES]
    days = [date.fromisoformat(one.day) for one in RELEASES]
    assert numbers == sorted(numbers, reverse=True)
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("release", EARLIER, ids=lambda one: one.version)
def test_of_an_earlier_one_code_and_tables_are_known(release: Release) -> None:
    assert release.head
    assert re.fullmatch("[0-9a-f]{40}", release.commit)


def test_what_was_released_before_is_found_by_tag_or_by_commit() -> None:
    told = "## [Nog niet uitgebracht]\n## [2.0.0] - 2027-01-01\nCode: `" + "a" * 40 + "`"
    (one,) = releases(told)
    assert (one.version, one.commit) == ("2.0.0", "a" * 40)
    assert previous().commit


def test_a_migration_that_was_released_never_changes() -> None:
    """Else a town that ran it has other tables than one that runs it later. Where it finds a thing
    of ours may move with that thing."""
    release = previous()
    listed = git("ls-tree", release.commit, "migrations/versions/").splitlines()
    if not listed:
        pytest.skip("this clone has no past")
    was = {line.split("\t")[1]: line.split()[2] for line in listed}
    assert max(was).split("/")[-1].startswith(release.head)
    now = git("hash-object", *(str(ROOT / name) for name in was)).splitlines()
    others = [name for name, mark in zip(was, now, strict=True) if was[name] != mark]
    changed = [
        name
        for name in others
        if _does(git("show", f"{release.commit}:{name}")) != _does((ROOT / name).read_text())
    ]
    assert changed == []


def _does(migration: str) -> list[str]:
    lines = (line.rstrip() for line in migration.strip().splitlines())
    return [line for line in lines if not line.startswith("from app.")]


def test_one_that_does_something_else_is_noticed() -> None:
    one = "from app.domain import ids\n\nop.add_column(ids)\n"
    assert _does(one) == _does(one.replace("app.domain", "app.store"))
    assert _does(one) != _does(one.replace("add", "drop"))


def test_the_operator_reads_it(app: Flask) -> None:
    try:
        told = app.test_cli_runner().invoke(args=["version"]).output.splitlines()
    finally:
        only_read(False)
    assert told[0] == version()
    assert re.fullmatch(r"tables: (\d{4}) \(of this version: \1\)", told[1])


@pytest.mark.parametrize(("token", "is_told"), [("m" * 32, True), ("", False), ("x", False)])
def test_strangers_do_not(app: Flask, token: str, is_told: bool) -> None:
    told = app.test_client().get("/healthz", headers={"Authorization": f"Bearer {token}"}).json
    assert told is not None
    assert (told.get("version") == version()) is is_told
