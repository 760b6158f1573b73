"""The providers of text messages, each behind the same small interface."""

from typing import Protocol
from urllib.parse import SplitResult

from app.delivery.gateways.bird import Bird
from app.delivery.gateways.cm import Cm
from app.delivery.gateways.plain import Plain
from app.delivery.rendered import Rendered


class Gateway(Protocol):
    def __init__(self, url: SplitResult, sender: str) -> None:
        """`url` may hold a name, a password or a key; `sender` is what phones show above it."""

    def send(self, letter: Rendered) -> None:
        """Raises a kind of NotAccepted."""


GATEWAYS: dict[str, type[Gateway]] = {"plain": Plain, "bird": Bird, "cm": Cm}
"""By the setting `SMS_PROVIDER`."""
