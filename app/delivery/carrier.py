"""The means by which letters leave, as the roof set them up."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from flask import Flask, current_app

from app.delivery.callers import Caller
from app.delivery.switch import Switch


@dataclass(frozen=True)
class PushMeans:
    private_key: str
    public_key: str
    contact: str  # an e-mail address: whom a push service asks when something is wrong
    hosts: tuple[str, ...]


@dataclass(frozen=True)
class Carrier:
    public_url: str
    smtp_url: str
    mail_from: str
    sms_gateway_url: str
    sms_provider: str = "plain"
    sms_sender: str = ""
    inbound_address: str = ""  # where answers and bounces come in; empty: nowhere
    push: PushMeans | None = None
    smtp_second_url: str = ""  # empty: no second
    sms_second_gateway_url: str = ""
    sms_second_provider: str = "plain"
    sms_second_sender: str = ""
    webhooks: Caller = field(default_factory=Caller)
    mail_switch: Switch = field(default_factory=Switch)
    text_switch: Switch = field(default_factory=Switch)

    @property
    def mail_servers(self) -> Sequence[str]:
        return [url for url in (self.smtp_url, self.smtp_second_url) if url]

    @property
    def gateways(self) -> Sequence[tuple[str, str, str]]:
        """Address, provider and sender of the first, whatever it is, and of the second if any."""
        first = (self.sms_gateway_url, self.sms_provider, self.sms_sender)
        second = (self.sms_second_gateway_url, self.sms_second_provider, self.sms_second_sender)
        return [first, second] if self.sms_second_gateway_url else [first]


def init_app(app: Flask, carrier: Carrier) -> None:
    app.extensions["carrier"] = carrier


def carrier() -> Carrier:
    return cast(Carrier, current_app.extensions["carrier"])
