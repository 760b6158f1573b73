"""A real HTTPS server that stands for the program of an organisation, with a certificate of its own
for `ontvanger.voorbeeld.nl`."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "ontvanger.voorbeeld.nl"
TICK = 0.2  # seconds between the signs of an answer that never ends


@dataclass
class Listener:
    port: int
    trusting: ssl.SSLContext
    heard: list[tuple[str, Message, bytes]] = field(default_factory=list)
    status: int = 204
    location: str = ""
    dribbles: bool = False


@contextmanager
def listening(folder: Path) -> Iterator[Listener]:
    told, key = certificate()
    (folder / "both.pem").write_bytes(key + told)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    trusting = ssl.create_default_context(cadata=told.decode())
    listener = Listener(server.server_port, trusting)
    server.RequestHandlerClass = _handler(listener)
    server.handle_error = lambda *_: None  # type: ignore[method-assign,assignment]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield listener
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(listener: Listener) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listener.heard.append((self.path, self.headers, body))
            if listener.dribbles:
                self._dribble()
                return
            self.send_response(listener.status)
            if listener.location:
                self.send_header("Location", listener.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _dribble(self) -> None:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(50):
                self.wfile.write(b"X-%d: still here\r\n" % number)
                self.wfile.flush()
                sleep(TICK)

        def log_message(self, *told: object) -> None:
            pass

    return Handler


def certificate() -> tuple[bytes, bytes]:
    """Its own certificate, and its key."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return made.public_bytes(serialization.Encoding.PEM), plain
