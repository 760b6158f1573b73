"""The channels by which letters leave, opened for as long as a worker carries them out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from app.delivery.carrier import Carrier
from app.delivery.mail import Mail
from app.delivery.notices import Notice
from app.delivery.push import Phone, Pushes
from app.delivery.refusals import NotAccepted, Unreachable
from app.delivery.rendered import Rendered
from app.delivery.text_message import TextMessages
from app.domain.reach import Channel


class Channels:
    def __init__(self, carrier: Carrier) -> None:
        self._mail = Mail(carrier.smtp_url, carrier.mail_from)
        self._texts = TextMessages(
            carrier.sms_gateway_url, carrier.sms_provider, carrier.sms_sender
        )
        self._pushes = Pushes(carrier.push) if carrier.push else None
        self._out: dict[Channel, Unreachable] = {}

    def send(self, letter: Rendered, now: datetime) -> None:
        """Raises a kind of NotAccepted. A channel found out of order is not tried again: one
        time-out tells enough, and what waits behind it must not."""
        channel = letter.to.channel
        if channel in self._out:
            raise self._out[channel]
        try:
            self._send(letter, now)
        except Unreachable as trouble:
            self._out[channel] = trouble
            raise

    def _send(self, letter: Rendered, now: datetime) -> None:
        if letter.to.channel is Channel.EMAIL:
            self._mail.send(letter, now)
        else:
            self._texts.send(letter)

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
