"""`flask texts score`: how hard a Dutch sentence is to read."""

import sys
from collections.abc import Iterator

import click

from app.texts.plain import hardness, why


@click.command()
@click.option("--why", "explained", is_flag=True, help="After a tab: what makes it hard.")
def score(explained: bool) -> None:
    """Prints a score for each sentence on stdin, one a line; the lower, the easier.

    An empty line scores 0, a sentence for askers some 1 to 5, a letter of an office 15 and more.

    \b
    Example:
      echo "Wie kan mijn fiets maken?" | flask --app wsgi texts score
      flask --app wsgi texts score --why < letter.txt
    """
    for line in lines():
        click.echo(_explained(line) if explained else _scored(line))


def lines() -> Iterator[str]:
    """Lines of stdin, cut at its newlines alone: as many scores leave as lines came in."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace")


def _scored(line: str) -> str:
    return f"{hardness(line):.3f}"


def _explained(line: str) -> str:
    return f"{_scored(line)}\t{'; '.join(map(str, why(line)))}"
