"""`flask statistics …`: figures that betray nobody, and what an attacker would learn from them."""

import click

from app.cli.statistics.attack import attack
from app.cli.statistics.protect import protect


@click.group()
def statistics() -> None:
    """Figures that betray nobody: how they are made, and what an attacker would learn from them.

    \b
    Exit codes: 0 done, 1 it could not be done, 2 asked in a wrong way.
    """


COMMANDS: tuple[click.Command, ...] = (attack, protect)
for command in COMMANDS:
    statistics.add_command(command)
