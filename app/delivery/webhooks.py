"""What another program is told, signed so that it knows it is ours and new: Standard Webhooks, for
which there are libraries in every language. Ids and a kind; never a word of anybody."""

import hmac
import json
from base64 import b64decode, b64encode
from datetime import datetime
from hashlib import sha256

from app.delivery.carrier import carrier
from app.domain.ids import show_id
from app.store.db import AnyRow
from app.store.sealing import seals

VERSION = "v1"


def tell(call: AnyRow, now: datetime) -> None:
    """Raises a kind of NotAccepted."""
    body, number, second = body_of(call), show_id(call.id), str(int(now.timestamp()))
    secret = seals().unseal(call.secret_sealed)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "vragen-en-geven",
        "webhook-id": number,
        "webhook-timestamp": second,
        "webhook-signature": f"{VERSION},{signature(secret, number, second, body)}",
    }
    carrier().webhooks.call(seals().unseal(call.url_sealed), body, headers)


def body_of(call: AnyRow) -> bytes:
    """The same bytes at each try."""
    about = {"need_id": call.need_id, "offer_id": call.offer_id}
    data = {name: show_id(number) for name, number in about.items() if number is not None}
    told = {"type": call.kind, "timestamp": call.made_at.isoformat(), "data": data}
    return json.dumps(told).encode()


def signature(secret: str, number: str, second: str, body: bytes) -> str:
    key = b64decode(secret.partition("_")[2])
    signed = b".".join((number.encode(), second.encode(), body))
    return b64encode(hmac.digest(key, signed, sha256)).decode()
