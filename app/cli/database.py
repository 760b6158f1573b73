"""A database that does not answer a command ends it with a word, not with a page of code."""

from copy import copy
from typing import Any

import click
from sqlalchemy.exc import InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

HINTS = {
    "locked": "Another program is writing. Try again in a minute.",
    "no such table": "Its tables are not there: flask --app wsgi db upgrade",
}


def told_kindly(command: click.Command) -> click.Command:
    """The same command, with exit code 1 where the database takes or gives nothing."""

    def invoke(context: click.Context) -> Any:
        try:
            return command.invoke(context)
        except (OperationalError, InternalError, NoConnection) as trouble:
            raise click.ClickException(_in_words(trouble)) from None

    kind = copy(command)
    kind.__dict__["invoke"] = invoke
    return kind


def _in_words(trouble: Exception) -> str:
    """What the driver says in its first line; never the statement, which holds people's words."""
    said = str(getattr(trouble, "orig", None) or type(trouble).__name__).partition("\n")[0]
    hint = next((hint for sign, hint in HINTS.items() if sign in said), "")
    return f"The database did not answer ({said}). {hint}".rstrip()
