"""Contact details at rest: sealed (encrypted) to be read, fingerprinted (keyed hash) to be found.

The keys live outside the database (R14); a stolen database shows no number and no address.
"""

import hashlib
import hmac
from dataclasses import dataclass
from typing import cast

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from flask import Flask, current_app


@dataclass(frozen=True)
class Seals:
    box: MultiFernet
    newest: Fernet  # seals; the others of the box only open what they sealed before
    fingerprint_key: bytes

    def seal(self, text: str) -> bytes:
        return self.box.encrypt(text.encode())

    def unseal(self, sealed: bytes) -> str:
        return self.box.decrypt(sealed).decode()

    def reseal(self, sealed: bytes) -> bytes | None:
        """The same under the newest key; None where it is already. Raises InvalidToken when no key
        of ours opens it."""
        try:
            self.newest.decrypt(sealed)
        except InvalidToken:
            return self.box.rotate(sealed)
        return None

    def fingerprint(self, text: str) -> str:
        return hmac.new(self.fingerprint_key, text.encode(), hashlib.sha256).hexdigest()


def init_app(app: Flask, keys: tuple[str, ...], fingerprint_key: str) -> None:
    boxes = [Fernet(key) for key in keys]
    app.extensions["seals"] = Seals(MultiFernet(boxes), boxes[0], fingerprint_key.encode())


def seals() -> Seals:
    return cast(Seals, current_app.extensions["seals"])
