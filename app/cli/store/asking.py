"""What both commands ask, and how they say kindly why not."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click
from sqlalchemy.exc import SQLAlchemyError

from app.store.moving.refused import Refused
from config import checks

Command = Callable[..., Any]


def _database(context: click.Context, option: click.Parameter, told: str) -> str:
    problem = checks.database(told)
    if problem:
        raise click.BadParameter(f"{problem}.")
    return told


SOURCE = click.option(
    "--from", "source", envvar="COPY_FROM", required=True, callback=_database,
    help="The database that is read, as DATABASE_URL says it.",
)  # fmt: skip
TARGET = click.option(
    "--to", "target", envvar="COPY_TO", required=True, callback=_database,
    help="The other one, migrated by this same code.",
)  # fmt: skip
COMMUNITY = click.option("--community", "slug", help="The short name of one; else all of them.")


@contextmanager
def kindly() -> Iterator[None]:
    """What a database says of a row is not repeated: it holds words of people."""
    try:
        yield
    except Refused as why:
        raise click.ClickException(str(why)) from None
    except SQLAlchemyError as trouble:
        kind = type(getattr(trouble, "orig", None) or trouble).__name__
        raise click.ClickException(
            f"A database stopped us ({kind}). What was copied stays; the same command goes on."
        ) from None
