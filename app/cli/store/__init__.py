"""`flask store`: the database itself, moved to another one."""

import click

from app.cli.store.comparing import compare
from app.cli.store.copying import copy
from app.cli.store.partitioning import partition


@click.group()
def store() -> None:
    """From one database to another: SQLite or PostgreSQL, one community or all.

    \b
    Exit codes: 0 both sides are the same, 1 they are not or nothing could be done, 2 asked in a
    wrong way.
    """


store.add_command(copy)
store.add_command(compare)
store.add_command(partition)
