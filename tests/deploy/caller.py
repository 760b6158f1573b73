"""Somebody at the door of nginx: over TLS, or straight at the socket behind it."""

from __future__ import annotations

import socket
import ssl
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

from tests.deploy.conftest import NAME

SLOW = f"POST /binnen HTTP/1.1\r\nHost: {NAME}\r\nContent-Length: 100\r\nContent-Type: " \
    "application/x-www-form-urlencoded\r\n\r\nreach="  # fmt: skip


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    text: str


@dataclass(frozen=True)
class Door:
    """`at` is a port of this machine behind which TLS is spoken, or a socket in a file."""

    at: int | Path
    certificate: Path | None = None

    def line(self, seconds: float) -> socket.socket:
        if isinstance(self.at, Path):
            plain = socket.socket(socket.AF_UNIX)
            plain.settimeout(seconds)
            plain.connect(str(self.at))
            return plain
        plain = socket.create_connection(("127.0.0.1", self.at), seconds)
        if self.certificate is None:
            return plain
        trusted = ssl.create_default_context(cafile=str(self.certificate))
        return trusted.wrap_socket(plain, server_hostname=NAME)

    def asks(
        self, path: str, form: str | None = None, seconds: float = 20, **headers: str
    ) -> Answer:
        """The answer, read whole. Raises TimeoutError."""
        named = {name.replace("_", "-"): said for name, said in headers.items()}
        if form is not None:
            named["Content-Type"] = "application/x-www-form-urlencoded"
        with closing(HTTPConnection(NAME)) as connection:
            connection.sock = self.line(seconds)
            connection.request("POST" if form is not None else "GET", path, form, named)
            with connection.getresponse() as answer:
                return Answer(answer.status, answer.headers, answer.read().decode())

    def begins_to_send(self) -> socket.socket:
        """A form of which the first bytes come, and then nothing."""
        line = self.line(20)
        line.sendall(SLOW.encode())
        return line
