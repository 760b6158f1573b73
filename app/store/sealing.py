"""Contact details at rest: sealed (encrypted) to be read, fingerprinted (keyed hash) to be found.

The keys live outside the database (decision 14); a stolen database shows no number and no address.
"""

import hashlib
import hmac
from dataclasses import dataclass
from typing import cast

from cryptography.fernet import Fernet, MultiFernet
from flask import Flask, current_app


@dataclass(frozen=True)
class Seals:
    box: MultiFernet
    fingerprint_key: bytes

    def seal(self, text: str) -> bytes:
        return self.box.encrypt(text.encode())

    def unseal(self, sealed: bytes) -> str:
        return self.box.decrypt(sealed).decode()

    def fingerprint(self, text: str) -> str:
        return hmac.new(self.fingerprint_key, text.encode(), hashlib.sha256).hexdigest()


def init_app(app: Flask, keys: tuple[str, ...], fingerprint_key: str) -> None:
    box = MultiFernet([Fernet(key) for key in keys])
    app.extensions["seals"] = Seals(box, fingerprint_key.encode())


def seals() -> Seals:
    return cast(Seals, current_app.extensions["seals"])
