"""The means by which letters leave, as the roof set them up."""

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app


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


def init_app(app: Flask, carrier: Carrier) -> None:
    app.extensions["carrier"] = carrier


def carrier() -> Carrier:
    return cast(Carrier, current_app.extensions["carrier"])
