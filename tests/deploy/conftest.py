"""The settings of a new service, as `deploy/new-settings` makes them, on the database of a town."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from app.factory import create_app
from tests.conftest import opened, settings
from tests.deploy.units import ROOT
from tests.town import Town

NAME = "vragen.voorbeeldstad.example"


def new_settings(name: str) -> str:
    made = subprocess.run(
        [ROOT / "deploy" / "new-settings", name], capture_output=True, text=True, check=True
    )
    return made.stdout


@pytest.fixture(scope="session")
def settings_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deploy")
    database = shutil.copy(sqlite_template, folder / "town.db")
    with opened(create_app(settings(f"sqlite:///{database}"))) as app:
        Town.founded(app)
    told = new_settings(NAME).replace("/var/lib/vragen/town.db", str(database))
    (folder / "settings").write_text(told)
    return folder / "settings"
