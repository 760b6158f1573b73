"""`flask push`: notifications on givers' phones."""

import click

from app.delivery import vapid


@click.group()
def push() -> None:
    """Notifications on givers' phones (web push)."""


@push.command()
def keys() -> None:
    """Makes a key pair, and prints it as settings. Nothing is kept.

    With them givers may choose a notification instead of an e-mail or text. They say to a push
    service who sends; MAIL_FROM is whom it may ask. Another pair later ends what phones chose: then
    letters come again, and a giver presses once more.

    \b
    Example:
      flask --app wsgi push keys >> .env
    """
    private, public = vapid.new_pair()
    click.echo(f"VAPID_PRIVATE_KEY={private}\nVAPID_PUBLIC_KEY={public}")
