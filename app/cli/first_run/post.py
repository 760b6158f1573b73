"""A mail server that keeps what it gets in a folder, for `/dev/post` to show."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox

THIS_MACHINE = ("127.0.0.1", "localhost")


@contextmanager
def caught_post(smtp_url: str, folder: str) -> Iterator[None]:
    """Nothing is caught when SMTP_URL names another machine: then post really leaves."""
    address = urlsplit(smtp_url)
    if address.hostname not in THIS_MACHINE or not folder:
        yield
        return
    catcher = Controller(Mailbox(Path(folder)), hostname="127.0.0.1", port=address.port or 25)
    try:
        catcher.start()
    except OSError:
        told = f"Port {address.port} for post is in use: change SMTP_URL in .env."
        raise SystemExit(told) from None
    try:
        yield
    finally:
        catcher.stop()
