"""A mail server that keeps what it gets in a folder, for `/dev/post` to show."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
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
    Path(folder).parent.mkdir(exist_ok=True)
    catcher = Catcher(Mailbox(Path(folder)), _taken(address.port or USUAL_PORT))
    catcher.start()
    try:
        yield f"smtp://127.0.0.1:{catcher.port}"
    finally:
        catcher.stop()


class Catcher(Controller):
    """Listens on a socket that was taken before, so that nobody can come in between."""

    def __init__(self, handler: Mailbox, taken: socket.socket) -> None:
        super().__init__(handler, hostname="127.0.0.1", port=taken.getsockname()[1])
        self._taken = taken

    def _create_server(self) -> Any:
        return self.loop.create_server(self._factory_invoker, sock=self._taken)


def _taken(wanted: int) -> socket.socket:
    """The wanted port when nothing listens there now, else any."""
    for port in (wanted, 0):
        try:
            return socket.create_server(("127.0.0.1", port))
        except OSError:
            continue
    raise SystemExit("This machine has no free port for the post.")
