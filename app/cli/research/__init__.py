"""`flask research …`: the operator's half of what goes to researchers."""

import click

from app.cli.research.areas import areas, households
from app.cli.research.listing import listed
from app.cli.research.making import make


@click.group()
def research() -> None:
    """What goes to researchers of those who said yes: asked for at the desk, made here.

    Two people, and neither alone: nothing here can ask, and the desk can make nothing. What nobody
    makes in time lapses. The file is kept nowhere in the house.

    \b
    Exit codes: 0 done, 1 it could not be done, 2 asked in a wrong way.
    """


COMMANDS: tuple[click.Command, ...] = (areas, households, listed, make)
for command in COMMANDS:
    research.add_command(command)
