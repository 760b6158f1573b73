"""Letters by text message, by way of the provider that `SMS_PROVIDER` names."""

from datetime import datetime
from urllib.parse import urlsplit

from app.delivery.gateways import GATEWAYS
from app.delivery.refusals import Unreachable
from app.delivery.rendered import Rendered


class TextMessages:
    def __init__(self, gateway_url: str, provider: str = "plain", sender: str = "") -> None:
        url = urlsplit(gateway_url)
        self._gateway = GATEWAYS[provider](url, sender) if url.hostname else None

    def send(self, letter: Rendered, now: datetime | None = None) -> None:
        """Raises a kind of NotAccepted."""
        if self._gateway is None:
            raise Unreachable("no gateway for text messages")
        self._gateway.send(letter)

    def close(self) -> None:
        """Each text has a connection of its own."""
