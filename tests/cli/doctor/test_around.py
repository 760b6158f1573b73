"""What stands around the service, each tried on a real one: TLS, DNS, mail, the disk."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from app.cli.doctor.machine import look_at_certificate, look_at_mail_server, tell_of_disk
from app.cli.doctor.means import look_at_settings, look_at_ways
from app.cli.doctor.names import look_at_names
from tests.conftest import settings
from tests.deploy.proxy import make_certificate
from tests.engines.gunicorn import free_port
from tests.engines.names import resolving
from tests.engines.smtp import PostBox

SPF, DMARC, KEY = "v=spf1 mx -all", "v=DMARC1; p=reject", "v=DKIM1; k=ed25519; p=MCow"
WHOLE = {"stad.example": SPF, "_dmarc.stad.example": DMARC, "nov._domainkey.stad.example": KEY}


@contextmanager
def speaking_tls(folder: Path) -> Iterator[int]:
    """To one caller."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "fullchain.pem", folder / "privkey.pem")
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=_greet, args=(server, context))
        thread.start()
        yield server.getsockname()[1]
        thread.join()


def _greet(server: socket.socket, context: ssl.SSLContext) -> None:
    line, _ = server.accept()
    try:
        with closing(context.wrap_socket(line, server_side=True)) as wrapped:
            wrapped.recv(1)
    except OSError:
        line.close()


@pytest.mark.parametrize(("days", "what"), [(60, "certificate"), (13, "certificate_ends")])
def test_a_certificate_that_ends_soon_is_told(tmp_path: Path, days: int, what: str) -> None:
    make_certificate(tmp_path, days)
    trusted = ssl.create_default_context(cafile=str(tmp_path / "fullchain.pem"))
    with speaking_tls(tmp_path) as port:
        told = look_at_certificate(f"https://localhost:{port}", datetime.now(UTC), trusted)
    assert told.what == what
    assert "localhost" in told.sentence


def test_a_certificate_that_no_browser_believes(tmp_path: Path) -> None:
    make_certificate(tmp_path)
    with speaking_tls(tmp_path) as port:
        told = look_at_certificate(f"https://localhost:{port}", datetime.now(UTC))
    assert told.what == "certificate_unseen"
    assert "SSLCertVerificationError" in told.sentence


@pytest.mark.parametrize(
    ("url", "what"),
    [("http://localhost", "no_certificate"), ("https://localhost:{port}", "certificate_unseen")],
)
def test_where_nobody_speaks_tls(url: str, what: str) -> None:
    told = look_at_certificate(url.format(port=free_port()), datetime.now(UTC))
    assert told.what == what


@pytest.mark.parametrize(
    ("known", "selector", "what"),
    [
        (WHOLE, "nov", ["spf", "dmarc", "dkim"]),
        (WHOLE, "", ["spf", "dmarc", "dkim_unnamed"]),
        ({}, "nov", ["no_spf", "no_dmarc", "no_dkim"]),
        ({"stad.example": "hello", "_dmarc.stad.example": SPF}, "", None),
    ],
)
def test_what_the_mail_domain_says(
    known: dict[str, str], selector: str, what: list[str] | None
) -> None:
    with resolving(known) as resolver:
        told = [one.what for one in look_at_names("vragen@stad.example", selector, resolver)]
    assert told == (what or ["no_spf", "no_dmarc", "dkim_unnamed"])


def test_a_name_server_that_is_silent() -> None:
    with resolving(WHOLE) as resolver:
        resolver.port, resolver.lifetime = free_port(), 0.2
        (told,) = look_at_names("vragen@stad.example", "", resolver)
    assert told.what == "dns_silent"


@pytest.mark.parametrize(("free", "what"), [(2.0, "disk"), (1.94, "disk_full")])
def test_a_disk_that_fills(free: float, what: str) -> None:
    assert tell_of_disk(free).what == what


def test_a_mail_server(post_box: PostBox) -> None:
    assert look_at_mail_server(post_box.url, "stad.example").what == "mail_server"
    nobody = look_at_mail_server(f"smtp://127.0.0.1:{free_port()}", "stad.example")
    assert nobody.what == "mail_server_shut"
    assert "ConnectionRefusedError" in nobody.sentence


@pytest.mark.parametrize(("mode", "open"), [(0o640, False), (0o644, True)])
def test_settings_that_everybody_can_read(tmp_path: Path, mode: int, open: bool) -> None:
    file = tmp_path / "settings"
    file.touch()
    file.chmod(mode)
    told = [one.what for one in look_at_settings(settings("sqlite:///x"), file)]
    assert told == ["settings_of_development"] + ["settings_open"] * open


def test_ways_that_are_off_say_how_they_go_on() -> None:
    on = settings("sqlite:///x", sms_gateway_url="http://localhost:1")
    off = settings("sqlite:///x", inbound_address="", vapid_private_key="")
    assert [one.what for one in look_at_ways(on)] == ["texts_on", "push_on", "answers_on"]
    assert [one.what for one in look_at_ways(off)] == ["texts_off", "push_off", "answers_off"]
