"""Bytes on the wire: as a browser spells a form, and as nobody should."""

from urllib.parse import quote_from_bytes

from tests.hostile.forms import MULTIPART
from tests.hostile.words import CANARY
from tests.photographs import taken

PLAIN_FORM = "application/x-www-form-urlencoded"
MARK = "----hostile"
PARTS = f"{MULTIPART}; boundary={MARK}"

Pairs = list[tuple[str, bytes]]


def urlencoded(pairs: Pairs) -> bytes:
    spelled = (f"{quote_from_bytes(n.encode())}={quote_from_bytes(v)}" for n, v in pairs)
    return "&".join(spelled).encode()


def multipart(pairs: Pairs, *files: str) -> bytes:
    """As RFC 7578 has it; the fields named last go as files, a photo where none is told."""
    parts = [_part(name, value, name in files) for name, value in pairs]
    return b"".join([*parts, f"--{MARK}--\r\n".encode()])


def _part(name: str, value: bytes, is_file: bool) -> bytes:
    head = f'--{MARK}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if is_file:
        head += f'; filename="{_quoted(CANARY)}"\r\nContent-Type: image/jpeg'
        value = value or taken(40, 30)
    return head.encode() + b"\r\n\r\n" + value + b"\r\n"


def _quoted(name: str) -> str:
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
