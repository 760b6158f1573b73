"""`flask texts …`: what can be said about our words, and done with them."""

import click

from app.cli.texts.gaps import gaps
from app.cli.texts.score import score
from app.cli.texts.updating import update


@click.group()
def texts() -> None:
    """Looks after the words of the pages and letters.

    \b
    Example:
      echo "Wie kan mijn fiets maken?" | flask --app wsgi texts score
    """


for command in (gaps, score, update):
    texts.add_command(command)
