"""What staff can type: `flask --app wsgi …`. Each command has --help with an example."""

from flask import Flask

from app.cli.backup import backup
from app.cli.breach import breach
from app.cli.clock import clock
from app.cli.community import community
from app.cli.database import told_kindly
from app.cli.demo import demo
from app.cli.doctor import doctor
from app.cli.followups import followups
from app.cli.journal import journal
from app.cli.keys import keys
from app.cli.push import push
from app.cli.register import register
from app.cli.research import research
from app.cli.restore import restore
from app.cli.simulate import simulate
from app.cli.staff import staff
from app.cli.statistics import statistics
from app.cli.store import store
from app.cli.texts import texts
from app.cli.triage import triage
from app.cli.version import version
from app.cli.wall import wall

COMMANDS = (
    backup, breach, clock, community, demo, doctor, followups, journal, keys, push, register,
    research, restore, simulate, staff, statistics, store, texts, triage, version, wall,
)  # fmt: skip


def init_app(app: Flask) -> None:
    """Adds the project's commands."""
    for command in COMMANDS:
        app.cli.add_command(told_kindly(command))
