"""What staff can type: `flask --app wsgi …`. Each command has --help with an example.

A command is loaded when it is typed. The pages and the clock are the same app, and would carry all
that commands alone use (tables on a terminal, questions to DNS) for as long as they run.
"""

from importlib import import_module

import click
from flask import Flask
from flask.cli import AppGroup

from app.cli.database import told_kindly

OURS = (
    "backup", "breach", "clock", "community", "demo", "doctor", "followups", "journal", "keys",
    "push", "register", "research", "restore", "simulate", "staff", "statistics", "store", "texts",
    "triage", "version", "wall",
)  # fmt: skip
"""Each in a module of its name."""

TABLES = "db"  # Flask-Migrate's


class Commands(AppGroup):
    def list_commands(self, context: click.Context) -> list[str]:
        return sorted({*super().list_commands(context), *OURS, TABLES})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name in OURS:
            return told_kindly(_loaded(f"app.cli.{name}", name))
        if name == TABLES:
            return _loaded("flask_migrate.cli", name)
        return super().get_command(context, name)


def _loaded(module: str, name: str) -> click.Command:
    found: click.Command = getattr(import_module(module), name)
    return found


def init_app(app: Flask) -> None:
    """Gives it the project's commands."""
    app.cli = Commands(app.name)
