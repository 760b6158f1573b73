"""What we build on is locked with hashes, and the list of it for others is complete."""

import json
import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "config").glob("requirements*.txt"))
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)", re.MULTILINE)
IMPORTED = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
TOOLS = {"pip-audit", "cyclonedx-bom", "mutmut", "pytest", "playwright"}

Packages = dict[str, tuple[str, frozenset[str]]]


def locked(path: Path) -> Packages:
    """The version of each package and the hashes that may be installed."""
    found = re.split(r"\n(?=\S)", path.read_text())
    packages: Packages = {}
    for entry in found:
        if named := PINNED.match(entry):
            packages[_plain(named[1])] = (named[2], frozenset(HASH.findall(entry)))
    return packages


def listed(sbom: dict[str, Any]) -> Packages:
    return {
        _plain(one["name"]): (
            one["version"],
            frozenset(
                digest["content"]
                for where in one["externalReferences"]
                for digest in where.get("hashes", ())
            ),
        )
        for one in sbom["components"]
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def sbom() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "config" / "sbom.cdx.json").read_text())
    return found


def test_the_list_for_others_is_what_a_server_installs(sbom: dict[str, Any]) -> None:
    assert sbom["bomFormat"] == "CycloneDX"
    assert listed(sbom) == locked(ROOT / "config" / "requirements.txt"), "run make sbom"


def test_control_one_package_too_few_is_seen(sbom: dict[str, Any]) -> None:
    shorter = {**sbom, "components": sbom["components"][1:]}
    assert listed(shorter) != locked(ROOT / "config" / "requirements.txt")


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_nothing_is_installed_without_a_hash(path: Path) -> None:
    packages = locked(path)
    assert packages
    assert [name for name, (_, hashes) in packages.items() if not hashes] == []


def test_what_the_project_asks_for_is_locked_and_its_tools_are_not_shipped() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {_plain(re.split(r"[^A-Za-z0-9._-]", one)[0]) for one in project["dependencies"]}
    shipped = locked(ROOT / "config" / "requirements.txt")
    assert asked <= shipped.keys()
    assert not TOOLS & shipped.keys()
    assert unused(asked) == set()
    assert unused({"flask", "pip"}) == {"pip"}, "the control"


def unused(asked: set[str]) -> set[str]:
    """What the project asks for and no line of it imports."""
    sources = [ROOT / "wsgi.py"]
    sources += [
        path for room in ("app", "config", "migrations") for path in (ROOT / room).rglob("*.py")
    ]
    imported = {name for path in sources for name in IMPORTED.findall(path.read_text())}
    known = {
        _plain(package)
        for name, packages in packages_distributions().items()
        if name in imported
        for package in packages
    }
    return asked - known
