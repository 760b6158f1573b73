"""A passkey in software: signs what a page of ours asks, as a phone would, or not quite."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, VERIFIED, HAS_KEY = 0x01, 0x04, 0x40
Signed = dict[str, Any]


def encoded(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


@dataclass
class Authenticator:
    """One key pair on one device. `origin` is where its browser stands, `counts` whether it counts
    what it signs, `verifies` whether it asks for a finger."""

    origin: str = "http://localhost"
    counts: bool = True
    verifies: bool = True
    count: int = 0
    credential: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def makes(self, options: dict[str, Any]) -> Signed:
        """Answers the options for a new passkey."""
        host = options["rp"]["id"]
        told = {"fmt": "none", "attStmt": {}, "authData": self._data(host, HAS_KEY, self._cose())}
        client = self._client("webauthn.create", options["challenge"])
        return self._answer(clientDataJSON=client, attestationObject=cbor2.dumps(told))

    def signs(self, options: dict[str, Any]) -> Signed:
        """Answers the options for using it."""
        data = self._data(options["rpId"])
        client = self._client("webauthn.get", options["challenge"])
        what = data + hashlib.sha256(client).digest()
        signature = self.key.sign(what, ec.ECDSA(SHA256()))
        return self._answer(clientDataJSON=client, authenticatorData=data, signature=signature)

    def _data(self, host: str, flags: int = 0, more: bytes = b"") -> bytes:
        self.count += self.counts
        flags |= PRESENT | (VERIFIED if self.verifies else 0)
        rp = hashlib.sha256(host.encode()).digest()
        return rp + bytes([flags]) + self.count.to_bytes(4, "big") + more

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _cose(self) -> bytes:
        point = self.key.public_key().public_numbers()
        x, y = (number.to_bytes(32, "big") for number in (point.x, point.y))
        key = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})
        length = len(self.credential).to_bytes(2, "big")
        return bytes(16) + length + self.credential + key

    def _answer(self, **parts: bytes) -> Signed:
        told = encoded(self.credential)
        response = {name: encoded(part) for name, part in parts.items()}
        return {"id": told, "rawId": told, "type": "public-key", "response": response}
