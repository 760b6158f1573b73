"""A report about a letter that did not arrive (a delivery status notification, RFC 3464)."""

from collections.abc import Iterator
from email.message import Message
from typing import cast

from app.delivery.permanence import is_about_address

REPORT = "message/delivery-status"


def says_gone(letter: Message) -> bool:
    """Whether it reports that the address takes nothing, for good. A delay does not say so, nor a
    letter that some other server did not like."""
    return any(_is_gone(recipient) for recipient in _recipients(letter))


def _is_gone(recipient: Message) -> bool:
    action = str(recipient.get("Action", "")).strip().lower()
    return action == "failed" and is_about_address(str(recipient.get("Status", "")))


def _recipients(letter: Message) -> Iterator[Message]:
    """What it says of each; the first part is about the report itself, and says no action."""
    for part in letter.walk():
        if part.get_content_type() == REPORT and part.is_multipart():
            yield from cast("list[Message]", part.get_payload())
