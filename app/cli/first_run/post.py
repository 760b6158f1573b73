"""A mail server that keeps what it gets in a folder, for `/dev/post` to show."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox

THIS_MACHINE = ("127.0.0.1", "localhost")
USUAL_PORT = 8025


@contextmanager
def caught_post(smtp_url: str, folder: str) -> Iterator[str]:
    """Where this run's post goes: to a catcher at SMTP_URL, or beside it when something listens
    there already. Nothing is caught when it names another machine: then post really leaves."""
    address = urlsplit(smtp_url)
    if address.hostname not in THIS_MACHINE or not folder:
        yield smtp_url
        return
    catcher = _started(folder, free_port(address.port or USUAL_PORT))
    try:
        yield f"smtp://127.0.0.1:{catcher.port}"
    finally:
        catcher.stop()


def _started(folder: str, port: int) -> Controller:
    Path(folder).parent.mkdir(exist_ok=True)
    catcher = Controller(Mailbox(Path(folder)), hostname="127.0.0.1", port=port)
    catcher.start()
    return catcher


def free_port(wanted: int = USUAL_PORT) -> int:
    """The wanted one when nothing listens there now, else any."""
    for port in (wanted, 0):
        try:
            with socket.create_server(("127.0.0.1", port)) as taken:
                return int(taken.getsockname()[1])
        except OSError:
            continue
    raise SystemExit("This machine has no free port for the post.")
