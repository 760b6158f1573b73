"""Who acts, and as what."""

from dataclasses import dataclass
from enum import StrEnum


class Hat(StrEnum):
    ASKER = "asker"
    GIVER = "giver"
    KWARTIERMAKER = "kwartiermaker"
    MUNICIPALITY = "municipality"
    HOUSE = "house"  # the clock and triage; never a person


class GiverKind(StrEnum):
    """For whom a giver answers."""

    RESIDENT = "resident"
    ORGANISATION = "organisation"
    COMPANY = "company"


class Turn(StrEnum):
    """Of a kwartiermaker on the rota: one a community."""

    ON_DUTY = "on_duty"
    DEPUTY = "deputy"


STAFF = frozenset({Hat.KWARTIERMAKER, Hat.MUNICIPALITY})


@dataclass(frozen=True)
class Actor:
    """One person in one community, with the hats she wears. Nobody has `person_id` None but a
    visitor and the house."""

    community_id: int
    person_id: int | None = None
    hats: frozenset[Hat] = frozenset()
    introduced: bool = False
    vog_seen: bool = False


def house(community_id: int) -> Actor:
    return Actor(community_id, hats=frozenset({Hat.HOUSE}))
