"""Letters by e-mail, over one connection for as many as a worker has in hand."""

import smtplib
from contextlib import suppress
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as AS_SENT
from email.utils import format_datetime

from app.delivery.permanence import is_about_address
from app.delivery.refusals import (
    Final,
    NoSuchAddress,
    NotAccepted,
    Passing,
    Unreachable,
    Unsure,
)
from app.delivery.rendered import Rendered
from app.delivery.smtp import Unanswered, connect

CLOSING = 421  # "service not available, closing": nobody gets through now
FOR_EVER = 500


class Mail:
    def __init__(self, smtp_url: str, mail_from: str) -> None:
        self._smtp_url = smtp_url
        self._from = mail_from
        self._domain = mail_from.rpartition("@")[2]
        self._server: smtplib.SMTP | None = None

    def send(self, letter: Rendered, now: datetime) -> None:
        """Raises a kind of NotAccepted. A server may end a connection that it finds long enough;
        that is no refusal yet."""
        try:
            message = self.written(letter, now)
        except (ValueError, MessageError):
            raise Final("no address that mail can go to") from None
        was_open = self._server is not None
        came_from = letter.bounces_to or self._from
        try:
            self._hand_over(message, came_from)
        except Unreachable as broken:
            if broken.may_have_left or not was_open:
                raise
            self._hand_over(message, came_from)

    def _hand_over(self, message: EmailMessage, came_from: str) -> None:
        """`came_from` is for servers: there a letter goes back to that does not arrive."""
        try:
            self._connected().send_message(message, from_addr=came_from)
        except (smtplib.SMTPException, OSError) as trouble:
            refusal = _named(trouble)
            if isinstance(refusal, Unreachable):
                self.close()
            raise refusal from None

    def written(self, letter: Rendered, now: datetime) -> EmailMessage:
        """Sent twice it has the same Message-ID, so that a mail program can know it as one (I4)."""
        message = EmailMessage(policy=AS_SENT)
        message["From"] = Address(letter.sender, addr_spec=self._from)
        message["To"] = Address(addr_spec=_in_ascii(letter.to.address))
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(now)
        message["Message-ID"] = f"<{letter.reference}@{self._domain}>"
        message["Auto-Submitted"] = "auto-generated"  # so that no machine answers it (RFC 3834)
        for name, value in letter.headers.items():
            message[name] = value
        message.set_content(letter.text)
        message.add_alternative(letter.html, subtype="html")
        return message

    def _connected(self) -> smtplib.SMTP:
        if self._server is None:
            self._server = connect(self._smtp_url, self._domain)
        return self._server

    def close(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
            server.close()


def _in_ascii(address: str) -> str:
    """A domain in another script has a spelling that every server knows."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


def _named(trouble: Exception) -> NotAccepted:
    """What a trouble means. Only what concerns this letter alone can be final: a server that does
    not want our name or our password is for us to mend, and the letters wait."""
    match trouble:
        case smtplib.SMTPRecipientsRefused(recipients=answers):
            ((code, said),) = answers.values()
            return _answered(code, said)
        case smtplib.SMTPDataError(smtp_code=code, smtp_error=said):
            return _answered(code, said)
        case Unanswered():
            return Unsure("mail server: no answer to a letter")
        case smtplib.SMTPNotSupportedError():
            return Final("an address that the mail server cannot write")
        case _:
            return Unreachable(f"mail server: {type(trouble).__name__}")


def _answered(code: int, said: bytes | str) -> NotAccepted:
    reason = f"mail server answered {code}"
    if code == CLOSING:
        return Unreachable(reason)
    if code < FOR_EVER:
        return Passing(reason)
    told = said.decode(errors="replace") if isinstance(said, bytes) else said
    return NoSuchAddress(reason) if is_about_address(told, code) else Final(reason)
