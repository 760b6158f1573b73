"""The folder in which what left is kept: a Maildir, filled by the mail server of `make run` and by
the gateway here."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from mailbox import Maildir
from pathlib import Path

from flask import Flask, abort, current_app

MOST_SHOWN = 100
ARRIVED = re.compile(r"(\d+)\.M(\d+)")  # how a Maildir names its files
CHANNEL = "X-Channel"
TEXT = "text"


@dataclass(frozen=True)
class Arrived:
    """`html` is None for a text message."""

    key: str
    at: datetime
    is_text: bool
    to: str
    subject: str
    text: str
    html: str | None


def init_app(app: Flask, folder: str) -> None:
    app.extensions["post_box"] = folder


def newest() -> list[Arrived]:
    box = _box()
    return [_read(box, key) for key in sorted(box.keys(), key=_when, reverse=True)[:MOST_SHOWN]]


def one(key: str) -> Arrived | None:
    box = _box()
    return _read(box, key) if key in box else None


def keep_text(to: str, text: str, reference: str, at: datetime) -> None:
    message = EmailMessage()
    message["To"] = to
    message["Date"] = format_datetime(at)
    message[CHANNEL] = TEXT
    message["X-Reference"] = reference
    message.set_content(text)
    _box().add(message)


def _box() -> Maildir:
    """404 where POST_BOX names no folder: then what leaves is not kept here."""
    return Maildir(Path(current_app.extensions["post_box"] or abort(404)))


def _when(key: str) -> tuple[int, int]:
    found = ARRIVED.match(key)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _read(box: Maildir, key: str) -> Arrived:
    message = message_from_bytes(box.get_bytes(key), policy=policy.default)
    is_text = message[CHANNEL] == TEXT
    return Arrived(
        key=key,
        at=datetime.fromtimestamp(_when(key)[0], UTC),
        is_text=is_text,
        to=str(message["To"]),
        subject=str(message["Subject"] or ""),
        text=_part(message, "plain") or "",
        html=_part(message, "html"),
    )


def _part(message: EmailMessage, kind: str) -> str | None:
    part = message.get_body([kind])
    return None if part is None else str(part.get_content()).strip()
