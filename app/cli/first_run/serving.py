"""One server in this process, on this machine alone, under its name and its numbers."""

import errno
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from flask import Flask
from werkzeug.serving import BaseWSGIServer, make_server

HOSTS = (("127.0.0.1", socket.AF_INET), ("::1", socket.AF_INET6))


@contextmanager
def listening(port: int) -> Iterator[list[socket.socket]]:
    """Taken at once, so that a port in use is told before anything else is done."""
    taken: list[socket.socket] = []
    try:
        for host, family in HOSTS:
            taken += _taken(host, port, family)
        if not taken:
            raise SystemExit("This machine cannot be reached from itself (127.0.0.1, ::1).")
        yield taken
    finally:
        for one in taken:
            one.close()


def _taken(host: str, port: int, family: socket.AddressFamily) -> list[socket.socket]:
    """Empty where this machine has no such address."""
    try:
        return [socket.create_server((host, port), family=family)]
    except OSError as error:
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            told = f"Port {port} is in use or not allowed: choose another with PORT=…"
            raise SystemExit(told) from None
        return []


def serve(app: Flask, sockets: list[socket.socket], stop: Event) -> None:
    """Until `stop` is set."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    servers = [_server(app, one) for one in sockets]
    try:
        for server in servers:
            Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        stop.wait()
    finally:
        for server in servers:
            server.shutdown()


def _server(app: Flask, taken: socket.socket) -> BaseWSGIServer:
    host, port = taken.getsockname()[:2]
    return make_server(host, port, app, threaded=True, fd=taken.fileno())
