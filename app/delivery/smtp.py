"""A connection to the mail server that `SMTP_URL` names."""

import smtplib
import ssl
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

SECONDS = 10  # a server that is silent for longer is out


class NotEncrypted(smtplib.SMTPException):
    """The server asks for a password in the clear."""


def connect(smtp_url: str, our_name: str) -> smtplib.SMTP:
    """`smtps://` is encrypted from the start, `smtp://` as soon as the server offers it; nothing
    that stays within this machine has to be. `our_name` is told to the server.

    Raises SMTPException or OSError.
    """
    url = urlsplit(smtp_url)
    server = _open(url, our_name)
    try:
        _encrypt(server, url)
        _log_in(server, url)
    except BaseException:
        server.close()
        raise
    return server


def _open(url: SplitResult, our_name: str) -> smtplib.SMTP:
    host = url.hostname or ""
    if url.scheme == "smtp":
        return smtplib.SMTP(host, url.port or 25, local_hostname=our_name, timeout=SECONDS)
    trust = ssl.create_default_context()
    return smtplib.SMTP_SSL(
        host, url.port or 465, local_hostname=our_name, timeout=SECONDS, context=trust
    )


def _encrypt(server: smtplib.SMTP, url: SplitResult) -> None:
    server.ehlo()
    if url.scheme == "smtp" and not _is_this_machine(url) and server.has_extn("starttls"):
        server.starttls(context=ssl.create_default_context())
        server.ehlo()


def _log_in(server: smtplib.SMTP, url: SplitResult) -> None:
    if not url.username:
        return
    if not (isinstance(server.sock, ssl.SSLSocket) or _is_this_machine(url)):
        raise NotEncrypted
    server.login(unquote(url.username), unquote(url.password or ""))


def _is_this_machine(url: SplitResult) -> bool:
    if url.hostname == "localhost":
        return True
    try:
        return ip_address(url.hostname or "").is_loopback
    except ValueError:
        return False
