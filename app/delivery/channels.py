"""The channels by which letters leave, opened for as long as a worker carries them out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from app.delivery.carrier import Carrier
from app.delivery.mail import Mail
from app.delivery.notices import Notice
from app.delivery.providers import Providers
from app.delivery.push import Phone, Pushes
from app.delivery.refusals import NotAccepted
from app.delivery.rendered import Rendered
from app.delivery.text_message import TextMessages
from app.domain.people.reach import Channel


class Channels:
    def __init__(self, carrier: Carrier) -> None:
        servers = [Mail(url, carrier.mail_from) for url in carrier.mail_servers]
        gateways = [TextMessages(*told) for told in carrier.gateways]
        self._mail = Providers(servers, carrier.mail_switch)
        self._texts = Providers(gateways, carrier.text_switch)
        self._pushes = Pushes(carrier.push) if carrier.push else None

    def send(self, letter: Rendered, now: datetime, may_be_with: str | None = None) -> None:
        """Raises a kind of NotAccepted. Where `may_be_with` names a provider, no other is told."""
        by_mail = letter.to.channel is Channel.EMAIL
        (self._mail if by_mail else self._texts).send(letter, now, may_be_with)

    def push(
        self, notice: Notice, phones: Sequence[Phone], now: datetime
    ) -> dict[int, NotAccepted | None]:
        """By phone: None where it was taken. A push service that is out stops no other."""
        return self._pushes.send(notice, phones, now) if self._pushes else {}

    def close(self) -> None:
        self._mail.close()


@contextmanager
def opened(carrier: Carrier) -> Iterator[Channels]:
    channels = Channels(carrier)
    try:
        yield channels
    finally:
        channels.close()
