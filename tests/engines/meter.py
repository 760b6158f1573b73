"""A stretch of wire between a browser and a server, with a meter on it: whatever is loaded, by a
page, by what works behind it, or by the browser on its own, goes past here."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Lock, Thread

AT_A_TIME = 65536  # bytes


@dataclass
class Meter:
    """Bytes that went each way so far, headers included; only TCP's own are left out."""

    port: int
    up: int = 0
    down: int = 0
    _lock: Lock = field(default_factory=Lock)

    def count(self, way: str, number: int) -> None:
        with self._lock:
            setattr(self, way, getattr(self, way) + number)

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"


class _Stretch(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False  # a browser keeps its connections; they end with the test
    meter: Meter
    server_port: int


class _Pipe(BaseRequestHandler):
    server: _Stretch

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server.server_port)) as server:
            back = Thread(target=self._carry, args=(server, self.request, "down"), daemon=True)
            back.start()
            self._carry(self.request, server, "up")
            back.join()

    def _carry(self, source: socket.socket, target: socket.socket, way: str) -> None:
        with suppress(OSError):  # either may hang up
            while piece := source.recv(AT_A_TIME):
                self.server.meter.count(way, len(piece))
                target.sendall(piece)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


@contextmanager
def metered(server_port: int) -> Iterator[Meter]:
    """Yields a meter whose port leads to the server's."""
    with _Stretch(("127.0.0.1", 0), _Pipe) as stretch:
        stretch.meter = Meter(int(stretch.server_address[1]))
        stretch.server_port = server_port
        Thread(target=stretch.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield stretch.meter
        finally:
            stretch.shutdown()
