"""Whoever cannot prove that she is the service we mean, is told nothing (ASVS 12.3.2): text
messages and notices for phones. The mail server: `test_smtp.py`."""

import ssl
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import SplitResult, urlsplit

import pytest

from app.delivery import push
from app.delivery.gateways import wire
from app.delivery.refusals import NotAccepted
from tests.deploy.proxy import make_certificate

WAYS: dict[str, Callable[[SplitResult], object]] = {
    "a text": lambda url: wire.post(url, {"text": "secret"}, {}),
    "a form": lambda url: wire.put(url, b"secret", {}),
    "a notice": lambda url: push._put(url, b"secret", {}),
}


class Hears(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        told: list[bytes] = self.server.told  # type: ignore[attr-defined]
        told.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Quiet(HTTPServer):
    told: list[bytes]

    def handle_error(self, request: object, client_address: object) -> None:
        """A handshake that was broken off."""


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Quiet]:
    """With a certificate for the right name, that nobody vouches for."""
    make_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "fullchain.pem", tmp_path / "privkey.pem")
    with Quiet(("127.0.0.1", 0), Hears) as server:
        server.told = []
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def address(server: HTTPServer) -> SplitResult:
    return urlsplit(f"https://localhost:{server.server_port}/messages")


@pytest.mark.parametrize("way", WAYS)
def test_a_stranger_gets_nothing(stranger: Quiet, way: str) -> None:
    with pytest.raises((NotAccepted, ssl.SSLError)):
        WAYS[way](address(stranger))
    assert stranger.told == []


@pytest.mark.parametrize("way", WAYS)
def test_control_who_is_vouched_for_gets_it(
    stranger: Quiet, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "fullchain.pem"))
    WAYS[way](address(stranger))
    assert len(stranger.told) == 1
