"""Whoever knocks in an old or a crooked way at nginx as shipped, and straight at the socket behind
it (ASVS 4.1.2, 4.2.1, 12.1.1, 12.1.2, 13.4.1, 13.4.4)."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.deploy.caller import Door
from tests.deploy.conftest import NAME
from tests.deploy.proxy import made, running_nginx
from tests.deploy.test_proxy import Front, House, fronted, house, short
from tests.engines.gunicorn import free_port

__all__ = ["house", "short"]

OLD = ("-tls1", "-tls1_1")
WEAK = ("ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "AECDH-AES128-SHA")
FAIR = ("ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-CHACHA20-POLY1305")
ANY = ":@SECLEVEL=0"  # what this machine's OpenSSL would not send by itself
BEGINS = f"POST /binnen HTTP/1.1\r\nHost: {NAME}\r\n"
HIDDEN = f"GET /zorgen HTTP/1.1\r\nHost: {NAME}\r\n\r\n"
CHUNKED = "Transfer-Encoding: chunked\r\n"
CROOKED = {
    "two lengths": f"Content-Length: 0\r\nContent-Length: {len(HIDDEN)}\r\n\r\n{HIDDEN}",
    "a length and pieces": f"Content-Length: 5\r\n{CHUNKED}\r\n0\r\n\r\n{HIDDEN}",
    "pieces and a length": f"{CHUNKED}Content-Length: 5\r\n\r\n0\r\n\r\n{HIDDEN}",
    "a length that is none": f"Content-Length: +0\r\n\r\n{HIDDEN}",
    "pieces of no known kind": f"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{HIDDEN}",
}


@pytest.fixture(scope="module")
def front() -> Iterator[Front]:
    """Nobody stands behind it: a handshake comes before any page."""
    with tempfile.TemporaryDirectory() as folder, fronted(Path(folder)) as found:
        yield found


@pytest.fixture(scope="module")
def awake(house: House) -> House:
    """The web server is begun by whoever comes first; she waits for it."""
    assert house.outside.asks("/healthz").status == 200
    return house


@contextmanager
def careless() -> Iterator[int]:
    """The same nginx, but for what it takes: its port."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        ports = {80: free_port(), 443: port, 9180: free_port()}
        configuration = made(folder, ports, folder / "web.sock")
        site = (folder / "site.conf").read_text()
        site = re.sub(r"ssl_protocols .*;", "ssl_protocols TLSv1 TLSv1.1 TLSv1.2;", site)
        site = re.sub(r"ssl_ciphers .*;", f"ssl_ciphers ALL{ANY};", site)
        (folder / "site.conf").write_text(site)
        with running_nginx(configuration):
            yield port


def gets_in(port: object, *how: str) -> bool:
    """Whether a handshake comes to its end."""
    order = ["openssl", "s_client", "-connect", f"127.0.0.1:{port}", "-servername", NAME, *how]
    done = subprocess.run(order, input=b"", capture_output=True, timeout=20, check=False)
    return done.returncode == 0 and b"Cipher is (NONE)" not in done.stdout


def test_old_tls_does_not_get_in(front: Front) -> None:
    assert not any(gets_in(front.outside.at, old, "-cipher", f"ALL{ANY}") for old in OLD)
    assert all(gets_in(front.outside.at, new) for new in ("-tls1_2", "-tls1_3"))


def test_weak_ciphers_do_not_get_in(front: Front) -> None:
    for cipher in WEAK:
        assert not gets_in(front.outside.at, "-tls1_2", "-cipher", f"{cipher}{ANY}"), cipher
    for cipher in FAIR:
        assert gets_in(front.outside.at, "-tls1_2", "-cipher", cipher), cipher


def test_control_a_careless_nginx_lets_them_in() -> None:
    with careless() as port:
        assert gets_in(port, "-tls1_1", "-cipher", f"ALL{ANY}")
        assert gets_in(port, "-tls1_2", "-cipher", f"{WEAK[0]}{ANY}")


def test_a_program_without_tls_is_refused_and_not_led_on(front: Front) -> None:
    sent = front.plain.asks("/inkomend/post", "letter", Authorization="Bearer secret")
    assert (sent.status, sent.headers["Location"]) == (403, None)


def raw(door: Door, words: str) -> bytes:
    """All that is answered until the line is closed, or nothing more comes."""
    with closing(door.line(4)) as line:
        line.sendall(words.encode())
        told = b""
        try:
            while piece := line.recv(65536):
                told += piece
        except TimeoutError:
            pass
        return told


@pytest.mark.parametrize("crooked", CROOKED)
@pytest.mark.parametrize("door", ["outside", "socket"])
def test_nothing_is_hidden_behind_a_crooked_length(awake: House, door: str, crooked: str) -> None:
    """One request is refused; the one behind it is not answered, nor left for the next caller."""
    told = raw(getattr(awake, door), BEGINS + CROOKED[crooked])
    assert told.count(b"HTTP/1.1 ") == 1, told[:400]
    assert re.match(rb"HTTP/1.1 (400|501) ", told), told[:100]


def test_control_two_straight_requests_are_answered_both(awake: House) -> None:
    told = raw(awake.outside, HIDDEN + HIDDEN)
    assert told.count(b"HTTP/1.1 200 ") == 2


@pytest.mark.parametrize("door", ["outside", "socket"])
def test_nobody_is_told_back_what_she_sent(awake: House, door: str) -> None:
    told = raw(getattr(awake, door), f"TRACE / HTTP/1.1\r\nHost: {NAME}\r\nX-Told: secret\r\n\r\n")
    assert told.startswith(b"HTTP/1.1 405 ")
    assert b"secret" not in told


@pytest.mark.parametrize("path", ["/.git/config", "/.git/HEAD", "/.env", "/wsgi.py", "/static/"])
def test_nothing_of_the_folder_is_given_away(awake: House, path: str) -> None:
    assert awake.outside.asks(path).status == 404
    assert awake.plain.asks(path).status == 301, "and no file of it on the way without TLS"
