"""One SQLite file that tests use in turn: each finds the template there."""

import shutil
from pathlib import Path


class TownFile:
    def __init__(self, folder: Path, template: Path) -> None:
        self._path, self._template = folder / "town.db", template

    def empty(self) -> str:
        """Its URL; it holds what the template holds."""
        for old in self._path.parent.glob("town.db*"):
            old.unlink()  # whoever still has it open keeps what is gone
        shutil.copy(self._template, self._path)
        return f"sqlite:///{self._path}"
