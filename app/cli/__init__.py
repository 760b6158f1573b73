"""What staff can type: `flask --app wsgi …`. Each command has --help with an example."""

from flask import Flask

from app.cli.clock import clock
from app.cli.community import community
from app.cli.demo import demo
from app.cli.doctor import doctor
from app.cli.followups import followups
from app.cli.push import push
from app.cli.simulate import simulate
from app.cli.statistics import statistics
from app.cli.texts import texts
from app.cli.triage import triage
from app.cli.wall import wall

COMMANDS = (
    clock, community, demo, doctor, followups, push, simulate, statistics, texts, triage, wall,
)  # fmt: skip


def init_app(app: Flask) -> None:
    """Adds the project's commands."""
    for command in COMMANDS:
        app.cli.add_command(command)
