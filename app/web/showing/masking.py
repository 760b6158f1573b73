"""A number or address as far as somebody who looks over a shoulder may see it."""

from app.domain.people.reach import Channel, Reach
from app.web.showing.formats import spaced

HIDDEN = "••"
STAYS_WHOLE = "\u00a0"


def masked(reach: Reach) -> str:
    """As in "06 •• •• •• 78" and "b••@example.org"."""
    if reach.channel is Channel.PHONE:
        first, *_, last = spaced(reach.address).split(" ")
        return STAYS_WHOLE.join((first, HIDDEN, HIDDEN, HIDDEN, last))
    name, _, domain = reach.address.partition("@")
    return f"{name[:1]}{HIDDEN}@{domain}"
