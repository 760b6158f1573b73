"""A connection to the mail server that `SMTP_URL` names."""

import re
import smtplib
import ssl
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

SECONDS = 10  # a server that is silent for longer is out
GO_AHEAD = 354
LINE_BEGINS_WITH_DOT = re.compile(rb"(?m)^\.")


class NotEncrypted(smtplib.SMTPException):
    """The server asks for a password in the clear."""


class Unanswered(smtplib.SMTPException):
    """It has the whole letter, and said nothing that can be understood: it may have taken it."""


class _TellsApart(smtplib.SMTP):
    """As the library's, which calls it one trouble when the line breaks before the letter was told
    and when it breaks after."""

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Raises Unanswered, and SMTPException or OSError where the letter surely was not taken."""
        code, said = self.docmd("data")
        if code != GO_AHEAD:
            raise smtplib.SMTPDataError(code, said)
        self.send(_dotted(msg))
        try:
            code, said = self.getreply()
        except (smtplib.SMTPException, OSError) as silence:
            raise Unanswered from silence
        if not 200 <= code < 600:
            raise Unanswered
        return code, said


class _Encrypted(_TellsApart, smtplib.SMTP_SSL):
    """The same, encrypted from the start."""


def _dotted(letter: bytes) -> bytes:
    """As it travels: a dot alone on a line ends it (RFC 5321, 4.5.2)."""
    lines = LINE_BEGINS_WITH_DOT.sub(b"..", letter)
    return lines + (b".\r\n" if lines.endswith(b"\r\n") else b"\r\n.\r\n")


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
        return _TellsApart(host, url.port or 25, local_hostname=our_name, timeout=SECONDS)
    trust = ssl.create_default_context()
    return _Encrypted(
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
