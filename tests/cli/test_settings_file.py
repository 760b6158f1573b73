"""`.env` is written once; whoever pulls a newer version gets what came later, and keeps all
else."""

from pathlib import Path

import pytest

from app.cli.first_run.settings_file import CAME_LATER, NAME, write_once


def test_it_is_written_once_for_its_owner_alone(tmp_path: Path) -> None:
    assert write_once(tmp_path, 8000)
    first = (tmp_path / NAME).read_text()
    assert not write_once(tmp_path, 9000)
    assert (tmp_path / NAME).read_text() == first
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", CAME_LATER)
def test_a_file_of_before_gets_what_came_later(tmp_path: Path, name: str) -> None:
    write_once(tmp_path, 8000)
    before = [line for line in (tmp_path / NAME).read_text().splitlines() if name not in line]
    (tmp_path / NAME).write_text("\n".join([*before, "MAIL_FROM=ours@town.example"]))
    assert not write_once(tmp_path, 8000)
    now = (tmp_path / NAME).read_text().splitlines()
    assert now[:-1] == [*before, "MAIL_FROM=ours@town.example"]
    assert now[-1].startswith(f"{name}='")
