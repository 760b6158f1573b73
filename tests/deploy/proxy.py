"""nginx with the shipped site, on ports and with a certificate of the test."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deploy.conftest import NAME
from tests.deploy.units import ROOT, program

SITE = ROOT / "deploy" / "nginx" / "vragen.conf"
AROUND = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log crit;
{user}
events {{ worker_connections 128; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    include {folder}/site.conf;
}}
"""


def made(folder: Path, ports: dict[int, int], socket: Path) -> Path:
    """The configuration; raises CalledProcessError where openssl makes no certificate."""
    make_certificate(folder)
    site = SITE.read_text().replace("/run/vragen/web.sock", str(socket))
    site = re.sub(r"/etc/letsencrypt/live/[^/]+", str(folder), site)
    site = re.sub(r"^ *listen \[::\].*\n", "", site, flags=re.MULTILINE)
    for port, other in ports.items():
        site = re.sub(rf"listen (127\.0\.0\.1:)?{port}\b", f"listen 127.0.0.1:{other}", site)
    (folder / "site.conf").write_text(site)
    user = "user root;" if folder.owner() == "root" else ""
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user=user))
    return folder / "nginx.conf"


def says(configuration: Path) -> str:
    """What `nginx -t` finds."""
    order = [program("nginx"), "-t", "-c", str(configuration)]
    return subprocess.run(order, capture_output=True, text=True, check=False).stderr


@contextmanager
def running_nginx(configuration: Path) -> Iterator[None]:
    process = subprocess.Popen([program("nginx"), "-c", str(configuration)])
    try:
        _wait_for(configuration.parent / "nginx.pid")
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(path: Path, seconds: float = 20) -> None:
    ends = time.monotonic() + seconds
    while not path.exists() and time.monotonic() < ends:
        time.sleep(0.02)


def make_certificate(folder: Path, days: int = 2) -> None:
    """Self-made, with its key."""
    order = [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-days", str(days), "-subj", f"/CN={NAME}",
        "-addext", f"subjectAltName=DNS:{NAME},DNS:localhost",
        "-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem"),
    ]  # fmt: skip
    subprocess.run(order, capture_output=True, check=True)
