"""Web push: a notice, sealed for one phone, handed to the push service of its browser (RFC 8030).

Of pywebpush we take what it rests on. It would bring two HTTP clients and thirteen packages along,
and follow a push service wherever that redirects; our own wire follows nothing.
"""

from base64 import urlsafe_b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import SplitResult, urlsplit

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec

from app.delivery import vapid
from app.delivery.carrier import PushMeans
from app.delivery.gateways.wire import put
from app.delivery.notices import Notice
from app.delivery.refusals import NoSuchAddress, NotAccepted, Passing, Unreachable, Unsure
from app.domain.letters.push import Subscription, is_admitted

GONE = frozenset({404, 410})


@dataclass(frozen=True)
class Phone:
    id: int
    subscription: Subscription


class Pushes:
    def __init__(self, means: PushMeans) -> None:
        self._means = means
        self._out: dict[str, Unreachable] = {}  # by host: one time-out tells enough

    def send(
        self, notice: Notice, phones: Sequence[Phone], now: datetime
    ) -> dict[int, NotAccepted | None]:
        """By phone: None where it was taken."""
        return {phone.id: self._tried(notice, phone.subscription, now) for phone in phones}

    def _tried(self, notice: Notice, to: Subscription, now: datetime) -> NotAccepted | None:
        try:
            self._send(notice, to, now)
        except NotAccepted as refusal:
            return refusal
        return None

    def _send(self, notice: Notice, to: Subscription, now: datetime) -> None:
        if not is_admitted(to.endpoint, self._means.hosts):
            raise NoSuchAddress("no push service that we know")
        url = urlsplit(to.endpoint)
        if url.netloc in self._out:
            raise self._out[url.netloc]
        body, headers = sealed(notice.packed(), to), self._headers(notice, to, now)
        try:
            status = _put(url, body, headers)
        except Unreachable as trouble:
            self._out[url.netloc] = trouble
            raise
        if status in GONE:
            raise NoSuchAddress(f"push service answered {status}")
        if not 200 <= status < 300:
            raise Passing(f"push service answered {status}")

    def _headers(self, notice: Notice, to: Subscription, now: datetime) -> dict[str, str]:
        """With the same topic, a second copy takes the place of one that still waits there."""
        means = self._means
        return {
            "Authorization": vapid.signature(means.private_key, means.contact, to.endpoint, now),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(int(notice.lasts.total_seconds())),
            "Topic": notice.shown.tag,
            "Urgency": "normal",
        }


def sealed(words: bytes, to: Subscription) -> bytes:
    """As only this phone can read it (RFC 8291). Raises NoSuchAddress where its keys are none."""
    try:
        return bytes(
            http_ece.encrypt(
                words,
                private_key=ec.generate_private_key(ec.SECP256R1()),
                dh=_octets(to.p256dh),
                auth_secret=_octets(to.auth),
            )
        )
    except (ValueError, http_ece.ECEException):
        raise NoSuchAddress("keys that open nothing") from None


def _octets(told: str) -> bytes:
    return urlsafe_b64decode(told + "=" * (-len(told) % 4))


def _put(url: SplitResult, body: bytes, headers: dict[str, str]) -> int:
    """A push service that was silent may be told again: the topic and the tag make one of two."""
    try:
        return put(url, body, headers).status
    except Unsure as silence:
        raise Unreachable(silence.reason) from None
