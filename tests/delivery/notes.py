"""Letters as the channels get them."""

from datetime import UTC, datetime

from app.delivery.rendered import Rendered
from app.domain.people.reach import Channel, Reach

NOW = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)


def note(address: str = "bianca@example.org", reference: str = "r1") -> Rendered:
    channel = Channel.EMAIL if "@" in address else Channel.PHONE
    return Rendered(
        to=Reach(channel, address),
        sender="Vragen & Geven",
        subject="Je hebt een bericht",
        text="Hoi, één bericht.",
        html="<p>Hoi, één bericht.</p>",
        reference=reference,
    )
