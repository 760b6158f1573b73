"""The connection to the mail server: encrypted wherever it leaves this machine."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from smtplib import SMTP
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.delivery.smtp import NotEncrypted, connect
from tests.engines.smtp import Listener

ELSEWHERE = "0.0.0.0"  # noqa: S104 (reaches this machine, and is not known as it)


class Server(Listener):
    """Keeps the passwords it was told."""

    def __init__(self, hostname: str = ELSEWHERE, **told: Any) -> None:
        self.passwords: list[bytes] = []
        super().__init__(self, hostname=hostname, port=0, authenticator=self._admits, **told)

    def _admits(self, server: Any, session: Any, envelope: Any, way: str, told: Any) -> AuthResult:
        self.passwords.append(told.password)
        return AuthResult(success=True)


@contextmanager
def running(**told: Any) -> Iterator[Server]:
    server = Server(**told)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def connected(url: str) -> Iterator[SMTP]:
    server = connect(url, "here.example")
    try:
        yield server
    finally:
        server.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate and its key in one file, for the address of `ELSEWHERE`."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(ELSEWHERE))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "mail.pem"
    pem = serialization.Encoding.PEM
    path.write_bytes(
        signed.public_bytes(pem)
        + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return path


@pytest.fixture
def tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


@pytest.mark.usefixtures("trusted")
def test_encryption_that_is_offered_is_taken(tls: ssl.SSLContext) -> None:
    with (
        running(tls_context=tls) as server,
        connected(f"smtp://{server.hostname}:{server.port}") as ours,
    ):
        assert isinstance(ours.sock, ssl.SSLSocket)


@pytest.mark.usefixtures("trusted")
def test_a_password_travels_encrypted(tls: ssl.SSLContext) -> None:
    with running(tls_context=tls) as server:
        with connected(f"smtp://post:p%40ss@{server.hostname}:{server.port}"):
            pass
        assert server.passwords == [b"p@ss"]


def test_a_server_that_nobody_vouches_for_gets_nothing(tls: ssl.SSLContext) -> None:
    with (
        running(tls_context=tls) as server,
        pytest.raises(ssl.SSLCertVerificationError),
        connected(f"smtp://post:secret@{server.hostname}:{server.port}"),
    ):
        pass
    assert server.passwords == []


def test_no_password_in_the_clear() -> None:
    with (
        running(auth_require_tls=False) as server,
        pytest.raises(NotEncrypted),
        connected(f"smtp://post:secret@{server.hostname}:{server.port}"),
    ):
        pass
    assert server.passwords == []


def test_within_this_machine_it_may() -> None:
    """The control: the same server does take a password in the clear."""
    with running(hostname="127.0.0.1", auth_require_tls=False) as server:
        with connected(f"smtp://post:secret@{server.hostname}:{server.port}"):
            pass
        assert server.passwords == [b"secret"]


@pytest.mark.usefixtures("trusted")
def test_smtps_is_encrypted_from_the_start(tls: ssl.SSLContext) -> None:
    with (
        running(ssl_context=tls) as server,
        connected(f"smtps://{server.hostname}:{server.port}") as ours,
    ):
        assert isinstance(ours.sock, ssl.SSLSocket)
