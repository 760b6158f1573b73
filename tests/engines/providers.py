"""A real HTTP server that speaks as two providers of text messages do."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

Json = dict[str, Any]
KEY = "k3y"
CM_ACCEPTED = {"errorCode": 0, "messages": [{"status": "Accepted", "messageErrorCode": 0}]}


@dataclass(frozen=True)
class Answer:
    """Instead of accepting; or, with `seconds`, after accepting and having let one wait."""

    status: int = 0
    told: Json = field(default_factory=dict)
    seconds: float = 0


class Providers:
    """What was accepted as it was told, oldest first, and how to answer what is to come."""

    bird_url: str
    cm_url: str

    def __init__(self) -> None:
        self.texts: list[Json] = []
        self.answers: deque[Answer] = deque()

    def next_answer(self) -> Answer:
        return self.answers.popleft() if self.answers else Answer()


class _Listener(ThreadingHTTPServer):
    def __init__(self, providers: Providers) -> None:
        super().__init__(("127.0.0.1", 0), _Speaker)
        self.providers = providers


class _Speaker(BaseHTTPRequestHandler):
    server: _Listener

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = self.server.providers.next_answer()
        if answer.status:
            return self._reply(answer.status, answer.told)
        if not self._has_key(told):
            return self._reply(401, {"errors": [{"code": 2}], "errorCode": 103})
        self.server.providers.texts.append(told)
        time.sleep(answer.seconds)
        return self._accepted()

    def do_GET(self) -> None:
        """Bird: what it has for a number."""
        answer = self.server.providers.next_answer()
        if answer.status:
            return self._reply(answer.status, answer.told)
        (number,) = parse_qs(urlsplit(self.path).query)["recipient"]
        kept = [text for text in self.server.providers.texts if number in text["recipients"]]
        return self._reply(200, {"items": [{"reference": text["reference"]} for text in kept]})

    def _has_key(self, told: Json) -> bool:
        if self.path == "/messages":
            return self.headers["Authorization"] == f"AccessKey {KEY}"
        return bool(told["messages"]["authentication"]["producttoken"] == KEY)

    def _accepted(self) -> None:
        with suppress(ConnectionError):  # whoever lost patience has hung up
            if self.path == "/messages":
                self._reply(201, {"id": "b1", "recipients": {"totalSentCount": 1}})
            else:
                self._reply(200, CM_ACCEPTED)

    def _reply(self, status: int, told: Json) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(told).encode())

    def log_message(self, *_: object) -> None:
        """Nothing: what was accepted stands in `texts`."""


@contextmanager
def running_providers() -> Iterator[Providers]:
    providers = Providers()
    with _Listener(providers) as listener:
        here = f"http://{KEY}@127.0.0.1:{listener.server_port}"
        providers.bird_url, providers.cm_url = f"{here}/messages", f"{here}/v1.0/message"
        Thread(target=listener.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield providers
        finally:
            listener.shutdown()
