"""`flask statistics …`: figures that betray nobody, and what an attacker would learn from them."""

import click

from app.cli.statistics.publishing import publish, rhythm
from app.cli.statistics.showing import show


@click.group()
def statistics() -> None:
    """Figures that betray nobody: how they are made, and what an attacker would learn from them.

    \b
    Exit codes: 0 done, 1 it could not be done, 2 asked in a wrong way.
    """


COMMANDS: tuple[click.Command, ...] = (publish, rhythm, show)
for command in COMMANDS:
    statistics.add_command(command)
