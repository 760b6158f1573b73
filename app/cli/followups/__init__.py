"""`flask followups …`: what happens by itself, when and why, in opaque ids."""

import click

from app.cli.followups.listing import list_rows
from app.cli.followups.running import run_due
from app.cli.followups.table import plan
from app.cli.followups.why import why


@click.group()
def followups() -> None:
    """What will happen by itself to a need, a person, an offer or a loan: when and why.

    \b
    On a terminal a table, on a pipe lines with tabs; --json gives an object a line.
    What is printed holds opaque ids and no name, word or address.

    \b
    Exit codes: 0 done, 1 nothing known by that id or one that failed, 2 asked in a wrong way.

    \b
    Example:
      flask --app wsgi followups plan
      flask --app wsgi followups list | cut -f1,2 | sort | uniq -c
      flask --app wsgi followups why 3k9d0
      flask --app wsgi followups run-due --at 2026-05-19T11:00
    """


for command in (list_rows, plan, run_due, why):
    followups.add_command(command)
