"""A sealed file: streamed, so that its size costs no memory, and whole or refused.

A line that says what it is, a header in JSON, then parts of a megabyte, each encrypted with
AES-256-GCM under a key of this file alone (HKDF of the newest key and a random salt). A part's
nonce is its number and whether it is the last; the header is authenticated with each of them. So a
part that is changed, missing, moved or of another file is noticed, and so is an end that was cut.
"""

import json
import secrets
import zlib
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.domain.clock.backups import BackupTrouble

MAGIC = b"vragen-sealed-1\n"
PART = 1_000_000
TAG = 16
QUICKLY = 1  # of zlib: a better level makes a town's file a tenth smaller in four times the time

NOT_OURS = "This is no file that was sealed here."
NO_KEY = "The key that sealed this file is not in BACKUP_KEYS. Put it there, behind the others."
NOT_WHOLE = "This file is not as it was written: changed, or a part is missing. Take another copy."


@dataclass(frozen=True)
class Header:
    """`told` is what the writer said of it; `raw` is how it stands in the file."""

    told: dict[str, Any]
    raw: bytes


def seal(parts: Iterable[bytes], told: dict[str, Any], key: str, to: BinaryIO) -> None:
    salt = secrets.token_bytes(32)
    raw = json.dumps({**told, "key": name_of(key), "salt": salt.hex()}).encode()
    to.write(MAGIC + len(raw).to_bytes(2, "big") + raw)
    box, number, ready = AESGCM(_own_key(key, salt)), 0, bytearray()
    for packed in _packed(parts):
        ready += packed
        while len(ready) > PART:
            to.write(box.encrypt(_nonce(number, False), bytes(ready[:PART]), raw))
            del ready[:PART]
            number += 1
    to.write(box.encrypt(_nonce(number, True), bytes(ready), raw))


def read_header(file: BinaryIO) -> Header:
    """Not yet authenticated: `unseal` is. Raises BackupTrouble."""
    if file.read(len(MAGIC)) != MAGIC:
        raise BackupTrouble(NOT_OURS)
    raw = file.read(int.from_bytes(file.read(2), "big"))
    try:
        told = json.loads(raw)
        bytes.fromhex(told["salt"]), told["key"]
    except (ValueError, KeyError, TypeError):
        raise BackupTrouble(NOT_WHOLE) from None
    return Header(told, raw)


def unseal(file: BinaryIO, header: Header, keys: Iterable[str]) -> Iterator[bytes]:
    """What was sealed. Raises BackupTrouble at the first part that is not as it was written: what
    came before it is of no use either."""
    opening = zlib.decompressobj()
    try:
        for packed in _opened(file, header, _box(header, keys)):
            yield opening.decompress(packed)
        yield opening.flush()
    except (InvalidTag, zlib.error):
        raise BackupTrouble(NOT_WHOLE) from None


def name_of(key: str) -> str:
    """By which a file says what opens it; it tells nothing of the key."""
    return sha256(MAGIC + urlsafe_b64decode(key)).hexdigest()[:16]


def _box(header: Header, keys: Iterable[str]) -> AESGCM:
    for key in keys:
        if name_of(key) == header.told["key"]:
            return AESGCM(_own_key(key, bytes.fromhex(header.told["salt"])))
    raise BackupTrouble(NO_KEY)


def _opened(file: BinaryIO, header: Header, box: AESGCM) -> Iterator[bytes]:
    number, part, following = 0, file.read(PART + TAG), b""
    while True:
        following = file.read(PART + TAG)
        yield box.decrypt(_nonce(number, not following), part, header.raw)
        if not following:
            return
        number, part = number + 1, following


def _packed(parts: Iterable[bytes]) -> Iterator[bytes]:
    packing = zlib.compressobj(QUICKLY)
    for part in parts:
        yield packing.compress(part)
    yield packing.flush()


def _own_key(key: str, salt: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, MAGIC).derive(urlsafe_b64decode(key))


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])
