"""A server that writes down the headers with which nginx hands a page over."""

from __future__ import annotations

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any


class Behind(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True

    def __init__(self, path: Path) -> None:
        self.heard: list[dict[str, str]] = []
        super().__init__(str(path), _Hears)


class _Hears(BaseHTTPRequestHandler):
    server: Behind

    def do_GET(self) -> None:
        self.server.heard.append({name.lower(): said for name, said in self.headers.items()})
        self.send_response(204)
        self.end_headers()

    def address_string(self) -> str:
        return ""

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def listening(path: Path) -> Iterator[Behind]:
    with Behind(path) as behind:
        thread = Thread(target=behind.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield behind
        finally:
            behind.shutdown()
            thread.join()
