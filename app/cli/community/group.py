"""`flask community …`, and the options that several of its commands share."""

from collections.abc import Callable
from typing import Any

import click

from app.cli.kinds import EMAIL, LINE, PHONE

Command = Callable[..., None]
Option = Callable[[Command], Command]


def options(*wanted: Option) -> Option:
    def decorate(command: Command) -> Command:
        for option in reversed(wanted):
            command = option(command)
        return command

    return decorate


def option(name: str, kind: click.ParamType[Any], about: str, **more: Any) -> Option:
    return click.option(name, type=kind, help=about, required=True, **more)


EMAIL_OPTION = option("--email", EMAIL, "Her work address; letters go there.")
ROTA = options(
    EMAIL_OPTION,
    option("--phone", PHONE, "The work phone, shown to everybody."),
    option("--days", LINE, 'When she works, as people read it: "ma t/m do, 9 tot 5 uur".'),
)


@click.group()
def community() -> None:
    """Founds communities and appoints their staff. Each subcommand has --help with an example."""
