"""A letter as it leaves: to one address, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.people.reach import Reach


@dataclass(frozen=True)
class Rendered:
    """`reference` is the same each time this letter is sent, so that a second copy is known as one.

    A text message has no subject and no HTML.
    """

    to: Reach
    sender: str  # the community's name
    subject: str
    text: str
    html: str | None
    reference: str
    headers: Mapping[str, str] = field(default_factory=dict)  # of an e-mail, beside its own
    bounces_to: str = ""
