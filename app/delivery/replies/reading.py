"""A letter as a mail server hands it over."""

import logging
from email import message_from_bytes
from email.message import Message

log = logging.getLogger(__name__)


def read_letter(raw: bytes) -> Message | None:
    """None for what cannot be read at all: parts within parts within parts."""
    try:
        return message_from_bytes(raw)
    except Exception as trouble:  # of a stranger's bytes anything may come, and nothing may follow
        log.warning("a letter that cannot be read: %s", type(trouble).__name__)
        return None
