"""What the kwartiermaker says of a giver after they met: where, how far she may go, which VOG."""

from datetime import date, datetime, time
from enum import StrEnum

from app.domain.calendar import at_local, local
from app.domain.house_rules.giving import VogRules
from app.domain.needs.themes import Tier


class MetWhere(StrEnum):
    """A call or a café visit is enough."""

    CALL = "call"
    CAFE = "cafe"
    OURS = "ours"
    THEIRS = "theirs"
    ELSEWHERE = "elsewhere"


ALLOWED = (Tier.T3, Tier.T2, Tier.T1)
"""How far a giver may go without a VOG, the ordinary first. T4 is not given: it opens with a VOG
for anyone who may come at somebody's home, and closes with it (R3)."""


def highest(up_to: Tier, vog_holds: bool) -> Tier:
    """The most delicate meeting open to a giver."""
    return Tier.T4 if vog_holds and up_to is Tier.T3 else up_to


def issued_at(day: date) -> datetime:
    """A VOG says a day and no hour."""
    return at_local(day, time(0))


def vog_ends(issued_at: datetime, rules: VogRules) -> datetime:
    """The first moment at which a VOG of then says nothing any more: so many years later to the
    day, and of the last of February the first of March."""
    issued = local(issued_at)
    try:
        day = issued.date().replace(year=issued.year + rules.years)
    except ValueError:
        day = issued.date().replace(year=issued.year + rules.years, month=3, day=1)
    return at_local(day, issued.time().replace(tzinfo=None))
