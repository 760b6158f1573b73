"""Calling an address that somebody else chose, and nothing that is ours (SSRF).

The name is looked up once, every address behind it must be of the open internet, and the call goes
to the very address that was looked at: a name that is answered otherwise a moment later (DNS
rebinding) leads nowhere else. Redirects are not followed, nothing of an answer is read but its
status, and the whole takes some seconds at most.
"""

import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPSConnection
from threading import Timer
from urllib.parse import urlsplit

from app.delivery.refusals import NoSuchAddress, Passing, Unreachable
from app.domain.letters.programs import is_on_the_open_internet, may_be_told

SECONDS = 5  # without a sign
MOST_SECONDS = 10  # in all: a server may send a sign at a time
GONE = 410


def addresses_of(host: str) -> Sequence[str]:
    """Raises OSError."""
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


@dataclass(frozen=True)
class Caller:
    """`look_up`, `admits`, `port` and `context` are others' in tests alone."""

    look_up: Callable[[str], Sequence[str]] = addresses_of
    admits: Callable[[str], bool] = is_on_the_open_internet
    port: int = 443
    context: ssl.SSLContext | None = None
    most_seconds: float = MOST_SECONDS
    _made: list[ssl.SSLContext] = field(default_factory=list)

    def call(self, url: str, body: bytes, headers: dict[str, str]) -> None:
        """Raises a kind of NotAccepted; its reason names no address."""
        if not may_be_told(url):
            raise NoSuchAddress("an address that is not called")
        try:
            status = self._asked(url, body, headers)
        except (HTTPException, OSError) as trouble:
            raise Unreachable(f"webhook: {type(trouble).__name__}") from None
        if status == GONE:
            raise NoSuchAddress("webhook answered 410")
        if not 200 <= status < 300:
            raise Passing(f"webhook answered {status}")

    def _asked(self, url: str, body: bytes, headers: dict[str, str]) -> int:
        told = urlsplit(url)
        host = told.hostname or ""
        connection = _Pinned(host, self._address(host), self.port, self._context())
        watch = Timer(self.most_seconds, connection.give_up)
        watch.daemon = True
        watch.start()
        try:
            path = f"{told.path or '/'}{'?' if told.query else ''}{told.query}"
            connection.request("POST", path, body, headers)
            return connection.getresponse().status
        finally:
            watch.cancel()
            connection.close()

    def _address(self, host: str) -> str:
        found = self.look_up(host)
        if not found or not all(map(self.admits, found)):
            raise Passing("webhook: not an address of the open internet")
        return found[0]

    def _context(self) -> ssl.SSLContext:
        """Made when there is something to tell: it takes the certificates of the system."""
        if self.context is not None:
            return self.context
        if not self._made:
            self._made.append(ssl.create_default_context())
        return self._made[0]


class _Pinned(HTTPSConnection):
    """To one address; its certificate must be of the name."""

    def __init__(self, host: str, address: str, port: int, context: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=SECONDS, context=context)
        self._address, self._tls = address, context

    def connect(self) -> None:
        self.sock = bare = socket.create_connection((self._address, self.port), SECONDS)
        try:
            self.sock = self._tls.wrap_socket(bare, server_hostname=self.host)
        except BaseException:
            bare.close()
            raise

    def give_up(self) -> None:
        """From another thread: what waits on it ends."""
        sock = self.sock
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
