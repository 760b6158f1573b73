"""The mail server's own account of what it accepted, and on which connection."""

from __future__ import annotations

from collections import Counter
from threading import Event

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.engines.smtp import PostBox


class Catcher(PostBox):
    """Whoever is killed leaves without a goodbye: of the letters on that connection only the last
    may have been accepted without its sender having had the time to say so."""

    def __init__(self, heard: Event) -> None:
        super().__init__()
        self._heard = heard
        self._open: dict[int, tuple[Session, str]] = {}

    @property
    def accepted(self) -> Counter[str]:
        """How often each Message-ID was accepted."""
        return Counter(letter["Message-ID"] for letter in self.letters)

    @property
    def last_in_hand(self) -> Counter[str]:
        """The last letters of connections that ended without a goodbye."""
        return Counter(last for _, last in self._open.values())

    async def handle_DATA(  # noqa: N802 (aiosmtpd calls it by this name)
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        answer = await super().handle_DATA(server, session, envelope)
        self._open[id(session)] = session, self._deliveries[-1].letter["Message-ID"]
        self._heard.set()
        return answer

    async def handle_QUIT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self._open.pop(id(session), None)
        return "221 Bye"
