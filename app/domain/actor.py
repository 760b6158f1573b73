"""Who acts, and as what."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.givers.meeting import highest
from app.domain.needs.themes import Tier


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
    INSTITUTION = "institution"
    COMPANY = "company"


class Turn(StrEnum):
    """The turn of a kwartiermaker on the rota: one a community."""

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
    vog_seen: bool = False  # and it still says something
    up_to: Tier = Tier.T3  # as the kwartiermaker set it, the VOG apart
    organisation_id: int | None = None
    on_board: bool = False  # reads along in the klankbordgroep, and does not rest
    is_paused: bool = False  # a person decides first
    together_with: int | None = None  # the kwartiermaker at whose table she sits

    @property
    def highest_tier(self) -> Tier:
        """The most delicate meeting open to her as a giver (R3)."""
        return highest(self.up_to, self.vog_seen)


def house(community_id: int) -> Actor:
    return Actor(community_id, hats=frozenset({Hat.HOUSE}))
