"""nginx as shipped, in front of the web server as its units start it: systemd's own hand-over of
the socket, TLS, a real form. The controls stand straight at the socket, where nginx is not."""

from __future__ import annotations

import re
import socket
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from http.client import BadStatusLine
from pathlib import Path
from threading import Event
from time import monotonic
from urllib.parse import urlencode

import pytest

from tests.deploy.behind import Behind, listening
from tests.deploy.caller import Door
from tests.deploy.conftest import NAME
from tests.deploy.proxy import made, running_nginx, says
from tests.deploy.service import Service, served
from tests.engines.gunicorn import free_port

THREADS = 4  # of one worker; config/gunicorn.conf.py
PATIENCE = 1.5  # seconds
A_MOMENT = 0.2  # seconds between two looks: nginx stops whoever comes much oftener
FORGED = {
    "X_Forwarded_For": "192.0.2.7",
    "X_Forwarded_Proto": "http",
    "X_Forwarded_Host": "other.example",
    "X_Forwarded_Port": "80",
    "X_Forwarded_Prefix": "/other",
    "X_Real_IP": "192.0.2.7",
    "Forwarded": "for=192.0.2.7",
}


@dataclass(frozen=True)
class Front:
    outside: Door
    plain: Door
    inside: Door  # of the machine itself
    socket: Door


@dataclass(frozen=True)
class House(Front):
    service: Service
    told: socket.socket  # what the server tells systemd
    settings: Path
    folder: Path


@contextmanager
def fronted(folder: Path) -> Iterator[Front]:
    ports = {80: free_port(), 443: free_port(), 9180: free_port()}
    with running_nginx(made(folder, ports, folder / "web.sock")):
        outside = Door(ports[443], folder / "fullchain.pem")
        inside = Door(ports[9180])
        yield Front(outside, Door(ports[80]), inside, Door(folder / "web.sock"))


@pytest.fixture(scope="module")
def short() -> Iterator[Path]:
    """The path of a socket has 108 bytes at most."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def house(settings_file: Path, short: Path) -> Iterator[House]:
    with ExitStack() as all_of_it:
        told = all_of_it.enter_context(closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)))
        told.bind(str(short / "notify"))
        told.settimeout(20)
        service = all_of_it.enter_context(served(settings_file, short))
        front = all_of_it.enter_context(fronted(short))
        yield House(**vars(front), service=service, told=told, settings=settings_file, folder=short)


@pytest.fixture(scope="module")
def behind() -> Iterator[tuple[Behind, Front]]:
    """Instead of the service somebody who writes down what nginx says."""
    with ExitStack() as all_of_it:
        folder = Path(all_of_it.enter_context(tempfile.TemporaryDirectory()))
        found = all_of_it.enter_context(listening(folder / "web.sock"))
        yield found, all_of_it.enter_context(fronted(folder))


def test_nginx_finds_nothing_wrong(short: Path, tmp_path: Path) -> None:
    site = made(tmp_path, {80: 8080, 443: 8443}, short / "web.sock")
    assert "test is successful" in says(site)
    (tmp_path / "site.conf").write_text("server { listn 80; }")
    assert "unknown directive" in says(site)


def test_a_form_is_sent_over_tls(house: House) -> None:
    """Its token, its cookie and where it came from (R17) come through as they were."""
    page = house.outside.asks("/vraag/thema")
    cookie = page.headers["Set-Cookie"].partition(";")[0]
    fields = dict(re.findall(r'name="(csrf_token|form_key)" value="([^"]+)"', page.text))
    form = urlencode({**fields, "theme": "maken"})
    sent = house.outside.asks("/vraag/thema", form, Cookie=cookie, Referer=f"https://{NAME}/")
    assert cookie.startswith("__Host-session=")
    assert sent.status == 302


def test_the_service_knows_that_it_is_reached_over_tls(house: House) -> None:
    page = house.outside.asks("/healthz")
    assert page.status == 200
    assert page.headers["Strict-Transport-Security"].startswith("max-age=")
    assert "/" not in page.headers["Server"]


def test_nobody_says_of_herself_who_she_is(behind: tuple[Behind, Front]) -> None:
    found, house = behind
    house.outside.asks("/", **FORGED)
    (heard,) = found.heard
    assert {name: heard.get(name) for name in ("host", "forwarded", "x-real-ip")} == {
        "host": NAME, "forwarded": None, "x-real-ip": None,
    }  # fmt: skip
    told = {name: said for name, said in heard.items() if name.startswith("x-forwarded")}
    assert told == {
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-proto": "https",
        "x-forwarded-host": NAME,
    }


def test_another_name_is_told_nothing(house: House) -> None:
    with pytest.raises((ConnectionError, BadStatusLine)):
        house.plain.asks("/", Host="other.example")


def test_systemd_is_told_when_it_is_ready(house: House) -> None:
    house.outside.asks("/healthz")
    assert house.told.recv(1000).startswith(b"READY=1")


def test_a_restart_turns_nobody_away(house: House) -> None:
    """Three people look in all the time; they wait as long as it takes, and no longer."""
    stop, seen = Event(), list[tuple[int, float]]()

    def looks_in() -> None:
        while not stop.wait(A_MOMENT):
            began = monotonic()
            seen.append((house.outside.asks("/lijn").status, monotonic() - began))

    with ThreadPoolExecutor(3) as visitors:
        looking = [visitors.submit(looks_in) for _ in range(3)]
        house.service.starts_anew()
        assert house.outside.asks("/lijn").status == 204  # of the next
        stop.set()
    assert [one.exception() for one in looking] == [None] * 3
    assert {status for status, _ in seen} == {204}
    assert max(waited for _, waited in seen) > A_MOMENT


def test_the_way_without_tls_leads_to_the_way_with_it(house: House) -> None:
    page = house.plain.asks("/mijn?x=1")
    assert (page.status, page.headers["Location"]) == (301, f"https://{NAME}/mijn?x=1")


@pytest.mark.parametrize("path", ["/metrics", "/readyz"])
def test_how_it_goes_is_told_inside_alone(house: House, path: str) -> None:
    token = re.findall("METRICS_TOKEN=(.*)", house.settings.read_text())[0]
    shown = {"Authorization": f"Bearer {token}"}
    assert house.outside.asks(path, **shown).status == 404
    assert house.inside.asks(path, **shown).status == 200
    assert house.inside.asks("/healthz").status == 404


def test_what_all_workers_counted_is_told_by_one(house: House) -> None:
    house.outside.asks("/lijn")
    token = re.findall("METRICS_TOKEN=(.*)", house.settings.read_text())[0]
    told = house.inside.asks("/metrics", Authorization=f"Bearer {token}").text
    assert 'vragen_page_seconds_count{method="GET",route="/lijn",status="2xx"}' in told
    assert list((house.folder / "vragen-web").glob("*.db"))


def test_slow_phones_hold_no_thread(house: House) -> None:
    with ExitStack() as lines:
        for _ in range(THREADS + 2):
            lines.enter_context(closing(house.outside.begins_to_send()))
        assert house.outside.asks("/healthz").status == 200


def test_without_nginx_they_do(house: House) -> None:
    with ExitStack() as lines:
        for _ in range(THREADS + 2):
            lines.enter_context(closing(house.socket.begins_to_send()))
        with pytest.raises(TimeoutError):
            house.socket.asks("/healthz", seconds=PATIENCE)
