"""`flask texts gaps`: what is still to be translated."""

import click

from app.domain.languages import FOR_EVERYBODY
from app.texts.catalogues.progress import Progress, all_progress


@click.command()
def gaps() -> None:
    """Prints a line for each language. Ends with 1 when English misses a sentence.

    \b
    Example:
      flask --app wsgi texts gaps
    """
    found = all_progress()
    for language in found:
        click.echo(_line(language))
    if any(one.missing for one in found if one.language in FOR_EVERYBODY):
        raise SystemExit(1)


def _line(one: Progress) -> str:
    nobody_yet = "our own" if one.language in FOR_EVERYBODY else "needs a native reader"
    read = f"read by {one.reader}" if one.reader else nobody_yet
    return f"{one.language}  {one.sentences} sentences  {one.missing} missing  {read}"
