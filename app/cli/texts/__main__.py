"""`python -m app.cli.texts …`: the same commands where nothing has been set up yet."""

from app.cli.texts import texts

texts(prog_name="texts")
