"""A town of which copies are kept, and what an operator types."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from cryptography.fernet import Fernet
from flask import Flask
from sqlalchemy import make_url

from app.store.backups.place import place_of
from app.store.db import db, only_read
from tests.engines.postgresql_programs import programs

KEY = Fernet.generate_key().decode()


def type_in(app: Flask, *words: str) -> Result:
    try:
        return app.test_cli_runner().invoke(args=words)
    finally:
        only_read(False)
        db.session.rollback()


def says(app: Flask, *words: str) -> str:
    told = type_in(app, *words)
    assert told.exit_code == 0, told.output
    return told.output.strip()


def refuses(app: Flask, *words: str) -> str:
    told = type_in(app, *words)
    assert told.exit_code == 1, told.output
    assert "Traceback" not in told.output
    return told.output


@contextmanager
def another_place(database: str, folder: Path) -> Iterator[str]:
    """Where nothing is yet, on the same kind of database; what comes there goes again."""
    if database.startswith("sqlite"):
        yield f"sqlite:///{folder}/again.db"
        return
    url = make_url(database)
    name = f"{url.database}_again"
    there = url.set(database=name).render_as_string(hide_password=False)
    try:
        yield there
    finally:
        place_of(there).drop()


def finds_programs(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump and pg_restore of the server that the tests run."""
    if not database.startswith("sqlite"):
        monkeypatch.setenv("PATH", f"{programs()}:{os.environ['PATH']}")


def keeps_copies(folder: Path, **other: Any) -> dict[str, Any]:
    """Settings."""
    return {"backup_folder": str(folder), "backup_keys": (KEY,), **other}
