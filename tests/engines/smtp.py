"""A real SMTP server that keeps what it receives, and refuses when a test wants it to."""

from __future__ import annotations

from asyncio import Server
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True)
class Delivery:
    """One accepted letter and the addresses on its envelope (which a Bcc does not show)."""

    sender: str
    recipients: tuple[str, ...]
    letter: EmailMessage


class PostBox:
    """What was delivered, oldest first, and how to answer the deliveries to come."""

    url: str

    def __init__(self) -> None:
        self._deliveries: list[Delivery] = []
        self._refusals: deque[str] = deque()

    @property
    def letters(self) -> list[EmailMessage]:
        return [delivery.letter for delivery in self._deliveries]

    def to(self, address: str) -> list[EmailMessage]:
        return [delivery.letter for delivery in self._deliveries if address in delivery.recipients]

    def senders_to(self, address: str) -> list[str]:
        """Where the letters to an address go back to."""
        return [one.sender for one in self._deliveries if address in one.recipients]

    def refuse_next(self, n: int, code: int, said: str = "refused") -> None:
        """Answers the next `n` deliveries with an SMTP code: 4xx for "later", 5xx for "never"."""
        self._refusals.extend([f"{code} {said}"] * n)

    def clear(self) -> None:
        """Forgets the letters and the refusals still to come."""
        self._deliveries.clear()
        self._refusals.clear()

    async def handle_DATA(  # noqa: N802 (aiosmtpd calls it by this name)
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self._refusals:
            return self._refusals.popleft()
        letter = message_from_bytes(envelope.original_content or b"", policy=default)
        sender = envelope.mail_from or ""
        self._deliveries.append(Delivery(sender, tuple(envelope.rcpt_tos), letter))
        return "250 accepted"


class Listener(Controller):
    """Listens on a port that the system chose; the Controller itself only knows a given port."""

    async def _create_server(self) -> Server:
        server = await super()._create_server()
        assert isinstance(server, Server)
        self.port = server.sockets[0].getsockname()[1]
        return server


@contextmanager
def running_smtp(own: PostBox | None = None) -> Iterator[PostBox]:
    """Yields the post box of a server on 127.0.0.1, without encryption or login."""
    post_box = own or PostBox()
    listener = Listener(post_box, hostname="127.0.0.1", port=0)
    listener.start()
    post_box.url = f"smtp://127.0.0.1:{listener.port}"
    try:
        yield post_box
    finally:
        listener.stop()
