"""What stands around the service: its certificate, its disk, its mail server."""

import shutil
import smtplib
import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from app.cli.doctor.finding import Finding, found
from app.delivery.smtp import connect

SECONDS = 5
RENEWED_BEFORE = timedelta(days=14)  # certbot renews a month ahead, so it did not for a while
LEAST_FREE = 2  # GB: a backup and a log fit, and there is time to do something
GB = 1_000_000_000


def look_at_certificate(
    public_url: str, now: datetime, trusted: ssl.SSLContext | None = None
) -> Finding:
    """As a browser sees it. `trusted` are the authorities to believe; else the machine's own."""
    url = urlsplit(public_url)
    host = url.hostname or ""
    if url.scheme != "https":
        return found("no_certificate")
    try:
        until = _ends(host, url.port or 443, trusted or ssl.create_default_context())
    except OSError as trouble:  # SSLError is one
        return found("certificate_unseen", host=host, trouble=type(trouble).__name__)
    ends_soon = until - now < RENEWED_BEFORE
    what = "certificate_ends" if ends_soon else "certificate"
    return found(what, host=host, until=f"{until:%d-%m-%Y}")


def _ends(host: str, port: int, trusted: ssl.SSLContext) -> datetime:
    with (
        socket.create_connection((host, port), SECONDS) as line,
        trusted.wrap_socket(line, server_hostname=host) as wrapped,
    ):
        certificate = wrapped.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)


def look_at_disk(folder: Path) -> Finding:
    return tell_of_disk(shutil.disk_usage(folder).free / GB)


def tell_of_disk(free: float) -> Finding:
    return found("disk" if free >= LEAST_FREE else "disk_full", free=round(free, 1))


def look_at_mail_server(smtp_url: str, our_name: str) -> Finding:
    """It comes in, and signs in where SMTP_URL names somebody; nothing is sent."""
    try:
        connect(smtp_url, our_name).quit()
    except (smtplib.SMTPException, OSError) as trouble:
        return found("mail_server_shut", trouble=type(trouble).__name__)
    return found("mail_server")
