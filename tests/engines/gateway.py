"""A real HTTP server that stands for the provider of text messages."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from uuid import uuid4

FIELDS = {"to", "text", "reference"}


@dataclass(frozen=True)
class Answer:
    """How the gateway treats one text: a refused one is not kept, a slow one is."""

    status: int = 200
    seconds: float = 0


class Gateway:
    """What was accepted, oldest first, and how to answer the texts to come."""

    url: str

    def __init__(self) -> None:
        self.texts: list[dict[str, str]] = []
        self._answers: deque[Answer] = deque()

    def accept(self, text: dict[str, str]) -> None:
        """What has the same reference is sent once, so that it may be told twice."""
        if text["reference"] not in {sent["reference"] for sent in self.texts}:
            self.texts.append(text)

    def to(self, number: str) -> list[dict[str, str]]:
        return [text for text in self.texts if text["to"] == number]

    def refuse_next(self, n: int, status: int) -> None:
        """Answers the next `n` texts with an HTTP status and does not accept them."""
        self._answers.extend([Answer(status=status)] * n)

    def accept_but_hang_next(self, n: int, seconds: float) -> None:
        """Accepts the next `n` texts, and answers only after some seconds."""
        self._answers.extend([Answer(seconds=seconds)] * n)

    def clear(self) -> None:
        """Forgets the texts and the answers still to come."""
        self.texts.clear()
        self._answers.clear()

    def next_answer(self) -> Answer:
        # Senders work in threads: between asking whether one is left and taking it, it may be gone.
        with suppress(IndexError):
            return self._answers.popleft()
        return Answer()


class _Listener(ThreadingHTTPServer):
    def __init__(self, gateway: Gateway) -> None:
        super().__init__(("127.0.0.1", 0), _Counter)
        self.gateway = gateway


class _Counter(BaseHTTPRequestHandler):
    server: _Listener

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = Answer(400) if set(text) != FIELDS else self.server.gateway.next_answer()
        if answer.status == 200:
            self.server.gateway.accept(text)
        time.sleep(answer.seconds)
        with suppress(ConnectionError):  # whoever lost patience has hung up
            self._reply(answer.status)

    def _reply(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps({"id": uuid4().hex} if status == 200 else {}).encode())

    def log_message(self, *_: object) -> None:
        """Nothing: what the gateway saw stands in its `texts`."""


@contextmanager
def running_gateway() -> Iterator[Gateway]:
    """Yields a gateway that takes a POST of {"to", "text", "reference"} and answers {"id"}."""
    gateway = Gateway()
    with _Listener(gateway) as listener:
        gateway.url = f"http://127.0.0.1:{listener.server_port}/"
        Thread(target=listener.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield gateway
        finally:
            listener.shutdown()
