"""A real HTTP server that stands for the push service of a browser, and phones that subscribed to
it: each opens what it gets with its own key, as RFC 8291 says, and nothing else."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_bytes, token_hex
from threading import Thread
from typing import Any

import http_ece
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid.jwt import decode

from app.domain.letters.push import Subscription
from tests.engines.gateway import Answer

LONGEST = 4096  # bytes, RFC 8030
A_DAY = 24 * 60 * 60


@dataclass
class Phone:
    """`shown` is what it shows, the newest last: with the same tag one takes the other's place."""

    subscription: Subscription
    key: ec.EllipticCurvePrivateKey
    secret: bytes
    shown: list[dict[str, Any]] = field(default_factory=list)
    headers: list[Message] = field(default_factory=list)

    def takes(self, body: bytes, headers: Message) -> None:
        words = json.loads(http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret))
        self.shown = [each for each in self.shown if each["tag"] != words["tag"]] + [words]
        self.headers.append(headers)


class PushService:
    """The phones that it knows, and how to answer what comes next."""

    url: str  # its origin

    def __init__(self) -> None:
        self.phones: dict[str, Phone] = {}
        self._answers: deque[Answer] = deque()
        self.asked = 0

    def phone(self) -> Phone:
        key, secret, name = ec.generate_private_key(ec.SECP256R1()), token_bytes(16), token_hex(8)
        point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        told = Subscription(f"{self.url}/to/{name}", _base64(point), _base64(secret))
        self.phones[f"/to/{name}"] = phone = Phone(told, key, secret)
        return phone

    def forgets(self, phone: Phone) -> None:
        """Its owner took the permission back, or wiped it."""
        self.phones = {path: each for path, each in self.phones.items() if each is not phone}

    def refuse_next(self, n: int, status: int) -> None:
        self._answers.extend([Answer(status=status)] * n)

    def accept_but_hang_next(self, n: int, seconds: float) -> None:
        self._answers.extend([Answer(seconds=seconds)] * n)

    def clear(self) -> None:
        self.phones.clear()
        self._answers.clear()
        self.asked = 0

    def next_answer(self) -> Answer:
        self.asked += 1
        with suppress(IndexError):
            return self._answers.popleft()
        return Answer()

    def status_of(self, path: str, body: bytes, headers: Message) -> int:
        """As RFC 8030 and 8292 say; the phone gets what is fine."""
        if not self._is_signed(headers):
            return 403
        if not 0 < len(body) <= LONGEST or not headers["TTL"].isdecimal():
            return 400
        phone = self.phones.get(path)
        if phone is None:
            return 410
        phone.takes(body, headers)
        return 201

    def _is_signed(self, headers: Message) -> bool:
        """For this service, for less than a day, by whoever is behind the address in it."""
        scheme, _, told = headers["Authorization"].partition(" ")
        parts = dict(part.split("=", 1) for part in told.split(","))
        try:
            claims = decode(parts["t"], parts["k"])
        except InvalidSignature:
            return False
        lasts = claims["exp"] - time.time()
        is_ours = (scheme, claims["aud"]) == ("vapid", self.url)
        return is_ours and claims["sub"].startswith("mailto:") and lasts < A_DAY


class _Listener(ThreadingHTTPServer):
    def __init__(self, service: PushService) -> None:
        super().__init__(("127.0.0.1", 0), _Counter)
        self.service = service


class _Counter(BaseHTTPRequestHandler):
    server: _Listener

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer = self.server.service.next_answer()
        status = answer.status
        if status == 200:
            status = self.server.service.status_of(self.path, body, self.headers)
        time.sleep(answer.seconds)
        with suppress(ConnectionError):  # whoever lost patience has hung up
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{self.server.service.url}/elsewhere")
            self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: what came stands with its phone."""


@contextmanager
def running_push_service() -> Iterator[PushService]:
    service = PushService()
    with _Listener(service) as listener:
        service.url = f"http://127.0.0.1:{listener.server_port}"
        Thread(target=listener.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield service
        finally:
            listener.shutdown()


def _base64(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()
