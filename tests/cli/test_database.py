"""Commands and a database that is not there, not ready or taken."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask

from app.factory import create_app
from app.store import db as store
from tests.conftest import opened, settings

COMMANDS = [["statistics", "show", "--quarter", "2026Q1"], ["followups", "list"]]


def ended(app: Flask, command: list[str]) -> str:
    """What it says where it cannot go on."""
    done = app.test_cli_runner().invoke(args=command)
    assert done.exit_code == 1
    assert done.stdout == ""
    return done.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_tables_that_are_not_there(command: list[str], tmp_path: Path) -> None:
    with opened(create_app(settings(f"sqlite:///{tmp_path}/empty.db"))) as app:
        said = ended(app, command)
    assert said.startswith("Error: The database did not answer (no such table: ")
    assert said.endswith("flask --app wsgi db upgrade\n")


def test_another_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LOCK_MILLISECONDS", 50)
    path = tmp_path / "taken.db"
    with (
        opened(create_app(settings(f"sqlite:///{path}"))) as app,
        closing(sqlite3.connect(path)) as other,
    ):
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN IMMEDIATE")
        said = ended(app, COMMANDS[0])
    assert said == (
        "Error: The database did not answer (database is locked)."
        " Another program is writing. Try again in a minute.\n"
    )


def test_no_server(tmp_path: Path) -> None:
    with opened(create_app(settings("postgresql+psycopg://nobody@127.0.0.1:1/none"))) as app:
        said = ended(app, COMMANDS[0])
    assert said.startswith("Error: The database did not answer (connection")
    assert said.count("\n") == 1
