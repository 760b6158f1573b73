"""The words of a letter, whatever it is wrapped in, and whether something hangs on to it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from typing import cast

from app.delivery.replies.html_text import text_of

READ_AT_MOST = 100_000  # characters: her own words stand at the top
SMALLEST_PHOTO = 20_000  # bytes: what is smaller is the logo of a signature
SEALS = frozenset({"application/pgp-signature", "application/pkcs7-signature"})
CHARSETS = re.compile(
    r"(?:us-)?ascii|latin-?\d|utf-?8|utf-?16(?:[bl]e)?|(?:iso|windows|cp|koi8|mac|gb|big5)[\w-]{1,20}"
)
"""In which people write. Of the others some take an hour to read."""
SAYS_NOTHING = frozenset({"ascii", "us-ascii", "iso-8859-1", "latin-1"})
"""What programs say that write UTF-8 or the set of Windows."""
LAST_RESORT = "cp1252"


@dataclass(frozen=True)
class Body:
    """`has_more`: pictures or files came along. They are not opened, and kept nowhere."""

    text: str
    has_more: bool


def body_of(letter: Message) -> Body:
    """Never raises. The plain text, or where there is none, that of the HTML."""
    parts = list(_parts(letter))
    shown = [part for part in parts if not _is_apart(part)]
    plain = [_unfolded(part, _decoded(part)) for part in shown if _is(part, "text/plain")]
    written = "\n".join(plain).strip()
    if not written:
        written = "\n".join(text_of(_decoded(part)) for part in shown if _is(part, "text/html"))
    return Body(written[:READ_AT_MOST], any(_is_apart(part) for part in parts))


def _parts(letter: Message) -> Iterator[Message]:
    """In order; a letter that hangs on to this one is not looked into."""
    ahead = [letter]
    while ahead:
        part = ahead.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            ahead += reversed(cast("list[Message]", part.get_payload()))
        else:
            yield part


def _is(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind


def _is_apart(part: Message) -> bool:
    """A photo or a file, and not her words or what decorates them."""
    if part.get_content_maintype() == "image":
        return len(_content(part)) >= SMALLEST_PHOTO
    if part.get_content_type() in SEALS:
        return False
    is_file = part.get_content_disposition() == "attachment"
    return is_file or not (_is(part, "text/plain") or _is(part, "text/html"))


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decoded(part: Message) -> str:
    """In the character set it names, or in what it can only be."""
    told = _content(part)
    named = (part.get_content_charset() or "").lower()
    for charset in (named, "utf-8"):
        with suppress(LookupError, UnicodeError):
            if CHARSETS.fullmatch(charset) and charset not in SAYS_NOTHING:
                return told.decode(charset)[:READ_AT_MOST]
    return told[:READ_AT_MOST].decode(LAST_RESORT, errors="replace")


def _unfolded(part: Message, text: str) -> str:
    """Without the line breaks that a program set for a narrow screen (RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    is_glued = str(part.get_param("delsp", "")).lower() == "yes"
    lines: list[str] = []
    flows = False
    for line in text.splitlines():
        told = line.removeprefix(" ")
        if flows and not told.startswith(">"):
            lines[-1] += told
        else:
            lines.append(told)
        flows = told.endswith(" ") and told != "-- " and not told.startswith(">")
        lines[-1] = lines[-1][:-1] if flows and is_glued else lines[-1]
    return "\n".join(lines)
